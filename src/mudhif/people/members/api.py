"""One's own profile over HTTP. What is severe is neither given nor taken here: a token can be lost."""

from datetime import date
from typing import Annotated
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Field, Router, Schema

from mudhif.atlas.places.queries import residence_name
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.requests import require_scope
from mudhif.people.members import actions, queries
from mudhif.people.members.rules import Evidence, Mode

router = Router(tags=["profile"])


class SkillHeldOut(Schema):
    """A skill: its concept, level 1 to 5, years, what speaks for it, and how far (0 not at all to 3 verified)."""

    concept: UUID
    level: int
    years: int
    evidence: str
    evidence_level: Evidence


class ProfileOut(Schema):
    """One's own profile. `country` is a code of ISO 3166-1 or a region's key; `profession` an ISCO-08 unit group."""

    pseudonym: str
    profession: str
    country: str
    city: str
    modes: list[Mode]
    hours_a_month: int
    available_from: date | None
    available_until: date | None
    published: bool
    skills: list[SkillHeldOut]


class SkillHeldIn(Schema):
    """A skill as its member says it; one that somebody verified stays verified while nothing of it changes."""

    concept: UUID
    level: Annotated[int, Field(ge=1, le=5)]
    years: Annotated[int, Field(ge=0, le=70)] = 0
    evidence: Annotated[str, Field(max_length=2000)] = ""
    documented: bool = False


class ProfileIn(Schema):
    """What takes the place of the profile. Languages, places, access needs and consents stay as they are."""

    pseudonym: Annotated[str, Field(min_length=2, max_length=60)]
    profession: Annotated[str, Field(pattern=r"^([0-9]{4})?$")] = ""
    country: Annotated[str, Field(max_length=32)] = ""
    modes: list[Mode] = []
    hours_a_month: Annotated[int, Field(ge=0, le=250)] = 0
    available_from: date | None = None
    available_until: date | None = None
    skills: Annotated[list[SkillHeldIn], Field(max_length=60)] = []


@router.get("", response=ProfileOut, operation_id="profile_read")
def read(request: HttpRequest) -> ProfileOut:
    """One's own profile (scope `profile:read`)."""
    mine = queries.my_profile(require_scope(request, "profile:read"))
    return ProfileOut.from_orm(mine)


@router.put("", response=ProfileOut, operation_id="profile_write")
def write(request: HttpRequest, given: ProfileIn) -> ProfileOut:
    """Replace one's own profile (scope `profile:write`); the answer is the profile as it is then."""
    looking = require_scope(request, "profile:write")
    actions.replace_profile(
        looking,
        actions.GivenProfile(
            pseudonym=given.pseudonym,
            profession=given.profession,
            country=_known(given.country),
            modes=frozenset(given.modes),
            hours_a_month=given.hours_a_month,
            available_from=given.available_from,
            available_until=given.available_until,
            skills=tuple(actions.GivenSkill(**skill.dict()) for skill in given.skills),
        ),
    )
    return ProfileOut.from_orm(queries.my_profile(looking))


def _known(country: str) -> str:
    """The country or region as it stands, where the places know it; nothing for nothing."""
    try:
        if country:
            residence_name(country, "en")
    except NotFound:
        raise Refused(_("This is neither the code of a country nor the key of a region."), "country") from None
    return country
