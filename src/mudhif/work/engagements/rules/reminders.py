"""When both sides are reminded: a few days before the work begins, and when its last day is over."""

from datetime import date, timedelta
from enum import IntEnum

from mudhif.work.engagements.rules.states import Status

BEFORE_IT_BEGINS = timedelta(days=3)


class Reminded(IntEnum):
    """Of what both sides were reminded last."""

    NOTHING = 0
    BEGINNING = 1
    END = 2


def due(status: Status, starts: date, ends: date, today: date) -> Reminded:
    """Of what both sides should have been reminded by a day."""
    if status is Status.RUNNING and ends < today:
        return Reminded.END
    if status is Status.ACCEPTED and starts - BEFORE_IT_BEGINS <= today:
        return Reminded.BEGINNING
    return Reminded.NOTHING
