"""The second round: which statements of the slate become priorities, and what is said of the answers.

A statement becomes a priority where, in every group of opinion of the first round, at least ten people answered it and
more than half of those confirm it; a pass is an answer. No more is claimed: nothing of who did not answer. Whoever is
in no group is counted apart and decides nothing, so that keys made for the second round cannot carry a statement.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

FEWEST_ANSWERS: Final = 10
SMALLEST_SLATE, LARGEST_SLATE, USUAL_SLATE = 3, 10, 5
LONGEST_ROUND: Final = timedelta(days=183)
CONFIRMED, UNCONFIRMED, PASSED = 1, -1, 0


class Verdict(StrEnum):
    """Whether a group confirmed a statement, or why not."""

    CONFIRMED = "confirmed"
    NOT_CONFIRMED = "not_confirmed"
    TOO_FEW = "too_few"


@dataclass(frozen=True, slots=True)
class Answers:
    """What one group answered to one statement: people in the group, and how many confirm it, do not, and pass."""

    size: int
    confirmed: int
    unconfirmed: int
    passed: int

    @property
    def answered(self) -> int:
        """How many answered; a pass is an answer."""
        return self.confirmed + self.unconfirmed + self.passed

    @property
    def verdict(self) -> Verdict:
        """Whether more than half of at least ten who answered confirm it."""
        if self.answered < FEWEST_ANSWERS:
            return Verdict.TOO_FEW
        return Verdict.CONFIRMED if 2 * self.confirmed > self.answered else Verdict.NOT_CONFIRMED

    @property
    def can_be_shown(self) -> bool:
        """Whether the counts point at nobody."""
        return self.answered >= FEWEST_ANSWERS


def agreed(groups: Sequence[Answers]) -> bool:
    """Whether every group confirmed it; not where there is no group."""
    return bool(groups) and all(one.verdict is Verdict.CONFIRMED for one in groups)


class RoundFault(StrEnum):
    """What cannot be set for a second round, by the field."""

    CLOSES = "closes"
    SIZE = "size"


def round_faults(closes: date, size: int, day: date) -> tuple[RoundFault, ...]:
    """What is wrong with the last day (today to half a year on) and the size of the slate (3 to 10)."""
    checks = (
        (RoundFault.CLOSES, not day <= closes <= day + LONGEST_ROUND),
        (RoundFault.SIZE, not SMALLEST_SLATE <= size <= LARGEST_SLATE),
    )
    return tuple(fault for fault, wrong in checks if wrong)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that was found about one statement of the slate; counts of fewer than ten answers are None."""

    statement: UUID
    text: str
    share: int
    support: int
    score: float
    groups: tuple[tuple[int, int, int] | None, ...]
    apart: tuple[int, int, int] | None
    agreed: bool


def written_out(dialogue: UUID, question: str, days: tuple[date, date], found: Sequence[Evidence]) -> str:
    """The evidence of a round as text that is the same wherever it is written: JSON, one statement a line."""
    head = {"dialogue": str(dialogue), "question": question, "opened": f"{days[0]}", "ended": f"{days[1]}"}
    return "\n".join(map(_line, (head, *map(_plain, found))))


def _line(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(one: Evidence) -> dict[str, Any]:
    return {
        "statement": str(one.statement), "text": one.text, "share": one.share, "support": one.support,
        "score": f"{one.score:.4f}", "groups": one.groups, "apart": one.apart, "agreed": one.agreed,
    }  # fmt: skip


def digest(text: str) -> str:
    """The SHA-256 of the text, in 64 hexadecimal digits, as it stands on the record."""
    return hashlib.sha256(text.encode()).hexdigest()
