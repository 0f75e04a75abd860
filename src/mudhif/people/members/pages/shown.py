"""What the pages show of a profile, in words: names of skills, places and organisations in the reader's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mudhif.atlas.places.queries import city_name, governorate_name, residence_name
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.ui.numerals import digits
from mudhif.people.members import queries
from mudhif.people.members.choices import DEGREES, EVIDENCE, MODES, cefr_name
from mudhif.people.members.models import Licence, ReadLog
from mudhif.people.members.pages.sections import SECTIONS
from mudhif.people.members.pages.wording import WORDS, Words
from mudhif.people.members.queries import MyConsent, MyProfile, MySkill, Reading
from mudhif.people.members.queries.naming import profession_names, skill_names
from mudhif.people.members.rules.tongues import tongue_name

SHOWN = {
    ReadLog.Shown.BLIND: gettext_lazy("Saw skills and evidence under a code, without your name."),
    ReadLog.Shown.CHECK: gettext_lazy("Opened a line of your profile that you asked them to check."),
    ReadLog.Shown.IDENTITY: gettext_lazy("Opened the name and the address that you gave them."),
}
ROLES = {
    Role.HOST: gettext_lazy("Host"),
    Role.DESK: gettext_lazy("Desk"),
    Role.ASSESSOR: gettext_lazy("Assessor on a panel"),
}


@dataclass(frozen=True, slots=True)
class Task:
    """A line of the task list."""

    title: str | Promise
    url: str
    done: bool
    needed: bool = False


@dataclass(frozen=True, slots=True)
class ConsentShown:
    """A consent with its words."""

    said: MyConsent
    words: Words
    finds: bool


@dataclass(frozen=True, slots=True)
class ReadingShown:
    """A line of the read log, in words."""

    at: datetime
    organisation: str
    role: str | Promise
    shown: str | Promise
    why: str


@dataclass(frozen=True, slots=True)
class SkillShown:
    """A skill with its name."""

    row: MySkill
    name: str
    evidence: str | Promise


@dataclass(frozen=True, slots=True)
class LineShown:
    """A qualification or a licence, in a line."""

    id: UUID
    title: str
    about: str
    until: date | None = None
    verified: bool = False


@dataclass(frozen=True, slots=True)
class OfferShown:
    """All that a member offers, in words."""

    profession: str
    residence: str
    skills: tuple[SkillShown, ...]
    qualifications: tuple[LineShown, ...]
    licences: tuple[LineShown, ...]
    languages: tuple[str, ...]
    modes: tuple[str | Promise, ...]
    places: tuple[str, ...]


def tasks_shown(mine: MyProfile, language: str) -> list[Task]:
    """What can be filled in, in a good order; what is needed before publishing is marked."""
    lines = {
        "profession": Task(_("Your profession"), reverse("members:profession"), bool(mine.profession)),
        "skills": Task(_("Your skills"), reverse("members:skills"), bool(mine.skills), needed=True),
        "qualifications": Task(_("Qualifications"), reverse("members:qualifications"), bool(mine.qualifications)),
        "licences": Task(_("Licences"), reverse("members:licences"), bool(mine.licences)),
        "languages": Task(_("Languages"), reverse("members:languages"), bool(mine.languages)),
    }
    for key, section in SECTIONS.items():
        if section.offered(mine, language):
            lines[key] = Task(section.title, reverse("members:section", args=[key]), section.filled(mine))
    order = ("name", "profession", "skills", "qualifications", "licences", "languages", "offer", "places",
             "residence", "city", "left", "access")  # fmt: skip
    return [lines[key] for key in order if key in lines]


def consents_shown(looking: Viewer) -> list[ConsentShown]:
    """Every purpose with its words; those in force first."""
    said = sorted(queries.my_consents(looking), key=lambda consent: not consent.holds)
    return [ConsentShown(consent, WORDS[consent.purpose], consent.purpose.finds) for consent in said]


def readings_shown(readings: Sequence[Reading], language: str) -> list[ReadingShown]:
    """Lines of the read log, with the organisations' names."""
    names = queries.organisation_names({reading.organisation for reading in readings}, language)
    return [
        ReadingShown(
            at=reading.at,
            organisation=names.get(reading.organisation) or _("An organisation that is no longer here"),
            role=ROLES.get(reading.role, ""),
            shown=SHOWN[reading.shown],
            why=_(reading.why) if reading.why else "",
        )
        for reading in readings
    ]


def offer_shown(mine: MyProfile, language: str) -> OfferShown:
    """The profile in words. Two queries: names of skills, names of professions."""
    skills = skill_names([skill.concept for skill in mine.skills], language)
    professions = profession_names([mine.profession, *(row.profession for row in mine.licences)], language)
    return OfferShown(
        profession=professions.get(mine.profession, ""),
        residence=residence(mine, language),
        skills=tuple(
            SkillShown(row, skills.get(row.concept) or _("A skill that is no longer in the list"),
                       EVIDENCE[row.evidence_level]) for row in mine.skills
        ),
        qualifications=tuple(
            LineShown(
                row.id, row.field, _joined(str(DEGREES.get(row.level, "")), digits(str(row.year or ""), language))
            )
            for row in mine.qualifications
        ),
        licences=tuple(
            LineShown(row.id, professions[row.profession], residence_name(row.country, language), row.valid_until,
                      row.state == Licence.State.VERIFIED)
            for row in mine.licences
        ),
        languages=tuple(f"{tongue_name(code, language)} {cefr_name(level)}" for code, level in mine.languages),
        modes=tuple(MODES[mode] for mode in mine.modes),
        places=tuple(governorate_name(key, language) for key in mine.governorates),
    )  # fmt: skip


def residence(mine: MyProfile, language: str) -> str:
    """Where the member lives, as far as they said it."""
    city = city_name(mine.city, language) if mine.city else ""
    return _joined(city, residence_name(mine.country, language) if mine.country else "")


def _joined(*parts: str) -> str:
    return _(", ").join(part for part in parts if part)
