"""What must be known of people to enrol them together. Plain values."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mudhif.people.members.rules.consents import Purpose
from mudhif.people.members.rules.levels import Evidence, Mode


@dataclass(frozen=True, slots=True)
class NewSkill:
    """A skill that the member will hold: level 1 to 5, whole years, and what speaks for it."""

    concept: UUID
    level: int
    years: int
    evidence: str = ""
    evidence_level: Evidence = Evidence.NONE


@dataclass(frozen=True, slots=True)
class NewLicence:
    """A licence: profession (ISCO-08 unit group), country, the last day, and whether it was checked."""

    profession: str
    country: str
    valid_until: date | None
    verified: bool = False


@dataclass(frozen=True, slots=True)
class NewQualification:
    """What was studied, how far, in which country and year."""

    field: str
    level: str
    country: str
    year: int


@dataclass(frozen=True, slots=True)
class NewProfile:
    """What the member says of themselves; the profile is published, and found as far as `consents` (to a day) go."""

    pseudonym: str
    profession: str
    country: str
    city: str
    modes: frozenset[Mode]
    hours_a_month: int
    skills: tuple[NewSkill, ...]
    languages: tuple[tuple[str, int], ...]
    licences: tuple[NewLicence, ...] = ()
    qualifications: tuple[NewQualification, ...] = ()
    governorates: tuple[str, ...] = ()
    consents: tuple[tuple[Purpose, date], ...] = ()
    decade_left: int | None = None
    available_from: date | None = None
    available_until: date | None = None


@dataclass(frozen=True, slots=True)
class NewMember:
    """Somebody to enrol. Without a password nobody signs in; without a profile it is an account for mandates."""

    person: UUID
    address: str
    language: str
    time_zone: str
    profile: NewProfile | None = None
    password: str | None = None
    steward: bool = False
