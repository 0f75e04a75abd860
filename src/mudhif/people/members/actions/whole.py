"""Replacing a profile at once, as a program does that its member has allowed to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.members.actions.changing import changing
from mudhif.people.members.actions.marking import line_changed
from mudhif.people.members.actions.offers import GivenSkill, new_skill, put_skill
from mudhif.people.members.actions.profile import checked_profession, checked_pseudonym, refuse_dates_out_of_order
from mudhif.people.members.models import Profile
from mudhif.people.members.queries.naming import skill_names
from mudhif.people.members.rules import Mode
from mudhif.people.members.rules.checking import Subject


@dataclass(frozen=True, slots=True)
class GivenProfile:
    """What a program may replace: nothing that is severe, which only the member's own pages take."""

    pseudonym: str
    profession: str
    country: str
    modes: frozenset[Mode]
    hours_a_month: int
    available_from: date | None
    available_until: date | None
    skills: tuple[GivenSkill, ...]


def replace_profile(viewer: Viewer, given: GivenProfile) -> None:
    """Put what was given in place of what was there, all of it or nothing. Skills that are missing are removed.

    Another country takes the city away; a published profile without a skill leaves every search.
    """
    refuse_dates_out_of_order(given.available_from, given.available_until)
    _refuse_unknown(given.skills)
    with changing(viewer, "whole") as profile:
        profile.pseudonym = checked_pseudonym(given.pseudonym)
        profile.profession = checked_profession(given.profession)
        profile.city = profile.city if given.country == profile.country else ""
        profile.country = given.country
        profile.modes, profile.hours_a_month = sorted(given.modes), given.hours_a_month
        profile.available_from, profile.available_until = given.available_from, given.available_until
        _replace_skills(profile, given.skills)
        profile.published = profile.published and bool(given.skills)


def _refuse_unknown(skills: Sequence[GivenSkill]) -> None:
    wanted = {skill.concept for skill in skills}
    if wanted - skill_names(wanted, "en").keys():
        raise Refused(_("One of these skills is not in the list of skills. Look it up again."), "skills")


def _replace_skills(profile: Profile, skills: Sequence[GivenSkill]) -> None:
    """What somebody has verified stays verified where nothing of it changes."""
    wanted = {skill.concept: skill for skill in skills}
    gone = profile.skills.exclude(concept__in=wanted)
    line_changed(profile, Subject.SKILL, *gone.values_list("pk", flat=True))
    gone.delete()
    held = {row.concept: row for row in profile.skills.all()}
    for concept, skill in wanted.items():
        put_skill(held.get(concept) or new_skill(profile, concept), skill)
