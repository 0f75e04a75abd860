"""What happens to a need once it is open."""

from uuid import UUID

from django.db import transaction

from mudhif.base.foundation import clock
from mudhif.base.foundation.events import publish
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.work.needs.actions.letters import tell_host
from mudhif.work.needs.actions.moving import move
from mudhif.work.needs.events import CriteriaChanged, NeedClosed, NeedFilled, NeedWithdrawn
from mudhif.work.needs.models import Need
from mudhif.work.needs.queries.access import access_own_need
from mudhif.work.needs.rules.days import is_over
from mudhif.work.needs.rules.states import Status


@transaction.atomic
def close(viewer: Viewer, need: UUID) -> None:
    """Take no new answers; those who were found are still judged."""
    move(access_own_need(viewer, need), Status.CLOSED)
    publish(NeedClosed(need))
    record(viewer, "needs.closed", subjects=[need])


@transaction.atomic
def close_when_due(need: UUID) -> bool:
    """Close an open need whose last day is over in Baghdad, and tell its host; whether it was closed.

    The clock calls it, so nobody is named as the actor. Safe to call twice.
    """
    row = Need.objects.select_for_update().filter(pk=need, status=Status.OPEN).first()
    if row is None or row.closes is None or not is_over(row.closes, clock.now()):
        return False
    move(row, Status.CLOSED)
    publish(NeedClosed(need))
    tell_host(row, "closed")
    record(Viewer.anonymous(), "needs.closed_on_its_day", subjects=[need], facts={"closes": row.closes})
    return True


@transaction.atomic
def reopen_for_change(viewer: Viewer, need: UUID) -> None:
    """Take a need back to a draft to change it; if it was open, everyone who was asked is told."""
    row = access_own_need(viewer, need, Status.OPEN, Status.REVIEW)
    was_open = row.status == Status.OPEN
    row.submitted = None
    move(row, Status.DRAFT, "submitted")
    if was_open:
        publish(CriteriaChanged(need))
    record(viewer, "needs.taken_back", subjects=[need], facts={"was_open": was_open})


@transaction.atomic
def withdraw(viewer: Viewer, need: UUID) -> None:
    """Take the need back for good; everyone who was asked is told."""
    move(access_own_need(viewer, need), Status.WITHDRAWN)
    publish(NeedWithdrawn(need))
    record(viewer, "needs.withdrawn", subjects=[need])


@transaction.atomic
def mark_filled(viewer: Viewer, need: UUID) -> None:
    """Every seat is taken; called by the engagements' room when the last offer is accepted."""
    row = Need.objects.select_for_update().get(pk=need)
    if row.status in {Status.OPEN, Status.CLOSED}:
        move(row, Status.FILLED)
        publish(NeedFilled(need))
        record(viewer, "needs.filled", subjects=[need], facts={"seats": row.seats})
