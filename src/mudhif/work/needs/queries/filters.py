"""Which needs a reader looks for."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from mudhif.kernels.folding import fold
from mudhif.work.needs.models import LanguageAsked, Need, SkillAsked, TitleWords
from mudhif.work.needs.rules.states import Status


@dataclass(frozen=True, slots=True)
class Filters:
    """What is empty does not narrow. `profession` is an ISCO-08 code; `language` is one of the work."""

    q: str = ""
    governorate: str = ""
    mode: str = ""
    profession: str = ""
    skill: UUID | None = None
    urgent: bool = False
    language: str = ""


def open_on(day: date) -> "QuerySet[Need]":
    """Needs that take answers on a day in Baghdad."""
    return Need.objects.filter(status=Status.OPEN, closes__gte=day)


def narrowed(needs: "QuerySet[Need]", filters: Filters) -> "QuerySet[Need]":
    """The needs that pass every filter."""
    for condition in _conditions(filters):
        needs = needs.filter(condition)
    return needs


def _conditions(filters: Filters) -> list[Q | Exists]:
    mine = {"need": OuterRef("pk")}
    wanted: list[tuple[object, Q | Exists]] = [
        (filters.governorate, Q(governorate=filters.governorate)),
        # Modes are a JSON list; as text they can be searched on SQLite and PostgreSQL alike.
        (filters.mode, Q(modes__icontains=f'"{filters.mode}"')),
        (filters.profession, Q(licence=filters.profession)),
        (filters.urgent, Q(urgent=True)),
        (
            filters.skill,
            Exists(SkillAsked.objects.filter(**mine, concept__in=[filters.skill] if filters.skill else [])),
        ),
        (filters.language, Exists(LanguageAsked.objects.filter(**mine, language=filters.language))),
    ]
    found = [condition for value, condition in wanted if value]
    return [*found, *_titled(fold(filters.q).split())]


def _titled(words: list[str]) -> list[Q]:
    """The needs in whose titles every word stands: one pass over a narrow table, not one look for each need."""
    titles = TitleWords.objects.all()
    for word in words:
        titles = titles.filter(folded__contains=word)
    return [Q(pk__in=titles.values("need"))] if words else []
