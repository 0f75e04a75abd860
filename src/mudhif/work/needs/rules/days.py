"""Days as they are counted where needs are: in Baghdad."""

from datetime import date, datetime, time

from mudhif.base.foundation.home import BAGHDAD, day_in_baghdad

LAST_MINUTE = time(23, 59)


def is_over(closes: date, moment: datetime) -> bool:
    """Whether a need that closes on a day takes no more answers: the day itself still counts, to its midnight."""
    return day_in_baghdad(moment) > closes


def answer_by(submitted: datetime) -> datetime:
    """When a desk must have reviewed an urgent need: before the day on which it was sent ends in Baghdad."""
    return datetime.combine(day_in_baghdad(submitted), LAST_MINUTE, BAGHDAD)
