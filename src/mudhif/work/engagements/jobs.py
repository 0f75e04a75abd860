"""What falls due while nobody looks."""

from mudhif.work.engagements import actions, queries


def expire() -> int:
    """End the offers that nobody answered in time, each in its own transaction; the number of them."""
    return sum(actions.expire(engagement) for engagement in queries.expired())


def remind() -> int:
    """Remind both sides of what begins soon and of what is over; the number of engagements."""
    return sum(actions.remind(engagement) for engagement in queries.to_remind())
