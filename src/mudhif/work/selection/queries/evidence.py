"""Reasons and evidence with the names of skills and professions in the reader's language."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mudhif.people.members.actions import BlindCheck, BlindProfile
from mudhif.work.needs.queries import concept_and_profession_names
from mudhif.work.selection.rules.reasons import Reason


@dataclass(frozen=True, slots=True)
class NamedReason:
    """A line of the table of reasons."""

    reason: Reason
    asked: str
    found: str

    @property
    def points(self) -> float:
        """Points, with one decimal."""
        return self.reason.tenths / 10


@dataclass(frozen=True, slots=True)
class NamedSkill:
    """A skill of a blind profile."""

    name: str
    level: int
    years: int
    evidence: int
    text: str
    asked: bool
    checked: BlindCheck | None = None


@dataclass(frozen=True, slots=True)
class NamedLicence:
    """A licensed profession by name, its last day, and whether somebody has checked it."""

    profession: str
    valid_until: date | None
    verified: bool
    checked: BlindCheck | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """Names of skills and of professions, looked up once for a page."""

    skills: Mapping[UUID, str]
    professions: Mapping[str, str]

    def reasons(self, reasons: Iterable[Reason]) -> tuple[NamedReason, ...]:
        """The reasons by name."""
        return tuple(
            NamedReason(one, self.skills.get(one.skill, ""), self.skills.get(one.held, "") if one.held else "")
            for one in reasons
        )

    def licences_of(self, profile: BlindProfile) -> tuple[NamedLicence, ...]:
        """The licences of a profile by name."""
        return tuple(
            NamedLicence(
                self.professions.get(one.profession, one.profession), one.valid_until, one.verified, one.checked
            )
            for one in profile.licences
        )

    def skills_of(self, profile: BlindProfile, asked: Iterable[UUID]) -> tuple[NamedSkill, ...]:
        """The skills of a profile by name: those asked for first, then the others by level."""
        wanted = set(asked)
        named = [
            NamedSkill(
                self.skills.get(held.concept, ""),
                held.level,
                held.years,
                int(held.evidence),
                held.evidence_text,
                held.concept in wanted,
                held.checked,
            )
            for held in profile.skills
        ]
        return tuple(sorted((one for one in named if one.name), key=lambda one: not one.asked))


def names_for(reasons: Iterable[Reason], profiles: Sequence[BlindProfile], language: str) -> Names:
    """Every name that a page of candidates needs. One query."""
    concepts = {concept for one in reasons for concept in (one.skill, one.held) if concept}
    concepts |= {held.concept for profile in profiles for held in profile.skills}
    codes = {licence.profession for profile in profiles for licence in profile.licences}
    return Names(*concept_and_profession_names(concepts, codes, language))
