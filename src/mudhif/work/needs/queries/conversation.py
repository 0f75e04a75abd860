"""What a desk asked about a need, and what its host answered."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.needs.models import Question
from mudhif.work.needs.queries.access import access_need


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question and its answer; empty and None while there is none."""

    id: UUID
    language: str
    question: str
    asked: datetime
    answer: str
    answered: datetime | None


def questions(viewer: Viewer, need: UUID) -> tuple[QuestionView, ...]:
    """The conversation about a need, oldest first: for its host, for desks and for auditors. Two queries."""
    row = access_need(viewer, need)
    if row.host_id not in viewer.organisation_ids(Role.HOST) and not viewer.roles & {Role.DESK, Role.AUDITOR}:
        raise NotFound
    found = Question.objects.filter(need=row).order_by("asked", "id")
    return tuple(QuestionView(one.id, one.language, one.question, one.asked, one.answer, one.answered) for one in found)
