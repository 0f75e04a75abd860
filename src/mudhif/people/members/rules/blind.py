"""What somebody who may not know who it is sees of a profile. What is not a field here cannot be shown blind."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mudhif.people.members.rules.checking import BlindCheck
from mudhif.people.members.rules.levels import Evidence, Mode


def decade(year: int | None) -> int | None:
    """The decade of a year (2014: 2010): a year and a field of study can be enough to find a name in a class list."""
    return None if year is None else year - year % 10


@dataclass(frozen=True, slots=True)
class BlindSkill:
    """A skill, how well, for how many years, and what speaks for it."""

    concept: UUID
    level: int
    years: int
    evidence: Evidence
    evidence_text: str
    checked: BlindCheck | None = None


@dataclass(frozen=True, slots=True)
class BlindQualification:
    """A field and a level. Neither school nor country, and of the year only the decade."""

    field: str
    level: str
    decade: int | None
    checked: BlindCheck | None = None


@dataclass(frozen=True, slots=True)
class BlindLicence:
    """A licensed profession (ISCO-08 unit group). Neither number nor country."""

    profession: str
    valid_until: date | None
    verified: bool
    checked: BlindCheck | None = None


@dataclass(frozen=True, slots=True)
class BlindProfile:
    """A member as evidence: no name, pseudonym, photo, city, country, language, employer or school."""

    member: UUID
    skills: tuple[BlindSkill, ...]
    qualifications: tuple[BlindQualification, ...]
    licences: tuple[BlindLicence, ...]
    hours_a_month: int
    modes: frozenset[Mode]
