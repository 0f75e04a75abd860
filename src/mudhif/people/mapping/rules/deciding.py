"""What people decide about doubtful pairs, and which decisions can stand together."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

Line = tuple[UUID, int]
"""A line of a register: the register, and the data row."""
Pair = tuple[Line, Line]
Said = tuple[str, str, float]
"""A reason: what was compared, how it compares, and what that says for (positive) or against, in bits."""


class Verdict(StrEnum):
    """What somebody says of two lines. Who cannot tell binds nothing."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Decision:
    """An answer about a pair."""

    pair: Pair
    answer: Verdict


def in_order(one: Line, other: Line) -> Pair:
    """A pair of lines, always the same way round."""
    return (one, other) if (one[0].bytes, one[1]) <= (other[0].bytes, other[1]) else (other, one)


@dataclass(slots=True)
class Standing:
    """Decisions that stand together, taken in one by one."""

    accepted: list[Decision] = field(default_factory=list)
    _parent: dict[Line, Line] = field(default_factory=dict)
    _apart: dict[Line, set[Line]] = field(default_factory=lambda: defaultdict(set))

    def take(self, decision: Decision) -> bool:
        """Take a decision in; whether it goes with all before it. One that does not is left out."""
        one, other = (self._root(line) for line in decision.pair)
        if not self._fits(one, other, decision.answer):
            return False
        if decision.answer is Verdict.SAME and one != other:
            self._unite(one, other)
        elif decision.answer is Verdict.DIFFERENT:
            self._apart[one].add(other)
            self._apart[other].add(one)
        self.accepted.append(decision)
        return True

    def _fits(self, one: Line, other: Line, answer: Verdict) -> bool:
        if answer is Verdict.SAME:
            return other not in self._apart[one]
        return answer is Verdict.UNSURE or one != other

    def _root(self, line: Line) -> Line:
        while (above := self._parent.get(line, line)) != line:
            line = above
        return line

    def _unite(self, one: Line, other: Line) -> None:
        self._parent[other] = one
        for stranger in self._apart.pop(other, set()):
            self._apart[one].add(stranger)
            self._apart[stranger].discard(other)
            self._apart[stranger].add(one)


def standing(decisions: Iterable[Decision]) -> tuple[list[Decision], list[Decision]]:
    """Decisions that stand together, and those that contradict an earlier one; who comes first is right."""
    found = Standing()
    dropped = [decision for decision in decisions if not found.take(decision)]
    return found.accepted, dropped
