"""Terms of reference as plain values, and what they lack before they can open."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

WHOLE = 100
MOST_SKILLS = 20
MOST_CRITERIA = 10


class Mode(StrEnum):
    """How a person can help."""

    REMOTE = "remote"
    VISIT = "visit"
    CIRCULAR = "circular"
    RETURN = "return"


class Lack(StrEnum):
    """What keeps a need from being reviewed or opened."""

    TITLE = "title"
    NARRATIVE = "narrative"
    SKILLS = "skills"
    SKILL_WEIGHTS = "skill_weights"
    CRITERIA = "criteria"
    CRITERION_WEIGHTS = "criterion_weights"
    MODES = "modes"
    GOVERNORATE = "governorate"
    DATES = "dates"
    HOURS = "hours"
    CLOSES = "closes"
    OPEN_QUESTIONS = "open_questions"


@dataclass(frozen=True, slots=True)
class SkillWeight:
    """A skill asked for, whether it is required, and its part of a hundred."""

    concept: UUID
    required: bool
    weight: int


@dataclass(frozen=True, slots=True)
class CriterionTerms:
    """A published criterion: its part of a hundred, and its words by language."""

    id: UUID
    weight: int
    texts: tuple[tuple[str, str], ...]

    def text(self, language: str) -> str:
        """The words in the language, or in another that has them."""
        words = dict(self.texts)
        return next((words[code] for code in (language, "ar", "en", "ckb") if code in words), "")


@dataclass(frozen=True, slots=True)
class LicenceAsked:
    """The profession (ISCO-08) whose licence is required, and whether any country's will do."""

    isco: str
    any_country: bool


@dataclass(frozen=True, slots=True)
class Terms:
    """All that a selection must know of a need; no words but the criteria's."""

    id: UUID
    host: UUID
    desk: UUID | None
    status: str
    urgent: bool
    skills: tuple[SkillWeight, ...]
    languages: tuple[tuple[str, int], ...]
    licence: LicenceAsked | None
    modes: frozenset[str]
    governorate: str
    starts: date | None
    ends: date | None
    hours_a_month: int | None
    seats: int
    criteria: tuple[CriterionTerms, ...]
    closes: date | None


def lacks(terms: Terms, *, title: str, narrative: str, today: date) -> tuple[Lack, ...]:
    """Everything that is missing or wrong, in the order of the form; nothing where the need can be reviewed."""
    checks = (
        (Lack.TITLE, not title.strip()),
        (Lack.NARRATIVE, not narrative.strip()),
        (Lack.SKILLS, not any(skill.required for skill in terms.skills) or len(terms.skills) > MOST_SKILLS),
        (Lack.SKILL_WEIGHTS, sum(skill.weight for skill in terms.skills) != WHOLE),
        (Lack.CRITERIA, not 1 <= len(terms.criteria) <= MOST_CRITERIA),
        (Lack.CRITERION_WEIGHTS, sum(criterion.weight for criterion in terms.criteria) != WHOLE),
        (Lack.MODES, not terms.modes),
        (Lack.GOVERNORATE, not terms.governorate),
        (Lack.DATES, not _ordered(terms.starts, terms.ends)),
        (Lack.HOURS, not terms.hours_a_month),
        (Lack.CLOSES, terms.closes is None or terms.closes <= today),
    )
    return tuple(lack for lack, missing in checks if missing)


def _ordered(starts: date | None, ends: date | None) -> bool:
    return starts is not None and ends is not None and starts <= ends
