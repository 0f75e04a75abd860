"""What concepts are called."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.conf import settings
from django.db.models import Case, IntegerField, QuerySet, Value, When

from mudhif.atlas.skills.models import Concept, Label, Source
from mudhif.atlas.skills.queries.indexes import prepare, version
from mudhif.atlas.skills.rules import in_language

# Our own names were checked by people in three languages; they come before imported ones.
_OURS_FIRST = Case(When(source=Source.STARTER, then=Value(0)), default=Value(1), output_field=IntegerField())


@dataclass(frozen=True, slots=True)
class NameOf:
    """One name of a concept."""

    language: str
    text: str
    folded: str
    preferred: bool


def names_of(ids: Iterable[UUID]) -> Mapping[UUID, list[NameOf]]:
    """All names of the concepts, their own before others, ours before imported ones. One query."""
    found: dict[UUID, list[NameOf]] = defaultdict(list)
    rows = Label.objects.filter(concept_id__in=set(ids)).order_by("-preferred", _OURS_FIRST, "id")
    for row in rows.values_list("concept_id", "language", "text", "folded", "preferred"):
        found[row[0]].append(NameOf(*row[1:]))
    return found


def shown(names: Iterable[NameOf], language: str) -> str:
    """The name to show a reader of the language: there, else in English, else any; empty for a nameless concept."""
    return in_language(((name.language, name.text) for name in names if name.preferred), language)


def labels(ids: Iterable[UUID], language: str, *kinds: str) -> dict[UUID, str]:
    """Each concept's name for a reader of the language; empty text for what has none here.

    Where kinds are named (`Concept.Kind`), a concept of another kind has no name either. One query, which asks for the
    state of the taxonomy; one more in a process that has not seen this state yet, or for what has no name in it.
    """
    wanted, token = list(ids), version()
    kept = shown_names(token, language, *kinds) if token else {}
    unknown = {concept for concept in wanted if concept not in kept}
    missing = _in(_preferred(*kinds).filter(concept_id__in=unknown), language) if unknown else {}
    return {concept: kept.get(concept) or missing.get(concept, "") for concept in wanted}


@lru_cache(maxsize=12)
def shown_names(token: UUID, language: str, *kinds: str) -> Mapping[UUID, str]:
    """Every concept's name for a reader of the language, in one state of the taxonomy. One query at first."""
    del token  # names this state in the cache
    return _in(_preferred(*kinds), language)


def warm() -> None:
    """Bring into memory what concepts are called in each language, and build the indexes that are not built yet."""
    prepare()
    token = version()
    for language, _name in settings.LANGUAGES if token else ():
        shown_names(token, language)
        shown_names(token, language, Concept.Kind.SKILL.value)


def _preferred(*kinds: str) -> "QuerySet[Label]":
    rows = Label.objects.filter(preferred=True).order_by(_OURS_FIRST, "id")
    return rows.filter(concept__kind__in=kinds) if kinds else rows


def _in(rows: "QuerySet[Label]", language: str) -> dict[UUID, str]:
    found: dict[UUID, list[tuple[str, str]]] = defaultdict(list)
    for concept, spoken, text in rows.values_list("concept_id", "language", "text"):
        found[concept].append((spoken, text))
    return {concept: in_language(names, language) for concept, names in found.items()}
