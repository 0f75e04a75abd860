"""What a convenor writes, as plain values, and what cannot be stored of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mudhif.base.foundation.home import LANGUAGES

LONGEST_QUESTION, LONGEST_BACKGROUND, LONGEST_POLICY = 160, 4000, 2000
SHORTEST_LIMIT, LONGEST_LIMIT = 140, 200
MOST_REASONS = 12


class Theme(StrEnum):
    """What a dialogue may be about: what unites, away from party politics."""

    HERITAGE = "heritage"
    HEALTH = "health"
    EDUCATION = "education"
    ENVIRONMENT = "environment"
    CIVIL_SOCIETY = "civil_society"
    SOCIAL_WELFARE = "social_welfare"
    SERVICES = "services"
    WOMENS_RIGHTS = "womens_rights"
    RETURN = "return"
    YOUTH = "youth"


class Entry(StrEnum):
    """Who may come in: anyone with the link, members, or whoever was given a code."""

    LINK = "link"
    MEMBERS = "members"
    CODES = "codes"


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a dialogue in one language; the policy has one reason a line, numbered from one."""

    language: str
    question: str
    background: str
    policy: str

    @property
    def reasons(self) -> tuple[str, ...]:
        """The reasons for which a statement can be refused, in the order of their numbers."""
        return tuple(line.strip() for line in self.policy.splitlines() if line.strip())


@dataclass(frozen=True, slots=True)
class Draft:
    """All of a dialogue that its convenor sets; `limit` is the longest statement in characters."""

    text: Wording
    theme: str
    entry: str
    strict: bool
    limit: int
    opens: date
    closes: date


class Fault(StrEnum):
    """What cannot be stored, named by the field beside which the message belongs."""

    LANGUAGE = "language"
    QUESTION = "question"
    BACKGROUND = "background"
    POLICY = "policy"
    THEME = "theme"
    ENTRY = "entry"
    LIMIT = "limit"
    CLOSES = "closes"


def faults(draft: Draft) -> tuple[Fault, ...]:
    """Everything that cannot be stored."""
    checks = (
        (Fault.THEME, draft.theme not in set(Theme)),
        (Fault.ENTRY, draft.entry not in set(Entry)),
        (Fault.LIMIT, not SHORTEST_LIMIT <= draft.limit <= LONGEST_LIMIT),
        (Fault.CLOSES, draft.closes < draft.opens),
    )
    return (*wording_faults(draft.text), *(fault for fault, wrong in checks if wrong))


def wording_faults(text: Wording, reasons: int | None = None) -> tuple[Fault, ...]:
    """What of the words cannot be stored; a translation has as many `reasons` as the original."""
    counted = len(text.reasons)
    numbered = 1 <= counted <= MOST_REASONS if reasons is None else counted == reasons
    checks = (
        (Fault.LANGUAGE, text.language not in LANGUAGES),
        (Fault.QUESTION, not 1 <= len(text.question) <= LONGEST_QUESTION or "\n" in text.question),
        (Fault.BACKGROUND, not 1 <= len(text.background) <= LONGEST_BACKGROUND),
        (Fault.POLICY, not numbered or len(text.policy) > LONGEST_POLICY),
    )
    return tuple(fault for fault, wrong in checks if wrong)
