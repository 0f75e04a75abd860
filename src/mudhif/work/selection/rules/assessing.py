"""Scores by the published criteria: whether an assessment is complete, and what it comes to.

Totals are counted in tenths of a point of 100, like the places on the shortlist, and rounded once.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

MOST = 100
SHORTEST_EVIDENCE = 10
LONGEST_EVIDENCE = 500


@dataclass(frozen=True, slots=True)
class Score:
    """What an assessor gives for one criterion, of 100, and the sentence that it rests on."""

    criterion: UUID
    points: int
    evidence: str


class Flaw(StrEnum):
    """What is wrong with the score of one criterion."""

    MISSING = "missing"
    OUT_OF_RANGE = "out_of_range"
    NO_EVIDENCE = "no_evidence"
    TOO_LONG = "too_long"


def flaws(criteria: Iterable[UUID], scores: Sequence[Score]) -> dict[UUID, Flaw]:
    """What keeps an assessment from being complete, by criterion; scores of unknown criteria are ignored."""
    given = {score.criterion: score for score in scores}
    found = {criterion: _flaw(given.get(criterion)) for criterion in criteria}
    return {criterion: flaw for criterion, flaw in found.items() if flaw is not None}


def _flaw(score: Score | None) -> Flaw | None:
    if score is None:
        return Flaw.MISSING
    if not 0 <= score.points <= MOST:
        return Flaw.OUT_OF_RANGE
    if len(score.evidence.strip()) < SHORTEST_EVIDENCE:
        return Flaw.NO_EVIDENCE
    return Flaw.TOO_LONG if len(score.evidence) > LONGEST_EVIDENCE else None


def total(weights: Mapping[UUID, int], points: Mapping[UUID, int]) -> int:
    """One assessor's total in tenths of a point, 0 to 1,000. `weights` sum to 100; each criterion has points."""
    return round_half_up(sum(weight * points[criterion] for criterion, weight in weights.items()), 10)


def mean(totals: Sequence[int]) -> int | None:
    """The panel's total in tenths; None where nobody has assessed."""
    return round_half_up(sum(totals), len(totals)) if totals else None


def round_half_up(value: int, by: int) -> int:
    """`value / by`, halves up: the rounding that people do by hand (both 0 or more)."""
    return (2 * value + by) // (2 * by)


def is_complete(panel: Iterable[UUID], submitted: Iterable[UUID]) -> bool:
    """Whether everyone who sits on the panel has submitted; an empty panel completes nothing."""
    seated = set(panel)
    return bool(seated) and seated <= set(submitted)
