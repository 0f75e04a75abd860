"""What European law asks of whoever keeps a list of people (GDPR, Regulation (EU) 2016/679), as questions."""

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum


class Kind(StrEnum):
    """What kind of list it is."""

    CONSULAR = "consular"
    MEMBERS = "members"
    ALUMNI = "alumni"
    OTHER = "other"


class Duty(StrEnum):
    """One question, one page; in the order in which they are asked."""

    PURPOSE = "purpose"
    CONTROLLER = "controller"
    BASIS = "basis"
    NOTICE = "notice"
    ASSESSMENT = "assessment"
    TRANSFER = "transfer"
    RIGHTS = "rights"


class Basis(StrEnum):
    """The grounds of Article 6(1) that a list of people abroad can rest on."""

    CONSENT = "consent"
    LEGAL_OBLIGATION = "legal_obligation"
    PUBLIC_TASK = "public_task"
    LEGITIMATE_INTEREST = "legitimate_interest"


class Answer(StrEnum):
    """What is said to the other questions."""

    DONE = "done"
    NOT_FOR_US = "not_for_us"


# In writing, whatever the answer.
WRITTEN = frozenset({Duty.PURPOSE, Duty.CONTROLLER, Duty.RIGHTS})
LONGEST = timedelta(days=730)
PROPOSED = timedelta(days=365)


def missing(answered: Collection[str]) -> tuple[Duty, ...]:
    """The questions still to answer before a file may come."""
    return tuple(duty for duty in Duty if duty not in answered)


def answers_to(duty: Duty) -> tuple[str, ...]:
    """The words that answer a question; none where it is answered in writing alone."""
    if duty is Duty.BASIS:
        return tuple(Basis)
    return () if duty in WRITTEN else tuple(Answer)


def complete(duty: Duty, answer: str, note: str) -> bool:
    """Whether this answers the question: `not for us` and what is written needs words."""
    words = answers_to(duty)
    if words and answer not in words:
        return False
    return bool(note.strip()) or not (duty in WRITTEN or answer == Answer.NOT_FOR_US)


def fits(ends: date, today: date) -> bool:
    """Whether a register may be held to this day: after today, and two years at most."""
    return today < ends <= today + LONGEST
