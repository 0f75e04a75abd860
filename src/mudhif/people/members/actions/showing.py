"""Showing members' records to somebody else: under a consent, to an organisation one acts for, on the record."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db import transaction

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.registries import mail_addresses
from mudhif.base.foundation.viewer import OrganisationTie, Role, Viewer
from mudhif.base.trail.actions import record
from mudhif.people.members.actions.blinding import blind_profiles
from mudhif.people.members.models import IdentityRelease, ReadLog
from mudhif.people.members.queries import sealed
from mudhif.people.members.queries.search import who_opens
from mudhif.people.members.rules import BlindProfile, purpose_for

REPEATS = timedelta(hours=1)
SEES_EVIDENCE = frozenset({Role.HOST, Role.DESK, Role.ASSESSOR})
SEES_NAMES = frozenset({Role.HOST, Role.DESK})


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a member is, for the one organisation to which the member said it."""

    name: str
    contact: str


def show_blind_profiles(
    viewer: Viewer, members: Sequence[UUID], to_organisation: UUID, why: str
) -> tuple[BlindProfile, ...]:
    """Show evidence without names, in the order asked for: of those who consent to this kind of organisation now and
    do not keep it out. One entry on the trail for all, one row in each member's read log; neither within the hour.

    `NotFound` where the viewer does not act for the organisation. `why` is a message of the caller's catalogue.
    """
    tie = tie_to(viewer, to_organisation, SEES_EVIDENCE)
    purpose, now = purpose_for(tie.kind), clock.now()
    with transaction.atomic():
        opening = who_opens(members, purpose, to_organisation, now)
        open_ = [member for member in members if member in opening]
        put_on_record(viewer, tie, open_, ReadLog.Shown.BLIND, why)
        return blind_profiles(open_)


def show_identity(viewer: Viewer, member: UUID, to_organisation: UUID, why: str) -> Identity:
    """Show a name and a contact to the organisation that the member gave them to; `NotFound` to everybody else.

    Assessors never see a name, whoever gave it.
    """
    tie = tie_to(viewer, to_organisation, SEES_NAMES)
    with transaction.atomic():
        given = IdentityRelease.objects.filter(profile=member, organisation=to_organisation, withdrawn=None)
        release = given.order_by("-given").first()
        if release is None:
            raise NotFound
        put_on_record(viewer, tie, [member], ReadLog.Shown.IDENTITY, why)
        return Identity(sealed.opened(member, sealed.RELEASED_NAME, release.name, release.pk), _contact(member))


def _contact(member: UUID) -> str:
    return next((address for look_up in mail_addresses if (address := look_up(member))), "")


def tie_to(viewer: Viewer, organisation: UUID, roles: frozenset[Role]) -> OrganisationTie:
    """The tie in which the viewer may look; the strongest role first, so that the log does not depend on order."""
    ties = [tie for tie in viewer.organisations if tie.organisation == organisation and tie.role in roles]
    if not ties:
        raise NotFound
    return min(ties, key=lambda tie: list(Role).index(tie.role))


def put_on_record(viewer: Viewer, tie: OrganisationTie, members: Iterable[UUID], shown: str, why: str) -> None:
    """One entry on the trail that commits to all who were not shown within the hour, and a row for each of them."""
    wanted = list(members)
    looks = {"organisation": tie.organisation, "reader": viewer.id, "shown": shown, "why": why[:200]}
    recent = ReadLog.objects.filter(**looks, profile__in=wanted, at__gt=clock.now() - REPEATS)
    known = set(recent.values_list("profile", flat=True))
    new = [member for member in dict.fromkeys(wanted) if member not in known]
    if not new:
        return
    rows = [ReadLog(profile_id=member, at=clock.now(), role=tie.role, **looks) for member in new]
    ReadLog.objects.bulk_create(rows)
    record(
        viewer,
        f"members.shown_{shown}",
        subjects=new,
        facts={"organisation": tie.organisation, "role": tie.role.value, "members": len(new)},
    )
