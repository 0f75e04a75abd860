"""The slate: the few statements that stand for all who voted, in proportion."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from mudhif.kernels.bridging import Analysis, choose_slate


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement of a slate: of a hundred participants, for how many it speaks (each counted once over the slate),
    and how many agree with it; `score` is its group-informed common ground, from 0 to 1."""

    statement: UUID
    share: int
    support: int
    score: float


def slate(analysis: Analysis, statements: Sequence[UUID], size: int) -> tuple[Spoken, ...]:
    """At most `size` statements, the largest share first; `statements` in the order of their numbers."""
    chosen = choose_slate(analysis.votes, size)
    scores = analysis.findings.scores
    return tuple(
        Spoken(
            statements[one.statement], round(100 * one.share), round(100 * one.support), float(scores[one.statement])
        )
        for one in chosen
    )


def _percent(share: float) -> int:
    return round(100 * share)
