"""One source's taxonomy on its way into the tables, inside the caller's transaction."""

from collections.abc import Hashable, Iterable
from uuid import UUID

from mudhif.atlas.skills.actions.rows import Changed, Report, Values, bring_to, create
from mudhif.atlas.skills.models import Broader, Concept, Label, Relation, Source
from mudhif.atlas.skills.rules import BadTaxonomy, Name, Taxonomy, Thing, identifier
from mudhif.kernels.folding import fold

# The official relations name one occupation that the official classification lacks; a wrong pair of files, thousands.
MOST_UNKNOWN = 0.01
Identifiers = dict[str, UUID]
NameKey = tuple[UUID, str, str]


def store(taxonomy: Taxonomy, source: Source, report: Report) -> Changed:
    """Write what the source says; `report` is told how many rows are dealt with.

    Raises BadTaxonomy where names or relations speak of concepts that are not here.
    """
    known = {concept.uri: concept for concept in Concept.objects.all()}
    things = taxonomy.things | _nameless(taxonomy, known)
    changed = _store_concepts(things, known, source, report)
    ids = {uri: identifier(uri) for uri in (*known, *things)}
    return changed + _store_labels(taxonomy, ids, source, report) + _store_links(taxonomy, ids, source, report)


def _nameless(taxonomy: Taxonomy, known: dict[str, Concept]) -> dict[str, Thing]:
    """Concepts that relations speak of and no file describes: kept without a name, if they are few."""
    ends = ((link.start, Concept.Kind.OCCUPATION) for link in taxonomy.relations)
    others = ((link.end, Concept.Kind.SKILL) for link in taxonomy.relations)
    unknown = {uri: Thing(kind) for uri, kind in (*ends, *others) if uri not in known and uri not in taxonomy.things}
    missing = sum(link.start in unknown or link.end in unknown for link in taxonomy.relations)
    if missing > MOST_UNKNOWN * max(len(taxonomy.relations), 1):
        raise BadTaxonomy(
            f"{missing:,} of {len(taxonomy.relations):,} relations speak of concepts that are not here; "
            "import the classification of the same version first, or together with them."
        )
    return unknown


def _store_concepts(things: dict[str, Thing], known: dict[str, Concept], source: Source, report: Report) -> Changed:
    new: list[Values] = []
    changed: list[Concept] = []
    for uri, thing in things.items():
        old = known.get(uri)
        if old is None:
            new.append((identifier(uri), uri, thing.kind, thing.code, thing.isco, source.value))
        elif old.source == source and (old.kind, old.code, old.isco) != (thing.kind, thing.code, thing.isco):
            old.kind, old.code, old.isco = thing.kind, thing.code, thing.isco
            changed.append(old)
    create(Concept, ("id", "uri", "kind", "code", "isco", "source"), new, report)
    Concept.objects.bulk_update(changed, ["kind", "code", "isco"], batch_size=200)
    return Changed(len(new) + len(changed))


def _ranked(names: Iterable[Name], ids: Identifiers) -> dict[NameKey, bool]:
    """Each name once, and whether it is the concept's own. Names of unknown concepts are left out."""
    ranked: dict[NameKey, bool] = {}
    for name in names:
        if concept := ids.get(name.uri):
            key = (concept, name.language, name.text)
            ranked[key] = name.preferred or ranked.get(key, False)
    return ranked


def _store_labels(taxonomy: Taxonomy, ids: Identifiers, source: Source, report: Report) -> Changed:
    """A file that defines concepts replaces the source's names for them; a list of names replaces only their own."""
    ranked = _ranked(taxonomy.names, ids)
    if taxonomy.names and not ranked:
        raise BadTaxonomy("None of the named concepts is here; import the classification first.")
    stored = _stored_labels(taxonomy, ranked, ids, source)
    wanted: dict[Hashable, Values] = {}
    for key, preferred in ranked.items():
        known = (*key, preferred)
        if known in stored:
            wanted[known] = ()
        elif folded := fold(key[2]):
            wanted[known] = (*key, folded, preferred, source.value)
    return bring_to(Label, ("concept", "language", "text", "folded", "preferred", "source"), wanted, stored, report)


def _stored_labels(
    taxonomy: Taxonomy, ranked: dict[NameKey, bool], ids: Identifiers, source: Source
) -> dict[Hashable, int]:
    """The labels that the import is about: name and rank -> primary key."""
    defined = {ids[uri] for uri in taxonomy.things}
    renamed = {key[:2] for key, preferred in ranked.items() if preferred}
    languages = {name.language for name in taxonomy.names}
    rows = Label.objects.filter(source=source, language__in=languages)
    return {
        (concept, language, text, preferred): primary
        for primary, concept, language, text, preferred in rows.values_list(
            "id", "concept_id", "language", "text", "preferred"
        )
        if concept in defined or (preferred and (concept, language) in renamed) or (concept, language, text) in ranked
    }


def _store_links(taxonomy: Taxonomy, ids: Identifiers, source: Source, report: Report) -> Changed:
    """Links replace the source's links of the same sort; a file without links leaves them alone."""
    broader: dict[Hashable, Values] = {}
    relations: dict[Hashable, Values] = {}
    for link in taxonomy.broader:
        if link.start in ids and link.end in ids:
            broader[ids[link.start], ids[link.end]] = (ids[link.start], ids[link.end], source.value)
    for link in taxonomy.relations:
        key = (ids[link.start], ids[link.end], link.strength)
        relations[key] = (*key, source.value)
    changed = Changed()
    if broader:
        links = Broader.objects.filter(source=source).values_list("narrower_id", "broader_id", "id")
        held: dict[Hashable, int] = {row[:2]: row[2] for row in links}
        changed += bring_to(Broader, ("narrower", "broader", "source"), broader, held, report)
    if relations:
        found = Relation.objects.filter(source=source).values_list("occupation_id", "skill_id", "strength", "id")
        held = {row[:3]: row[3] for row in found}
        changed += bring_to(Relation, ("occupation", "skill", "strength", "source"), relations, held, report)
    return changed
