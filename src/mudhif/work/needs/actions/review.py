"""A desk reviews a need with questions and answers, and opens it to all."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.events import publish
from mudhif.base.foundation.text import clean
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.actions import record
from mudhif.work.needs.actions.letters import tell_host
from mudhif.work.needs.actions.moving import move
from mudhif.work.needs.actions.refusals import still_lacks
from mudhif.work.needs.events import NeedOpened
from mudhif.work.needs.models import Need, Question
from mudhif.work.needs.queries.access import access_need_at_desk, access_own_need
from mudhif.work.needs.queries.completeness import missing_from
from mudhif.work.needs.rules.states import Status

LONGEST_WORDS = 2000


@transaction.atomic
def ask(viewer: Viewer, need: UUID, question: str) -> UUID:
    """Ask the host something before the need opens."""
    row = access_need_at_desk(viewer, need, Status.REVIEW)
    asked = _put(viewer, row, question)
    record(viewer, "needs.asked", subjects=[need])
    tell_host(row, "asked")
    return asked.id


@transaction.atomic
def answer(viewer: Viewer, need: UUID, question: UUID, words: str) -> None:
    """Answer the desk; an answer can be put better while the need is a draft or under review."""
    row = access_own_need(viewer, need, Status.DRAFT, Status.REVIEW)
    asked = Question.objects.filter(pk=question, need=row).first()
    if asked is None:
        raise NotFound
    asked.answer, asked.answered = _said(words, "answer"), clock.now()
    asked.save(update_fields=["answer", "answered"])
    record(viewer, "needs.answered", subjects=[need])


@transaction.atomic
def return_to_host(viewer: Viewer, need: UUID, reason: str) -> None:
    """Give the need back to be changed, with the reason as a question that the host answers."""
    row = access_need_at_desk(viewer, need, Status.REVIEW)
    _put(viewer, row, reason)
    row.submitted = None
    move(row, Status.DRAFT, "submitted")
    record(viewer, "needs.returned", subjects=[need])
    tell_host(row, "returned")


@transaction.atomic
def open_need(viewer: Viewer, need: UUID) -> None:
    """Open the need to all, on the same terms; from here its criteria are fixed."""
    row = access_need_at_desk(viewer, need, Status.REVIEW)
    missing = missing_from(row)
    if missing:
        raise still_lacks(missing)
    row.desk_id = min(viewer.organisation_ids(Role.DESK))
    row.opened = clock.now()
    move(row, Status.OPEN, "desk", "opened")
    publish(NeedOpened(need))
    record(viewer, "needs.opened", subjects=[need], facts={"seats": row.seats, "urgent": row.urgent})
    tell_host(row, "opened")


def _put(viewer: Viewer, need: Need, words: str) -> Question:
    return Question.objects.create(
        need=need, asked_by_id=viewer.id, language=viewer.language, question=_said(words, "words"), asked=clock.now()
    )


def _said(words: str, field: str) -> str:
    """The words as they are kept; refuses silence and a book."""
    kept = clean(words)
    if not kept:
        raise Refused(_("Write a few words first."), field)
    if len(kept) > LONGEST_WORDS:
        raise Refused(_("This is too long to be read at a desk. Keep it under 2,000 characters."), field)
    return kept
