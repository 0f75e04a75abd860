"""The urgent lane's pool: a member asks, a desk clears."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.text import clean
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.actions import record
from mudhif.people.members.queries import search_rows
from mudhif.work.selection.actions.letters import tell
from mudhif.work.selection.models import Clearance
from mudhif.work.selection.rules.deciding import SHORTEST_REASON
from mudhif.work.selection.rules.urgent import may_last_until


@transaction.atomic
def ask_to_be_cleared(viewer: Viewer, profession: str) -> None:
    """A member asks to be ready for urgent needs of a profession (ISCO-08) whose licence somebody has checked."""
    if viewer.id is None or not viewer.holds(Role.MEMBER):
        raise NotFound
    row = search_rows([viewer.id]).get(viewer.id)
    if row is None or not any(held.isco == profession and held.verified for held in row.licences):
        raise Refused(
            _("A checked licence comes first: publish your profile, and ask a desk to look at your licence."),
            "profession",
        )
    _row, new = Clearance.objects.get_or_create(
        member_id=viewer.id, profession=profession, ended=None, defaults={"asked": clock.now()}
    )
    if new:
        record(viewer, "selection.clearance_asked", subjects=[viewer.id], facts={"profession": int(profession)})


def clear(viewer: Viewer, code: str, valid_until: date) -> None:
    """A desk clears a member, known by a code, until the end of a day within a year."""
    if not may_last_until(valid_until, clock.today(viewer)):
        raise Refused(_("Choose a last day between today and a year from now."), "valid_until")
    with transaction.atomic():
        row = _waiting(viewer, code)
        row.valid_until, row.language = valid_until, viewer.language
        _decided(viewer, row)
        record(viewer, "selection.cleared", subjects=[row.member_id], facts={"until": valid_until})


def refuse_clearance(viewer: Viewer, code: str, reason: str) -> None:
    """A desk does not clear a member, and says why, in words for the member."""
    words = clean(reason)
    if not SHORTEST_REASON <= len(words) <= 500:  # noqa: PLR2004
        raise Refused(_("Say why in 20 to 500 letters, and what the member can do: they will read it."), "reason")
    with transaction.atomic():
        row = _waiting(viewer, code)
        row.refused_because, row.language, row.ended = words, viewer.language, clock.now()
        _decided(viewer, row)
        record(viewer, "selection.clearance_refused", subjects=[row.member_id])


def _waiting(viewer: Viewer, code: str) -> Clearance:
    row = Clearance.objects.select_for_update().filter(code=code.upper(), decided=None, ended=None).first()
    if row is None or not viewer.holds(Role.DESK) or row.member_id == viewer.id:
        raise NotFound
    return row


def _decided(viewer: Viewer, row: Clearance) -> None:
    row.desk_id = min(viewer.organisation_ids(Role.DESK))
    row.by_id, row.decided = viewer.id, clock.now()
    row.save()
    tell(row.member_id, "decided")


@transaction.atomic
def leave_pool(viewer: Viewer, clearance: UUID) -> None:
    """The member takes it back, whether cleared already or not."""
    ended = Clearance.objects.filter(pk=clearance, member=viewer.id, ended=None).update(ended=clock.now())
    if not ended or viewer.id is None:
        raise NotFound
    record(viewer, "selection.pool_left", subjects=[viewer.id])
