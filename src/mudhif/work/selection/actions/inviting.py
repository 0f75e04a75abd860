"""Asking a member, and the member's answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.events import publish
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.work.needs.queries import terms
from mudhif.work.selection.actions.letters import tell
from mudhif.work.selection.actions.moving import move
from mudhif.work.selection.events import Withdrawn
from mudhif.work.selection.models import Candidacy, Seat
from mudhif.work.selection.queries.access import access_selection, own_candidacy
from mudhif.work.selection.queries.finding import open_to, purpose_of
from mudhif.work.selection.queries.refusals import answer_is_late, need_is_not_open, not_now, opens_to_nobody
from mudhif.work.selection.rules.states import Status
from mudhif.work.selection.rules.terms import answer_by, assess_by, still_open


@dataclass(frozen=True, slots=True)
class Invited:
    """How many were asked now, and how many could not be: asked before, or no longer open to this host."""

    asked: int
    left_out: int


def invite(viewer: Viewer, need: UUID, codes: Sequence[str]) -> Invited:
    """Ask candidates whether they agree to be assessed. Host or desk; each is asked once, with a discreet letter."""
    access = access_selection(viewer, need)
    if not access.may_search:
        raise NotFound
    if access.terms.status != "open":
        raise need_is_not_open()
    wanted = {code.strip().upper() for code in codes}
    if not wanted:
        raise Refused(_("Choose at least one candidate to invite."), "codes")
    with transaction.atomic():
        rows = list(Candidacy.objects.select_for_update().filter(need=need, code__in=wanted))
        if len(rows) < len(wanted):
            raise NotFound
        asked = _ask(rows, access.terms.host, urgent=access.terms.urgent)
        record(viewer, "selection.invited", subjects=[need, *asked], facts={"invited": len(asked)})
    return Invited(len(asked), len(wanted) - len(asked))


def _ask(rows: Sequence[Candidacy], host: UUID, *, urgent: bool) -> list[UUID]:
    """Ask those who were only found, and are open to the host at this moment; their identifiers."""
    purpose, now = purpose_of(host), clock.now()
    if purpose is None:
        raise opens_to_nobody()
    open_now = open_to((row.member_id for row in rows), host, purpose, now)
    asked = [row for row in rows if row.status == Status.FOUND and row.member_id in open_now]
    for row in asked:
        row.invited, row.answer_by = now, answer_by(now, urgent=urgent)
        move(row, Status.INVITED, "invited", "answer_by")
        tell(row.member_id, "waiting", urgent=urgent)
    return [row.member_id for row in asked]


@transaction.atomic
def agree(viewer: Viewer, code: str) -> None:
    """The member says: assess me, without a name, by the published criteria."""
    row = own_candidacy(viewer, code, lock=True)
    if row.status != Status.INVITED:
        raise not_now(row.status)
    if not still_open(row.answer_by, clock.now()):
        raise answer_is_late()
    found = terms(row.need_id)
    if found.status not in {"open", "closed"}:
        raise need_is_not_open()
    row.answered = clock.now()
    row.assess_by = assess_by(row.answered, urgent=found.urgent)
    move(row, Status.AGREED, "answered", "assess_by")
    for assessor in Seat.objects.filter(need=row.need_id, left=None).values_list("assessor_id", flat=True):
        if assessor:
            tell(assessor, "seat", urgent=found.urgent)
    record(viewer, "selection.agreed", subjects=[row.need_id, row.member_id])


@transaction.atomic
def decline(viewer: Viewer, code: str) -> None:
    """The member says no. No reason is asked, and none is kept."""
    row = own_candidacy(viewer, code, lock=True)
    row.answered = clock.now()
    move(row, Status.DECLINED, "answered")
    record(viewer, "selection.declined", subjects=[row.need_id, row.member_id])


@transaction.atomic
def withdraw(viewer: Viewer, code: str) -> None:
    """The member steps out, at any time and without a reason; what the panel wrote about them is deleted."""
    row = own_candidacy(viewer, code, lock=True)
    if row.status == Status.RELEASED:
        from mudhif.people.members.actions import withdraw_release

        withdraw_release(viewer, terms(row.need_id).host, row.need_id)
        row.refresh_from_db()
    take_out(row)
    record(viewer, "selection.withdrawn", subjects=[row.need_id, row.member_id])


def take_out(row: Candidacy) -> None:
    """End a candidacy, for whatever reason, in the caller's transaction."""
    move(row, Status.WITHDRAWN)
    row.assessments.all().delete()
    publish(Withdrawn(row.id, row.need_id, row.member_id, terms(row.need_id).host))
