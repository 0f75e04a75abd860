"""A need as a desk reviews it."""

from dataclasses import dataclass
from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.needs.models import Need
from mudhif.work.needs.queries.completeness import missing_from
from mudhif.work.needs.queries.conversation import QuestionView, questions
from mudhif.work.needs.queries.pages import NeedPage, page_of
from mudhif.work.needs.rules.states import Status
from mudhif.work.needs.rules.terms import Lack


@dataclass(frozen=True, slots=True)
class Review:
    """A submitted need: its page, what keeps it from opening, and the conversation with its host."""

    page: NeedPage
    lacks: tuple[Lack, ...]
    questions: tuple[QuestionView, ...]
    status: Status


def at_desk(viewer: Viewer, need: UUID) -> Review:
    """A need for a desk that may handle it; one of its own organisation does not exist for it."""
    row = Need.objects.filter(pk=need).exclude(status=Status.DRAFT).first()
    if row is None or not viewer.holds(Role.DESK) or row.host_id in viewer.organisation_ids(Role.DESK):
        raise NotFound
    status = Status(row.status)
    lacks = missing_from(row) if status == Status.REVIEW else ()
    return Review(page_of(viewer, row), lacks, questions(viewer, need), status)
