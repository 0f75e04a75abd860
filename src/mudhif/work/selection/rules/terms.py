"""How long an answer and an assessment may take, and how many are put on a shortlist. Moments are aware, in UTC."""

from datetime import datetime, timedelta

PLACES_A_SEAT = 20
MOST_PLACES = 100
# An urgent need is answered the same day: a day from the asking, wherever the member's midnight falls.
THE_SAME_DAY = timedelta(hours=24)
TO_ANSWER = timedelta(days=14)
TO_ASSESS = timedelta(days=14)


def places(seats: int) -> int:
    """How many stand on the shortlist of a need with so many seats."""
    return min(MOST_PLACES, PLACES_A_SEAT * seats)


def answer_by(asked: datetime, *, urgent: bool) -> datetime:
    """Until when a member may answer an invitation."""
    return asked + (THE_SAME_DAY if urgent else TO_ANSWER)


def assess_by(agreed: datetime, *, urgent: bool) -> datetime:
    """Until when the panel assesses someone who agreed; after it, a decision no longer waits for them."""
    return agreed + (THE_SAME_DAY if urgent else TO_ASSESS)


def still_open(until: datetime | None, moment: datetime) -> bool:
    """Whether a term runs at `moment`; one that was never set does not."""
    return until is not None and moment < until
