"""The one way in which a candidacy changes its state."""

from mudhif.work.selection.models import Candidacy
from mudhif.work.selection.queries.refusals import not_now
from mudhif.work.selection.rules.states import Status, may_become


def move(row: Candidacy, status: Status, *fields: str) -> None:
    """Take the step, saving `fields` with it; refuses a step that does not exist."""
    if not may_become(Status(row.status), status):
        raise not_now(row.status)
    row.status = status
    row.save(update_fields=["status", *fields])
