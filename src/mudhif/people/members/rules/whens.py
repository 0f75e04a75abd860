"""From when a member would help, as coarsely as it is counted."""

from datetime import date, timedelta
from enum import StrEnum

A_YEAR = timedelta(days=365)


class When(StrEnum):
    """Within a year from today, later, or nothing said that still holds."""

    WITHIN_A_YEAR = "within_a_year"
    LATER = "later"
    NOT_SAID = ""


def when_of(starts: date | None, ends: date | None, today: date) -> When:
    """What the dates that a member gave come to; an offer that is over says nothing."""
    if starts is None or (ends is not None and ends < today):
        return When.NOT_SAID
    return When.WITHIN_A_YEAR if starts <= today + A_YEAR else When.LATER
