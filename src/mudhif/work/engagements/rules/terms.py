"""What an offer may say."""

from datetime import date

MOST_HOURS = 300
LONGEST_WORDS = 2000


def fits(starts: date, ends: date, hours_a_month: int, today: date) -> str:
    """The field that does not fit, or nothing: the work ends after it begins, and not before today."""
    if ends < starts or ends < today:
        return "ends"
    return "" if 1 <= hours_a_month <= MOST_HOURS else "hours_a_month"
