"""Walking through the taxonomy."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from mudhif.atlas.skills.models import Broader, Concept, Relation
from mudhif.atlas.skills.queries.indexes import version
from mudhif.atlas.skills.queries.names import NameOf, labels, names_of, shown, shown_names
from mudhif.atlas.skills.rules import LANGUAGES, identifier
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.paging import PAGE_SIZE, Page, decode_cursor, encode_cursor
from mudhif.kernels.folding import sorting_key

MOST_SHOWN = 60
# ISCO-08 unit groups whose skills are languages themselves: other language teachers, and translators with linguists.
OF_LANGUAGES = ("2353", "2643")


@dataclass(frozen=True, slots=True)
class Named:
    """A concept by its name, for lists."""

    id: UUID
    label: str
    code: str
    strength: str = ""


@dataclass(frozen=True, slots=True)
class ConceptView:
    """One concept with its names by language, what stands above and under it, and what goes with it."""

    id: UUID
    uri: str
    kind: str
    code: str
    isco: str
    source: str
    names: tuple[NameOf, ...]
    broader: tuple[Named, ...]
    narrower: tuple[Named, ...]
    related: tuple[Named, ...]

    def label(self, language: str) -> str:
        """The name for a reader of the language."""
        return shown(self.names, language)

    def own(self, language: str) -> str:
        """The concept's own name in exactly that language; empty where it has none."""
        return next((name.text for name in self.names if name.preferred and name.language == language), "")

    def others(self, language: str) -> list[str]:
        """The other names in a language."""
        return list(dict.fromkeys(name.text for name in self.names if name.language == language and not name.preferred))


def concept(concept_id: UUID, language: str = "en") -> ConceptView:
    """A concept with all that surrounds it. Six queries. Raises NotFound."""
    row = Concept.objects.filter(pk=concept_id).first()
    names = tuple(names_of([concept_id])[concept_id])
    if row is None or not names:
        raise NotFound
    above = list(Broader.objects.filter(narrower_id=row.id).values_list("broader_id", flat=True).distinct())
    under = list(
        Broader.objects.filter(broader_id=row.id).values_list("narrower_id", flat=True).distinct()[:MOST_SHOWN]
    )
    strengths = _related(row)
    named = _named([*above, *under, *strengths], language, strengths)
    return ConceptView(row.id, row.uri, row.kind, row.code, row.isco, row.source, names,
                       _pick(named, above), _pick(named, under), _pick(named, strengths))  # fmt: skip


def _related(row: Concept) -> dict[UUID, str]:
    """The skills of an occupation or the occupations of a skill, essential ones first."""
    mine, other = ("skill", "occupation") if row.kind == Concept.Kind.SKILL else ("occupation", "skill")
    rows = Relation.objects.filter(**{mine: row.id}).order_by("strength", "id")
    return dict(rows.values_list(f"{other}_id", "strength")[:MOST_SHOWN])


def _named(ids: Iterable[UUID], language: str, strengths: dict[UUID, str]) -> dict[UUID, Named]:
    wanted = list(dict.fromkeys(ids))
    texts = labels(wanted, language)
    codes = dict(Concept.objects.filter(pk__in=wanted).values_list("id", "code"))
    return {found: Named(found, texts[found], codes.get(found, ""), strengths.get(found, ""))
            for found in wanted if texts[found]}  # fmt: skip


def _pick(named: dict[UUID, Named], ids: Iterable[UUID]) -> tuple[Named, ...]:
    return tuple(named[found] for found in ids if found in named)


def group_with(code: str) -> UUID:
    """The ISCO-08 group of a code. One query. Raises NotFound."""
    found = Concept.objects.filter(kind=Concept.Kind.OCCUPATION_GROUP, code=code).values_list("id", flat=True).first()
    if found is None:
        raise NotFound
    return found


def groups_under(code: str, language: str) -> tuple[Named, ...]:
    """The ISCO-08 groups one level under a group's code (the ten major groups under the empty code). Three queries."""
    rows = Concept.objects.filter(kind=Concept.Kind.OCCUPATION_GROUP, code__regex=rf"^{code}[0-9]$").order_by("code")
    return tuple(_named(rows.values_list("id", flat=True), language, {}).values())


def search_page(language: str, kind: str, cursor: str = "") -> Page[Named]:
    """All concepts of a kind, a page at a time, where the reader's alphabet puts their names. One query.

    Two more in a process that has not seen this state of the taxonomy yet. A cursor that nobody gave out starts at the
    beginning again.
    """
    token = version()
    ordered = _alphabetical(token, language, kind) if token else ()
    after = decode_cursor(cursor, 1) if cursor else None
    begin = next((place for place, one in enumerate(ordered, 1) if after and after[0] == str(one.id)), 0)
    found = ordered[begin : begin + PAGE_SIZE]
    more = len(ordered) > begin + PAGE_SIZE
    return Page(found, encode_cursor([found[-1].id]) if more else "")


@lru_cache(maxsize=12)
def _alphabetical(token: UUID, language: str, kind: str) -> tuple[Named, ...]:
    names = shown_names(token, language, kind)
    codes = dict(Concept.objects.filter(kind=kind).values_list("id", "code"))
    named = (Named(concept, text, codes.get(concept, "")) for concept, text in names.items() if text)
    return tuple(sorted(named, key=lambda one: (sorting_key(one.label, language), one.id)))


def related_skills(occupation_ids: Iterable[UUID], *, essential_only: bool = False) -> dict[UUID, frozenset[UUID]]:
    """The skills that each occupation needs. One query."""
    rows = Relation.objects.filter(occupation_id__in=list(occupation_ids))
    rows = rows.filter(strength=Relation.Strength.ESSENTIAL) if essential_only else rows
    return _gathered(rows.values_list("occupation_id", "skill_id"))


def broader_of(skill_ids: Iterable[UUID]) -> dict[UUID, frozenset[UUID]]:
    """The concepts directly above each; nothing for what stands under nothing. One query."""
    rows = Broader.objects.filter(narrower_id__in=list(skill_ids))
    return _gathered(rows.values_list("narrower_id", "broader_id"))


def skills_under(group: UUID) -> frozenset[UUID]:
    """All concepts that stand under one, however deep. One query a level."""
    found: set[UUID] = set()
    level = {group}
    while level:
        rows = Broader.objects.filter(broader_id__in=level).values_list("narrower_id", flat=True)
        level = set(rows) - found
        found |= level
    return frozenset(found)


def language_skills() -> frozenset[UUID]:
    """The skills that are languages: ESCO's languages, and what language teachers and translators do. Few queries."""
    occupations = Concept.objects.filter(kind=Concept.Kind.OCCUPATION_GROUP, code__in=OF_LANGUAGES)
    taught = related_skills(occupations.values_list("id", flat=True))
    return skills_under(identifier(LANGUAGES)).union(*taught.values())


def _gathered(pairs: Iterable[tuple[UUID, UUID]]) -> dict[UUID, frozenset[UUID]]:
    found: dict[UUID, set[UUID]] = {}
    for start, end in pairs:
        found.setdefault(start, set()).add(end)
    return {start: frozenset(ends) for start, ends in found.items()}
