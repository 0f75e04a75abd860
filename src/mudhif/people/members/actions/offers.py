"""Saving what a member can do: skills, qualifications and licences, a line at a time."""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.ids import new_id
from mudhif.base.foundation.text import clean
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.vault.actions import sealed as seal
from mudhif.people.members.actions.changing import changing, refuse_beyond
from mudhif.people.members.actions.marking import line_changed
from mudhif.people.members.actions.profile import checked_profession
from mudhif.people.members.models import Licence, Profile, Qualification, SkillHeld
from mudhif.people.members.queries import sealed
from mudhif.people.members.rules import Evidence, SkillLevel
from mudhif.people.members.rules.checking import Subject

MOST_SKILLS, MOST_QUALIFICATIONS, MOST_LICENCES = 60, 20, 20
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class GivenSkill:
    """A skill as its member says it."""

    concept: UUID
    level: int
    years: int
    evidence: str
    documented: bool


def save_skill(
    viewer: Viewer, concept: UUID, level: SkillLevel, years: int, evidence: str = "", *, documented: bool = False
) -> UUID:
    """Add a skill, or change the one with this concept; the row's identifier."""
    if not 0 <= years <= 70:  # noqa: PLR2004
        raise Refused(_("Give the years as a number from 0 to 70."), "years")
    with changing(viewer, "skills") as profile:
        row = profile.skills.filter(concept=concept).first() or new_skill(profile, concept)
        put_skill(row, GivenSkill(concept, int(level), years, evidence, documented))
    return row.id


def put_skill(row: SkillHeld, skill: GivenSkill) -> None:
    """Store what the member says; what somebody has verified stays verified until that is changed."""
    said = (skill.level, skill.years, clean(skill.evidence))
    changed = said != (row.level, row.years, row.evidence)
    if changed:
        line_changed(row.profile, Subject.SKILL, row.pk)
    if changed or row.evidence_level != Evidence.VERIFIED:
        row.evidence_level = evidence_said(said[2], documented=skill.documented)
    row.level, row.years, row.evidence = said
    row.save()


def new_skill(profile: Profile, concept: UUID) -> SkillHeld:
    """A row that is not saved yet, where the list has room for it."""
    refuse_beyond(profile.skills.all(), MOST_SKILLS)
    return SkillHeld(profile=profile, concept=concept)


def evidence_said(text: str, *, documented: bool) -> Evidence:
    """How far a skill can be relied on by the member's own word."""
    return Evidence.DOCUMENTED if documented else Evidence.DESCRIBED if text else Evidence.NONE


def remove_skill(viewer: Viewer, skill: UUID) -> None:
    """Take a skill off the profile; the last one of a published profile takes the profile out of search too."""
    with changing(viewer, "skills") as profile:
        line_changed(profile, Subject.SKILL, _own(profile.skills.all(), skill).pk)
        _own(profile.skills.all(), skill).delete()
        profile.published = profile.published and profile.skills.exists()


def save_qualification(
    viewer: Viewer,
    field: str,
    level: str,
    *,
    institution: str = "",
    country: str = "",
    year: int | None = None,
    qualification: UUID | None = None,
) -> UUID:
    """Add a qualification, or change the viewer's own; its identifier. The institution is sealed."""
    if not clean(field):
        raise Refused(_("Say what you studied."), "field")
    with changing(viewer, "qualifications") as profile:
        held = profile.qualifications.all()
        row = _own(held, qualification) if qualification else new_qualification(profile)
        _note_change(row, (clean(field), level, country, year), institution)
        row.field, row.level, row.country, row.year = clean(field), level, country, year
        seal_institution(row, institution)
        row.save()
    return row.id


def new_qualification(profile: Profile) -> Qualification:
    """A row that is not saved yet, where the list has room for it."""
    refuse_beyond(profile.qualifications.all(), MOST_QUALIFICATIONS)
    return Qualification(id=new_id(), profile=profile)


def _note_change(row: Qualification, said: tuple[str, str, str, int | None], institution: str) -> None:
    """What was asked or confirmed of it holds only while nothing of it changes."""
    place = sealed.opened(row.profile_id, sealed.INSTITUTION, row.institution, row.pk)
    if (row.field, row.level, row.country, row.year, place) != (*said, clean(institution)):
        line_changed(row.profile, Subject.QUALIFICATION, row.pk)


def seal_institution(row: Qualification, institution: str) -> None:
    """Put where it was studied on the row, sealed for this row."""
    row.institution = seal(row.profile_id, sealed.place(sealed.INSTITUTION, row.id), clean(institution))


def remove_qualification(viewer: Viewer, qualification: UUID) -> None:
    """Take a qualification off the profile."""
    with changing(viewer, "qualifications") as profile:
        line_changed(profile, Subject.QUALIFICATION, _own(profile.qualifications.all(), qualification).pk)
        _own(profile.qualifications.all(), qualification).delete()


def save_licence(
    viewer: Viewer,
    profession: str,
    country: str,
    *,
    number: str = "",
    valid_until: date | None = None,
    licence: UUID | None = None,
) -> UUID:
    """Add a licence, or change the viewer's own; its identifier. The number is sealed; a change needs a new check."""
    with changing(viewer, "licences") as profile:
        row = _own(profile.licences.all(), licence) if licence else _new_licence(profile)
        before = (row.profession, row.country, row.valid_until, _number(row))
        row.profession, row.country, row.valid_until = checked_profession(profession), country, valid_until
        row.number = seal(profile.pk, sealed.place(sealed.LICENCE_NUMBER, row.id), clean(number))
        if before != (row.profession, row.country, row.valid_until, clean(number)):
            row.state = Licence.State.SAID
            line_changed(profile, Subject.LICENCE, row.pk)
        row.save()
    return row.id


def _number(row: Licence) -> str:
    return sealed.opened(row.profile_id, sealed.LICENCE_NUMBER, row.number, row.pk)


def _new_licence(profile: Profile) -> Licence:
    refuse_beyond(profile.licences.all(), MOST_LICENCES)
    return Licence(id=new_id(), profile=profile)


def remove_licence(viewer: Viewer, licence: UUID) -> None:
    """Take a licence off the profile."""
    with changing(viewer, "licences") as profile:
        line_changed(profile, Subject.LICENCE, _own(profile.licences.all(), licence).pk)
        _own(profile.licences.all(), licence).delete()


def _own(rows: "QuerySet[Row]", identifier: UUID) -> Row:
    found = rows.filter(pk=identifier).first()
    if found is None:
        raise NotFound
    return found
