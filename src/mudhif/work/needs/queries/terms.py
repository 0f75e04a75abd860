"""What rooms above must know of needs. No viewer: they hold a need that they were allowed to see."""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.work.needs.models import Criterion, LanguageAsked, Need, NeedText, SkillAsked
from mudhif.work.needs.rules.terms import CriterionTerms, LicenceAsked, SkillWeight, Terms

FALLBACK = ("ar", "en", "ckb")


def terms(need: UUID) -> Terms:
    """The need's terms of reference as plain values. Four queries."""
    row = Need.objects.filter(pk=need).first()
    if row is None:
        raise NotFound
    return terms_of(row)


def terms_of(row: Need) -> Terms:
    """The terms of a need already read. Three queries."""
    return Terms(
        id=row.id, host=row.host_id, desk=row.desk_id, status=row.status, urgent=row.urgent,
        skills=_skills(row.id), languages=_languages(row.id), licence=_licence(row), modes=frozenset(row.modes),
        governorate=row.governorate, starts=row.starts, ends=row.ends, hours_a_month=row.hours_a_month,
        seats=row.seats, criteria=_criteria(row.id), closes=row.closes,
    )  # fmt: skip


def _skills(need: UUID) -> tuple[SkillWeight, ...]:
    rows = SkillAsked.objects.filter(need=need).order_by("-required", "-weight", "concept")
    return tuple(SkillWeight(*row) for row in rows.values_list("concept", "required", "weight"))


def _languages(need: UUID) -> tuple[tuple[str, int], ...]:
    return tuple(LanguageAsked.objects.filter(need=need).order_by("language").values_list("language", "level"))


def _licence(row: Need) -> LicenceAsked | None:
    return LicenceAsked(row.licence, row.licence_any_country) if row.licence else None


def _criteria(need: UUID) -> tuple[CriterionTerms, ...]:
    texts: dict[tuple[UUID, int], list[tuple[str, str]]] = {}
    rows = Criterion.objects.filter(need=need).order_by("position", "id")
    for identifier, weight, language, text in rows.values_list("id", "weight", "texts__language", "texts__text"):
        said = texts.setdefault((identifier, weight), [])
        if language is not None:
            said.append((language, text))
    return tuple(CriterionTerms(*criterion, tuple(sorted(said))) for criterion, said in texts.items())


def titles(needs: Iterable[UUID], language: str) -> dict[UUID, str]:
    """The titles of needs, in the language or in one that has them. One query."""
    found: dict[UUID, dict[str, str]] = defaultdict(dict)
    for need, code, words in NeedText.objects.filter(need__in=list(needs)).values_list("need", "language", "title"):
        found[need][code] = words
    return {need: _best(words, language) for need, words in found.items()}


def title(need: UUID, language: str) -> str:
    """One need's title; empty where it has no words yet."""
    return titles([need], language).get(need, "")


def _best(words: dict[str, str], language: str) -> str:
    return next((words[code] for code in (language, *FALLBACK) if code in words), "")


def lock_seats(need: UUID) -> int:
    """The need's number of seats, its row held until the transaction ends: two members never take the same seat."""
    return Need.objects.select_for_update().values_list("seats", flat=True).get(pk=need)
