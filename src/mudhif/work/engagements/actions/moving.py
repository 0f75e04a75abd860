"""Taking a step, where the step can be taken."""

from mudhif.work.engagements.models import Engagement
from mudhif.work.engagements.queries.refusals import not_in_this_state
from mudhif.work.engagements.rules.states import Status, may_become


def move(row: Engagement, status: Status, *fields: str) -> None:
    """Put a locked row into the status; refuses in words where it cannot go there."""
    if not may_become(Status(row.status), status):
        raise not_in_this_state(row.status)
    row.status = status
    row.save(update_fields=["status", *fields])
