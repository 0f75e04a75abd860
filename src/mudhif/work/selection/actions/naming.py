"""A chosen member gives a name to the one host, and what follows from it."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.events import publish
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.actions import record
from mudhif.people.members.actions import Identity, release_identity, show_identity, withdraw_release
from mudhif.people.organisations.queries import people_with
from mudhif.work.needs.queries import terms
from mudhif.work.selection.actions.letters import tell
from mudhif.work.selection.actions.moving import move
from mudhif.work.selection.events import Released
from mudhif.work.selection.models import Candidacy
from mudhif.work.selection.queries.access import access_selection, own_candidacy
from mudhif.work.selection.queries.candidacies import released_candidacy
from mudhif.work.selection.queries.refusals import not_now
from mudhif.work.selection.rules.states import Status

WHY_A_NAME = gettext_noop("You were chosen for a need of this organisation and gave it your name")


@transaction.atomic
def release(viewer: Viewer, code: str, name: str) -> None:
    """Give a name to the need's host, and to nobody else. The members' room puts it on the record."""
    row = own_candidacy(viewer, code, lock=True)
    if row.status != Status.CHOSEN:
        raise not_now(row.status)
    host = terms(row.need_id).host
    move(row, Status.RELEASED)
    publish(Released(row.id, row.need_id, row.member_id, host))
    for person in people_with(host, Role.HOST):
        tell(person, "waiting")
    release_identity(viewer, host, row.need_id, name)


def take_back_name(viewer: Viewer, code: str) -> None:
    """Take the name back; the candidacy is chosen again, and can be released again or withdrawn."""
    row = own_candidacy(viewer, code)
    if row.status not in {Status.RELEASED, Status.OFFERED}:
        raise not_now(row.status)
    withdraw_release(viewer, terms(row.need_id).host, row.need_id)


def show_name(viewer: Viewer, need: UUID, code: str) -> Identity:
    """Show the host the name that a member gave it; the showing stands in the member's read log."""
    card = released_candidacy(viewer, need, code)
    return show_identity(viewer, card.member, card.host, WHY_A_NAME)


@transaction.atomic
def mark_offered(viewer: Viewer, code: str) -> None:
    """The host has made an offer; called by the engagements' room in the transaction of the offer."""
    row = _of_host(viewer, code)
    move(row, Status.OFFERED)
    record(viewer, "selection.offered", subjects=[row.need_id, row.member_id])


@transaction.atomic
def mark_offer_ended(viewer: Viewer, code: str) -> None:
    """The offer was declined, taken back or expired, so that its seat is free again; called by the room above, which
    has checked who may do so (the clock names nobody)."""
    row = Candidacy.objects.select_for_update().filter(code=code.upper()).first()
    if row is None:
        raise NotFound
    move(row, Status.WITHDRAWN)
    record(viewer, "selection.offer_ended", subjects=[row.need_id, row.member_id])


def _of_host(viewer: Viewer, code: str) -> Candidacy:
    row = Candidacy.objects.select_for_update().filter(code=code.upper()).first()
    if row is None or not access_selection(viewer, row.need_id).as_host:
        raise NotFound
    return row
