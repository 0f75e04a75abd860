"""How far a host's need has come."""

from dataclasses import dataclass
from uuid import UUID

from mudhif.base.foundation.viewer import Viewer
from mudhif.work.needs.queries.completeness import missing_from
from mudhif.work.needs.queries.conversation import QuestionView, questions
from mudhif.work.needs.queries.drafts import own_need
from mudhif.work.needs.queries.pages import NeedPage, page_of
from mudhif.work.needs.rules.states import STEPS, Status
from mudhif.work.needs.rules.terms import Lack


@dataclass(frozen=True, slots=True)
class Progress:
    """A need of one's own: its page, what it still lacks, the conversation, and the steps it can take now."""

    page: NeedPage
    lacks: tuple[Lack, ...]
    questions: tuple[QuestionView, ...]
    status: Status
    steps: frozenset[Status]

    @property
    def unanswered(self) -> int:
        """How many questions wait for an answer."""
        return sum(question.answered is None for question in self.questions)


def progress(viewer: Viewer, need: UUID) -> Progress:
    """The state of a need of the viewer's own host; `NotFound` for any other."""
    row = own_need(viewer, need)
    status = Status(row.status)
    lacks = missing_from(row) if status in {Status.DRAFT, Status.REVIEW} else ()
    return Progress(page_of(viewer, row), lacks, questions(viewer, need), status, STEPS[status])
