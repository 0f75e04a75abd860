"""The states of a need and the steps between them."""

from enum import StrEnum


class Status(StrEnum):
    """Where a need stands."""

    DRAFT = "draft"
    REVIEW = "review"
    OPEN = "open"
    CLOSED = "closed"
    FILLED = "filled"
    WITHDRAWN = "withdrawn"


STEPS: dict[Status, frozenset[Status]] = {
    Status.DRAFT: frozenset({Status.REVIEW, Status.WITHDRAWN}),
    Status.REVIEW: frozenset({Status.DRAFT, Status.OPEN, Status.WITHDRAWN}),
    Status.OPEN: frozenset({Status.CLOSED, Status.FILLED, Status.WITHDRAWN, Status.DRAFT}),
    Status.CLOSED: frozenset({Status.FILLED, Status.WITHDRAWN}),
    Status.FILLED: frozenset(),
    Status.WITHDRAWN: frozenset(),
}
PUBLIC = frozenset({Status.OPEN, Status.CLOSED, Status.FILLED})


def may_become(before: Status, after: Status) -> bool:
    """Whether a need can take this step."""
    return after in STEPS[before]
