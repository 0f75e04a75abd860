"""Reading one's own profile."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.members.models import Profile
from mudhif.people.members.queries import sealed
from mudhif.people.members.rules import FEW, Evidence, LanguageLevel, Mode, SkillLevel, is_few


@dataclass(frozen=True, slots=True)
class MySkill:
    """A skill as its member sees it."""

    id: UUID
    concept: UUID
    level: SkillLevel
    years: int
    evidence: str
    evidence_level: Evidence


@dataclass(frozen=True, slots=True)
class MyQualification:
    """A qualification as its member sees it in a list; the institution is opened only to change it."""

    id: UUID
    field: str
    level: str
    country: str
    year: int | None


@dataclass(frozen=True, slots=True)
class MyLicence:
    """A licence as its member sees it in a list; the number is opened only to change it."""

    id: UUID
    profession: str
    country: str
    valid_until: date | None
    state: str


@dataclass(frozen=True, slots=True)
class MyProfile:
    """Everything that a member has said of themselves. `decade_left` is None where it was not said."""

    member: UUID
    pseudonym: str
    profession: str
    country: str
    city: str
    decade_left: int | None
    languages: tuple[tuple[str, LanguageLevel], ...]
    governorates: tuple[str, ...]
    access_needs: str
    modes: tuple[Mode, ...]
    hours_a_month: int
    available_from: date | None
    available_until: date | None
    published: bool
    written_in: str
    changed: datetime
    skills: tuple[MySkill, ...]
    qualifications: tuple[MyQualification, ...]
    licences: tuple[MyLicence, ...]


def own_profile(viewer: Viewer) -> Profile:
    """The viewer's own row; `NotFound` where there is none."""
    found = Profile.objects.filter(pk=viewer.id).first() if viewer.id else None
    if found is None:
        raise NotFound
    return found


def my_profile(viewer: Viewer) -> MyProfile:
    """The viewer's own profile; `NotFound` where there is none. A fixed number of queries."""
    return whole_profile(own_profile(viewer))


def languages_of(profile: Profile) -> tuple[tuple[str, LanguageLevel], ...]:
    """Languages and levels, opened."""
    held = sealed.opened_json(profile.pk, sealed.LANGUAGES, profile.languages, [])
    return tuple((code, LanguageLevel(level)) for code, level in held)


def governorates_of(profile: Profile) -> tuple[str, ...]:
    """The governorates that the member would go to, opened; none means any."""
    return tuple(sealed.opened_json(profile.pk, sealed.GOVERNORATES, profile.governorates, []))


def whole_profile(profile: Profile) -> MyProfile:
    """The row with all that hangs on it, opened. A fixed number of queries."""
    return MyProfile(
        member=profile.pk,
        pseudonym=profile.pseudonym,
        profession=profile.profession,
        country=profile.country,
        city=profile.city,
        decade_left=sealed.opened_json(profile.pk, sealed.DECADE_LEFT, profile.decade_left, None),
        languages=languages_of(profile),
        governorates=governorates_of(profile),
        access_needs=sealed.opened(profile.pk, sealed.ACCESS_NEEDS, profile.access_needs),
        modes=tuple(Mode(mode) for mode in profile.modes),
        hours_a_month=profile.hours_a_month,
        available_from=profile.available_from,
        available_until=profile.available_until,
        published=profile.published,
        written_in=profile.written_in,
        changed=profile.changed,
        skills=_skills(profile),
        qualifications=_qualifications(profile),
        licences=_licences(profile),
    )


def _skills(profile: Profile) -> tuple[MySkill, ...]:
    return tuple(
        MySkill(row.id, row.concept, SkillLevel(row.level), row.years, row.evidence, Evidence(row.evidence_level))
        for row in profile.skills.order_by("-level", "-years", "id")
    )


def _qualifications(profile: Profile) -> tuple[MyQualification, ...]:
    return tuple(
        MyQualification(row.id, row.field, row.level, row.country, row.year)
        for row in profile.qualifications.order_by("-year", "id")
    )


def _licences(profile: Profile) -> tuple[MyLicence, ...]:
    return tuple(
        MyLicence(row.id, row.profession, row.country, row.valid_until, row.state)
        for row in profile.licences.order_by("profession", "id")
    )


def institution(viewer: Viewer, qualification: UUID) -> str:
    """Where the viewer's own qualification was taken; `NotFound` where it is not the viewer's."""
    row = own_profile(viewer).qualifications.filter(pk=qualification).first()
    if row is None:
        raise NotFound
    return sealed.opened(row.profile_id, sealed.INSTITUTION, row.institution, row.pk)


def licence_number(viewer: Viewer, licence: UUID) -> str:
    """The number of the viewer's own licence; `NotFound` where it is not the viewer's."""
    row = own_profile(viewer).licences.filter(pk=licence).first()
    if row is None:
        raise NotFound
    return sealed.opened(row.profile_id, sealed.LICENCE_NUMBER, row.number, row.pk)


def only_a_few(viewer: Viewer) -> bool:
    """Whether fewer than ten published profiles share the viewer's profession and country (and city).

    Two queries, three where a city is said; they count no further than to ten. Nobody learns the number.
    Where profession or country is not said there is nothing to recognise by.
    """
    profile = own_profile(viewer)
    if not profile.profession or not profile.country:
        return False
    alike = Profile.objects.filter(published=True, profession=profile.profession, country=profile.country)
    groups = [alike, alike.filter(city=profile.city)] if profile.city else [alike]
    return is_few(group.exclude(pk=profile.pk)[:FEW].count() for group in groups)
