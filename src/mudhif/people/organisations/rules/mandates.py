"""Mandates: from a day to a day, both included, by the calendar where the organisation is."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from mudhif.base.foundation.viewer import Role

# A mandate is renewed by someone who looks at it again, at least every two years.
LONGEST = timedelta(days=731)
INVITATION_LASTS = timedelta(days=14)
# What someone may still do for an organisation that is suspended: read why, and answer.
_LEFT_WHEN_SUSPENDED = frozenset({Role.HOST})

# Who keeps a dialogue takes no side, so nobody does who sits at a desk, of whichever office.
_DIALOGUE_KEEPERS = frozenset({Role.CONVENOR, Role.MODERATOR})


def incompatible(role: Role, held: frozenset[Role]) -> bool:
    """Whether the role cannot be given to somebody who holds these: a desk is a side, a dialogue's keeper is not."""
    if role is Role.DESK:
        return bool(held & _DIALOGUE_KEEPERS)
    return role in _DIALOGUE_KEEPERS and Role.DESK in held


def local_day(moment: datetime, time_zone: str) -> date:
    """The day that it is in the time zone."""
    return moment.astimezone(ZoneInfo(time_zone)).date()


def holds(starts: date, ends: date, moment: datetime, time_zone: str) -> bool:
    """Whether the mandate holds at the moment: to the last midnight of its last day where the organisation is."""
    return starts <= local_day(moment, time_zone) <= ends


def counts(role: str, verification: str) -> bool:
    """Whether a mandate that holds opens anything, given how its organisation stands."""
    return verification != "suspended" or role in _LEFT_WHEN_SUSPENDED


def fits(starts: date, ends: date) -> bool:
    """Whether a mandate may run over these days."""
    return starts <= ends <= starts + LONGEST
