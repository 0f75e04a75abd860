"""The states of an engagement and the steps between them."""

from datetime import timedelta
from enum import StrEnum

TIME_TO_ANSWER = timedelta(days=14)
# In these modes a person is in the country for a while, which can be used against a refugee's status.
THERE_IN_PERSON = frozenset({"visit", "circular", "return"})


class Status(StrEnum):
    """Where an engagement stands."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"
    TAKEN_BACK = "taken_back"
    RUNNING = "running"
    FINISHED = "finished"
    ENDED_EARLY = "ended_early"


class Side(StrEnum):
    """Who speaks."""

    HOST = "host"
    MEMBER = "member"


STEPS: dict[Status, frozenset[Status]] = {
    Status.OFFERED: frozenset({Status.ACCEPTED, Status.DECLINED, Status.EXPIRED, Status.TAKEN_BACK}),
    Status.ACCEPTED: frozenset({Status.RUNNING, Status.ENDED_EARLY}),
    Status.RUNNING: frozenset({Status.FINISHED, Status.ENDED_EARLY}),
}
# Those that hold a seat of the need.
SEATED = frozenset({Status.ACCEPTED, Status.RUNNING, Status.FINISHED})
ENDED = frozenset({Status.FINISHED, Status.ENDED_EARLY})


def may_become(before: Status, after: Status) -> bool:
    """Whether an engagement can take this step."""
    return after in STEPS.get(before, frozenset())


def needs_warning(mode: str) -> bool:
    """Whether the member must first read what the visit may mean for a refugee's status."""
    return mode in THERE_IN_PERSON


def seats_left(seats: int, seated: int) -> int:
    """How many more can be accepted; never less than none."""
    return max(0, seats - seated)
