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
    rows = Profile.objects.filter(pk__in=members).values_list("pk", "hours_a_month", "modes")
    offered = {member: (hours, frozenset(map(Mode, modes))) for member, hours, modes in rows}
    checks = blind_checks(members)
    skills, qualifications = _skills(members, checks), _qualifications(members, checks)
    licences = _licences(members, checks)
    return tuple(
        BlindProfile(
            member=member,
            skills=tuple(skills[member]),
            qualifications=tuple(qualifications[member]),
            licences=tuple(licences[member]),
            hours_a_month=offered[member][0],
            modes=offered[member][1],
        )
        for member in members
        if member in offered
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
    rows = Qualification.objects.filter(profile__in=members).order_by("level", "field", "id")
    for member, line, subject, level, year in rows.values_list("profile_id", "id", "field", "level", "year"):
        checked = checks.get(member, {}).get(line)
        found[member].append(BlindQualification(subject, level, decade(year), checked))
    return found


def _licences(members: Sequence[UUID], checks: Checks) -> dict[UUID, list[BlindLicence]]:
    found: dict[UUID, list[BlindLicence]] = defaultdict(list)
    rows = Licence.objects.filter(profile__in=members).order_by("profession", "id")
    for member, line, profession, until, state in rows.values_list(
        "profile_id", "id", "profession", "valid_until", "state"
    ):
        checked = checks.get(member, {}).get(line)
        found[member].append(BlindLicence(profession, until, state == Licence.State.VERIFIED, checked))
    return found
