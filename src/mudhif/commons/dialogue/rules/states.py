"""Where a dialogue and a statement stand."""

from datetime import date
from enum import StrEnum


class Status(StrEnum):
    """What its convenor has decided of a dialogue."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


class Phase(StrEnum):
    """Where a dialogue stands on a day."""

    DRAFT = "draft"
    COMING = "coming"
    OPEN = "open"
    CLOSED = "closed"


class State(StrEnum):
    """Where a statement stands: not yet looked at, looked at and shown, or refused."""

    WAITING = "waiting"
    SHOWN = "shown"
    REFUSED = "refused"


def phase(status: str, opens: date, closes: date, day: date) -> Phase:
    """Where a dialogue stands on the day; its last day counts to midnight."""
    if status != Status.OPEN:
        return Phase(status)
    if day < opens:
        return Phase.COMING
    return Phase.OPEN if day <= closes else Phase.CLOSED


def states_shown(strict: bool) -> tuple[State, ...]:
    """The states in which participants see a statement: in strict mode never before a moderator has read it."""
    return (State.SHOWN,) if strict else (State.SHOWN, State.WAITING)
