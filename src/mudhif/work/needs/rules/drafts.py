"""What a host writes, as plain values, and what cannot be stored of it."""

import re
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from mudhif.base.foundation.home import LANGUAGES
from mudhif.work.needs.rules.terms import MOST_CRITERIA, MOST_SKILLS, WHOLE, Mode, SkillWeight

LONGEST = {"title": 160, "narrative": 6000, "tasks": 4000}
LONGEST_OFFER = 400
LONGEST_CRITERION = 200
MOST_HOURS = 300
MOST_SEATS = 500
MOST_STIPEND = 100_000_000
MOST_LANGUAGES = 6
HIGHEST_LEVEL = 6
OFFERS = ("travel", "insurance", "housing", "visa_and_residency", "tax", "schooling")
_ISCO = re.compile(r"[0-9]{1,4}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class TextDraft:
    """The words of a need in one language."""

    language: str
    title: str
    narrative: str = ""
    tasks: str = ""
    travel: str = ""
    insurance: str = ""
    housing: str = ""
    visa_and_residency: str = ""
    tax: str = ""
    schooling: str = ""


WORDS = tuple(field.name for field in fields(TextDraft) if field.name != "language")


@dataclass(frozen=True, slots=True)
class Draft:
    """All of a need that its host writes. Criteria are (weight, words by language)."""

    text: TextDraft
    governorate: str = ""
    modes: tuple[str, ...] = ()
    starts: date | None = None
    ends: date | None = None
    hours_a_month: int | None = None
    seats: int = 1
    licence: str = ""
    licence_any_country: bool = True
    stipend_iqd_a_month: int | None = None
    closes: date | None = None
    urgent: bool = False
    skills: tuple[SkillWeight, ...] = ()
    languages: tuple[tuple[str, int], ...] = ()
    criteria: tuple[tuple[int, tuple[tuple[str, str], ...]], ...] = ()


class Fault(StrEnum):
    """What cannot be stored, named by the field beside which the message belongs."""

    LANGUAGE = "language"
    TITLE = "title"
    NARRATIVE = "narrative"
    TASKS = "tasks"
    OFFERS = "offers"
    MODES = "modes"
    DATES = "ends"
    HOURS = "hours_a_month"
    SEATS = "seats"
    LICENCE = "licence"
    STIPEND = "stipend_iqd_a_month"
    SKILLS = "skills"
    LANGUAGES = "languages"
    CRITERIA = "criteria"


def faults(draft: Draft) -> tuple[Fault, ...]:
    """Everything that cannot be stored; an unfinished draft is no fault."""
    checks = (
        (Fault.MODES, not set(draft.modes) <= set(Mode)),
        (Fault.DATES, draft.starts is not None and draft.ends is not None and draft.ends < draft.starts),
        (Fault.HOURS, _outside(draft.hours_a_month, 1, MOST_HOURS)),
        (Fault.SEATS, _outside(draft.seats, 1, MOST_SEATS)),
        (Fault.LICENCE, bool(draft.licence) and not _ISCO.fullmatch(draft.licence)),
        (Fault.STIPEND, _outside(draft.stipend_iqd_a_month, 0, MOST_STIPEND)),
        (Fault.SKILLS, not _skills_fit(draft.skills)),
        (Fault.LANGUAGES, not _languages_fit(draft.languages)),
        (Fault.CRITERIA, not _criteria_fit(draft.criteria)),
    )
    return (*text_faults(draft.text), *(fault for fault, wrong in checks if wrong))


def text_faults(text: TextDraft) -> tuple[Fault, ...]:
    """What of the words cannot be stored."""
    checks = (
        (Fault.LANGUAGE, text.language not in LANGUAGES),
        (Fault.TITLE, not 1 <= len(text.title) <= LONGEST["title"] or "\n" in text.title),
        (Fault.NARRATIVE, len(text.narrative) > LONGEST["narrative"]),
        (Fault.TASKS, len(text.tasks) > LONGEST["tasks"]),
        (Fault.OFFERS, any(len(getattr(text, name)) > LONGEST_OFFER for name in OFFERS)),
    )
    return tuple(fault for fault, wrong in checks if wrong)


def _outside(value: int | None, least: int, most: int) -> bool:
    return value is not None and not least <= value <= most


def _skills_fit(skills: tuple[SkillWeight, ...]) -> bool:
    once = len({skill.concept for skill in skills}) == len(skills)
    return once and len(skills) <= MOST_SKILLS and all(0 <= skill.weight <= WHOLE for skill in skills)


def _languages_fit(languages: tuple[tuple[str, int], ...]) -> bool:
    once = len(dict(languages)) == len(languages)
    known = all(_LANGUAGE.fullmatch(code) and 1 <= level <= HIGHEST_LEVEL for code, level in languages)
    return once and known and len(languages) <= MOST_LANGUAGES


def _criteria_fit(criteria: tuple[tuple[int, tuple[tuple[str, str], ...]], ...]) -> bool:
    return len(criteria) <= MOST_CRITERIA and all(
        0 <= weight <= WHOLE and _wording_fits(texts) for weight, texts in criteria
    )


def _wording_fits(texts: tuple[tuple[str, str], ...]) -> bool:
    once = len(dict(texts)) == len(texts)
    return once and all(code in LANGUAGES and 1 <= len(words) <= LONGEST_CRITERION for code, words in texts)
