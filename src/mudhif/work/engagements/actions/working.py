"""The work begins, and ends, with a note from both sides."""

from uuid import UUID

from django.db import transaction

from mudhif.base.foundation import clock
from mudhif.base.foundation.events import publish
from mudhif.base.foundation.text import clean
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.base.vault.actions import sealed
from mudhif.work.engagements.actions.letters import tell_host, tell_member
from mudhif.work.engagements.actions.moving import move
from mudhif.work.engagements.events import Ended
from mudhif.work.engagements.models import Engagement, Note
from mudhif.work.engagements.queries.access import access_engagement, access_of_host
from mudhif.work.engagements.queries.refusals import does_not_fit, not_in_this_state
from mudhif.work.engagements.rules.states import ENDED, Side, Status
from mudhif.work.engagements.rules.terms import LONGEST_WORDS


@transaction.atomic
def start(viewer: Viewer, engagement: UUID) -> None:
    """The host says that the work has begun."""
    row = access_of_host(viewer, engagement)
    row.started = clock.now()
    move(row, Status.RUNNING, "started")
    record(viewer, "engagements.started", subjects=[row.need_id])
    tell_member(row)


@transaction.atomic
def finish(viewer: Viewer, engagement: UUID, words: str = "") -> None:
    """Either side says that the work is done, with a note where it has something to say."""
    access = access_engagement(viewer, engagement, lock=True)
    _end(viewer, access.row, Status.FINISHED)
    _note(viewer, access.row, access.side, words)
    _tell_other(access.row, access.side)


@transaction.atomic
def end_early(viewer: Viewer, engagement: UUID, words: str = "") -> None:
    """Either side ends the work before its day; no reason is required."""
    access = access_engagement(viewer, engagement, lock=True)
    _end(viewer, access.row, Status.ENDED_EARLY)
    _note(viewer, access.row, access.side, words)
    _tell_other(access.row, access.side)


@transaction.atomic
def write_note(viewer: Viewer, engagement: UUID, words: str) -> None:
    """Say how it went, or say it anew, once the work has ended."""
    access = access_engagement(viewer, engagement, lock=True)
    if access.row.status not in ENDED:
        raise not_in_this_state(access.row.status)
    _note(viewer, access.row, access.side, words)
    record(viewer, "engagements.noted", subjects=[access.row.need_id], facts={"side": access.side})


def _end(viewer: Viewer, row: Engagement, status: Status) -> None:
    row.finished = clock.now()
    move(row, status, "finished")
    publish(Ended(row.id, row.need_id, early=status is Status.ENDED_EARLY))
    record(viewer, f"engagements.{status}", subjects=[row.need_id])


def _note(viewer: Viewer, row: Engagement, side: Side, words: str) -> None:
    words = clean(words)
    if len(words) > LONGEST_WORDS:
        raise does_not_fit("words")
    if words and row.member_id:
        written = {"words": sealed(row.member_id, "engagement note", words), "language": viewer.language}
        Note.objects.update_or_create(engagement=row, side=side, defaults={**written, "written": clock.now()})


def _tell_other(row: Engagement, side: Side) -> None:
    (tell_member if side is Side.HOST else tell_host)(row)
