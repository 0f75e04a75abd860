"""Reading what a blind profile may hold, for many members in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from mudhif.people.members.models import Licence, Profile, Qualification, SkillHeld
from mudhif.people.members.rules import (
    BlindLicence,
    BlindProfile,
    BlindQualification,
    BlindSkill,
    Evidence,
    Mode,
    decade,
)

_OF_A_SKILL = ("concept", "level", "years", "evidence_level", "evidence")


def blind_profiles(members: Sequence[UUID]) -> tuple[BlindProfile, ...]:
    """The profiles as evidence, in the order of `members`. Four queries, however many there are."""
    profiles = Profile.objects.in_bulk(list(members))
    skills, qualifications, licences = _skills(members), _qualifications(members), _licences(members)
    return tuple(
        BlindProfile(
            member=member,
            skills=tuple(skills[member]),
            qualifications=tuple(qualifications[member]),
            licences=tuple(licences[member]),
            hours_a_month=profiles[member].hours_a_month,
            modes=frozenset(Mode(mode) for mode in profiles[member].modes),
        )
        for member in members
        if member in profiles
    )


def _skills(members: Sequence[UUID]) -> dict[UUID, list[BlindSkill]]:
    found: dict[UUID, list[BlindSkill]] = defaultdict(list)
    rows = SkillHeld.objects.filter(profile__in=members).order_by("-level", "-years", "concept")
    for member, concept, level, years, sure, said in rows.values_list("profile_id", *_OF_A_SKILL):
        found[member].append(BlindSkill(concept, level, years, Evidence(sure), said))
    return found


def _qualifications(members: Sequence[UUID]) -> dict[UUID, list[BlindQualification]]:
    found: dict[UUID, list[BlindQualification]] = defaultdict(list)
    for row in Qualification.objects.filter(profile__in=members).order_by("level", "field", "id"):
        found[row.profile_id].append(BlindQualification(row.field, row.level, decade(row.year)))
    return found


def _licences(members: Sequence[UUID]) -> dict[UUID, list[BlindLicence]]:
    found: dict[UUID, list[BlindLicence]] = defaultdict(list)
    for row in Licence.objects.filter(profile__in=members).order_by("profession", "id"):
        verified = row.state == Licence.State.VERIFIED
        found[row.profile_id].append(BlindLicence(row.profession, row.valid_until, verified))
    return found
