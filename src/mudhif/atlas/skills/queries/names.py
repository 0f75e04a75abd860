"""What concepts are called."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Case, IntegerField, Value, When

from mudhif.atlas.skills.models import Label, Source
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
    """Each concept's name for a reader of the language; empty text for what has none here. One query.

    Where kinds are named (`Concept.Kind`), a concept of another kind has no name either.
    """
    wanted = list(ids)
    rows = Label.objects.filter(concept_id__in=set(wanted), preferred=True).order_by(_OURS_FIRST, "id")
    rows = rows.filter(concept__kind__in=kinds) if kinds else rows
    found: dict[UUID, list[tuple[str, str]]] = defaultdict(list)
    for concept, spoken, text in rows.values_list("concept_id", "language", "text"):
        found[concept].append((spoken, text))
    return {concept: in_language(found[concept], language) for concept in wanted}
