"""Checks of evidence: what can be checked, how, in which order things happen, and how long a mark holds."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

# The version of the words under which a member asks: who sees what, until when.
CHECK_WORDING = 1
LONGEST_WAIT = timedelta(days=90)
PROPOSED_WAIT = timedelta(days=30)
# Nobody is asked again while a mark has longer to run than this.
RENEWED_FROM = timedelta(days=60)
LONGEST_MARK = timedelta(days=730)
MOST_OPEN = 10
SHORTEST_WORDS, LONGEST_WORDS = 20, 1000


class Subject(StrEnum):
    """What a member can have checked: one line of the profile at a time."""

    LICENCE = "licence"
    QUALIFICATION = "qualification"
    SKILL = "skill"


class Method(StrEnum):
    """How somebody looked. None is required, and none asks a state."""

    REGISTER = "register"
    DOCUMENT = "document"
    ISSUER = "issuer"
    PEERS = "peers"


class CheckStatus(StrEnum):
    """Where a request stands."""

    WAITING = "waiting"
    QUESTION = "question"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    CHANGED = "changed"
    REVOKED = "revoked"
    ENDED = "ended"


OPEN = frozenset({CheckStatus.WAITING, CheckStatus.QUESTION})
STANDING = OPEN | {CheckStatus.CONFIRMED}


@dataclass(frozen=True, slots=True)
class BlindCheck:
    """That somebody looked, as far as it is shown blind: by peers or by a desk, and the year. Never who, nor where."""

    peers: bool
    year: int


def may_wait_until(until: date, today: date) -> bool:
    """Whether a request may stay open to this day."""
    return today <= until <= today + LONGEST_WAIT


def longest_mark(checked: date, valid_until: date | None) -> date:
    """The last day that a mark may hold: two years from the check, and never beyond the licence itself."""
    longest = checked + LONGEST_MARK
    return longest if valid_until is None else min(longest, valid_until)


def may_renew(holds_until: date | None, today: date) -> bool:
    """Whether what is marked may be checked again: near the end of the mark."""
    return holds_until is not None and holds_until - today <= RENEWED_FROM
