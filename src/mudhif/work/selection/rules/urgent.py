"""The urgent lane: cleared beforehand, answered the same day, reviewed afterwards."""

from datetime import date, timedelta

LONGEST_CLEARANCE = timedelta(days=366)
REVIEWED_AFTER = timedelta(days=1)


def may_last_until(valid_until: date, today: date) -> bool:
    """Whether a clearance given today may end on this day: within a year and a day."""
    return today <= valid_until <= today + LONGEST_CLEARANCE


def review_due(decided: date) -> date:
    """When somebody else looks at a decision of the urgent lane: the next day."""
    return decided + REVIEWED_AFTER
