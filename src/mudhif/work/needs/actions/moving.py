"""The one way in which a need changes its state."""

from mudhif.work.needs.models import Need
from mudhif.work.needs.queries.refusals import not_in_this_state
from mudhif.work.needs.rules.states import Status, may_become


def move(need: Need, status: Status, *fields: str) -> None:
    """Take the step, saving `fields` with it; refuses a step that does not exist."""
    if not may_become(Status(need.status), status):
        raise not_in_this_state(Status(need.status))
    need.status = status
    need.version += 1
    need.save(update_fields=["status", "version", *fields])
