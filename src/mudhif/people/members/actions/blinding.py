"""Reading what a blind profile may hold, for many members in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from uuid import UUID

from mudhif.people.members.models import Licence, Profile, Qualification, SkillHeld
from mudhif.people.members.queries.checking import blind_checks
from mudhif.people.members.rules import (
    BlindLicence,
    BlindProfile,
    BlindQualification,
    BlindSkill,
    Evidence,
    Mode,
    decade,
)
from mudhif.people.members.rules.checking import BlindCheck

Checks = Mapping[UUID, Mapping[UUID, BlindCheck]]

_OF_A_SKILL = ("concept", "level", "years", "evidence_level", "evidence")


def blind_profiles(members: Sequence[UUID]) -> tuple[BlindProfile, ...]:
    """The profiles as evidence, in the order of `members`. Five queries, however many there are."""
    profiles, checks = Profile.objects.in_bulk(list(members)), blind_checks(members)
    skills, qualifications = _skills(members, checks), _qualifications(members, checks)
    licences = _licences(members, checks)
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


def _skills(members: Sequence[UUID], checks: Checks) -> dict[UUID, list[BlindSkill]]:
    found: dict[UUID, list[BlindSkill]] = defaultdict(list)
    rows = SkillHeld.objects.filter(profile__in=members).order_by("-level", "-years", "concept")
    for member, line, concept, level, years, sure, said in rows.values_list("profile_id", "id", *_OF_A_SKILL):
        checked = checks.get(member, {}).get(line)
        found[member].append(BlindSkill(concept, level, years, Evidence(sure), said, checked))
    return found


def _qualifications(members: Sequence[UUID], checks: Checks) -> dict[UUID, list[BlindQualification]]:
    found: dict[UUID, list[BlindQualification]] = defaultdict(list)
    for row in Qualification.objects.filter(profile__in=members).order_by("level", "field", "id"):
        checked = checks.get(row.profile_id, {}).get(row.pk)
        found[row.profile_id].append(BlindQualification(row.field, row.level, decade(row.year), checked))
    return found


def _licences(members: Sequence[UUID], checks: Checks) -> dict[UUID, list[BlindLicence]]:
    found: dict[UUID, list[BlindLicence]] = defaultdict(list)
    for row in Licence.objects.filter(profile__in=members).order_by("profession", "id"):
        verified = row.state == Licence.State.VERIFIED
        checked = checks.get(row.profile_id, {}).get(row.pk)
        found[row.profile_id].append(BlindLicence(row.profession, row.valid_until, verified, checked))
    return found
