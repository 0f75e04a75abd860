"""What the clock does for needs."""

from mudhif.work.needs import actions, queries


def close_on_their_day() -> int:
    """Close every open need whose last day is over in Baghdad, each in its own transaction; how many were closed."""
    return sum(actions.close_when_due(need) for need in queries.closing_due())
