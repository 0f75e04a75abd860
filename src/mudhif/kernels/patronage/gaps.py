"""Score gaps: whether an assessor gives those tied to them more than the other assessors do, within a need.

What is compared is an assessor's points less the mean of the others' for the same candidate; so how good a candidate
is, and how strict an assessor is, fall out. Ties are permuted among the candidates whom one assessor scored in one
need. Where everyone on a panel is in on it, nothing shows here.
"""

from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from scipy import sparse
from scipy.special import ndtri

from mudhif.kernels.patronage.contests import Contests
from mudhif.kernels.patronage.kinds import Family
from mudhif.kernels.patronage.record import Bools, Floats, Integers, Record
from mudhif.kernels.patronage.results import Question, Scorer, Visible

EACH: Final = "one assessor"
SHOWN: Final = 5
TINY: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Gap:
    """A kind of tie: the mean gap in points, the same with ties permuted (draws,), and what it rests on."""

    subject: str
    gap: float
    null: Floats
    contests: Contests

    def question(self) -> Question:
        """The one-sided Monte Carlo test and an interval of the gap."""
        low, high = np.quantile(self.null, (0.025, 0.975))
        least = max(1 / (self.null.size + 1), float(np.exp(-self.contests.log_ways())))
        return Question(
            Family.SCORED, self.subject, "points", self.contests.strata, self.gap, 0.0, self.gap - float(high),
            self.gap - float(low), _p(self.gap, self.null), 1.0 if np.ptp(self.null) == 0 else least,
        )  # fmt: skip

    def visible(self, level: float, power: float) -> Visible | None:
        """The smallest gap that is found with a chance of `power` if it shifts all tied scores alike."""
        above = int(np.floor(level * (self.null.size + 1))) - 1
        if above < 0 or np.exp(-self.contests.log_ways()) > level:
            return None
        needed = float(np.sort(self.null)[::-1][above])
        return Visible(needed - float(np.quantile(self.null, 1 - power)), None)


@dataclass(frozen=True, slots=True)
class Strictest:
    """The largest gap of one assessor, each in units of its own spread; against the largest with ties permuted."""

    seen: float
    null: Floats
    contests: Contests
    scorers: tuple[Scorer, ...]

    def question(self) -> Question:
        """The Monte Carlo test of the largest (Westfall and Young 1993)."""
        low, high = np.quantile(self.null, (0.025, 0.975))
        middle = float(self.null.mean())
        return Question(
            Family.SCORED, EACH, "standard deviations", self.contests.strata, self.seen, middle,
            self.seen - float(high), self.seen - float(low), _p(self.seen, self.null), 1 / (self.null.size + 1),
            scorers=self.scorers,
        )  # fmt: skip

    def visible(self, level: float, power: float) -> Visible | None:
        """How many standard deviations one assessor's sum must be off, if it is nearly normal."""
        above = int(np.floor(level * (self.null.size + 1))) - 1
        if above < 0:
            return None
        return Visible(float(np.sort(self.null)[::-1][above] + float(ndtri(power))), None)


def differences(record: Record) -> tuple[Floats, Bools]:
    """Each assessment less the mean of the others' of the candidacy (assessments,), and where there are others."""
    found = record.assessments
    size = record.need.size
    count = np.bincount(found.rows, minlength=size)[found.rows]
    total = np.bincount(found.rows, weights=found.points, minlength=size)[found.rows]
    compared = count > 1
    return np.where(compared, found.points - (total - found.points) / np.maximum(count - 1, 1), 0.0), compared


def panels(record: Record) -> Integers:
    """One number for each assessor in each need: (assessments,)."""
    found = record.assessments
    return found.assessors * (int(record.need.max(initial=0)) + 1) + record.need[found.rows]


def gaps(record: Record, chance: np.random.Generator, draws: int) -> list[Gap | Strictest]:
    """One for each kind of tie that was scored beside none, and the largest of one assessor over any tie."""
    tied = record.assessments.tied
    any_tie = np.logical_or.reduce([*tied.values()]) if tied else np.zeros(record.assessments.rows.size, dtype=bool)
    stands = {kind: Stand.beside(record, marks) for kind, marks in tied.items()}
    found: list[Gap | Strictest] = [
        _gap(kind, stand, chance, draws) for kind, stand in stands.items() if stand.contests.blocks
    ]
    everyone = Stand.beside(record, any_tie)
    if everyone.contests.blocks:
        found.append(_each(everyone, record.assessments.names, chance, draws))
    return found


@dataclass(frozen=True, slots=True)
class Stand:
    """Assessments of tied candidates and of those beside them: `points`, `tied`, `assessors` (assessments,)."""

    points: Floats
    tied: Bools
    assessors: Integers
    contests: Contests

    @classmethod
    def beside(cls, record: Record, tied: Bools) -> Self:
        """Those in a need whom one assessor scored together, some tied and some not."""
        points, compared = differences(record)
        stratum = panels(record)
        open_ = np.zeros(tied.size, dtype=bool)
        open_[compared] = Contests.found(stratum[compared], tied[compared]).open_rows()
        contests = Contests.found(stratum[open_], tied[open_])
        return cls(points[open_], tied[open_], record.assessments.assessors[open_], contests)


def _centred(contests: Contests, points: Floats) -> tuple[Floats, float]:
    """Points less the mean of their contest, zero outside; and the sum of weights t (n - t) / n."""
    centred, weight = np.zeros(points.size), 0.0
    for block in contests.blocks:
        real = block.weights > 0
        sizes = real.sum(axis=1)
        means = np.where(real, points[block.rows], 0.0).sum(axis=1) / sizes
        centred[block.rows[real]] = (points[block.rows] - means[:, None])[real]
        weight += float((block.taken * (sizes - block.taken) / sizes).sum())
    return centred, weight


def _gap(kind: str, stand: Stand, chance: np.random.Generator, draws: int) -> Gap:
    centred, weight = _centred(stand.contests, stand.points)
    null = np.concatenate([centred @ batch for batch in stand.contests.drawn(chance, draws)]) / weight
    return Gap(kind, float(centred @ stand.tied) / weight, null, stand.contests)


def _each(stand: Stand, names: tuple[str, ...], chance: np.random.Generator, draws: int) -> Strictest:
    centred, _ = _centred(stand.contests, stand.points)
    squares, weights = _by_assessor(stand, centred, len(names))
    shape = (len(names), centred.size)
    sums = sparse.csr_array((centred, (stand.assessors, np.arange(centred.size))), shape=shape)
    scale = 1 / np.sqrt(np.maximum(squares, TINY))
    seen = scale * (sums @ stand.tied)
    null = np.concatenate(
        [(scale[:, None] * (sums @ batch)).max(axis=0) for batch in stand.contests.drawn(chance, draws)]
    )
    gap = (sums @ stand.tied) / np.maximum(weights, TINY)
    counts = np.bincount(stand.assessors[stand.tied], minlength=len(names))
    scorers = tuple(
        Scorer(names[at], int(counts[at]), float(gap[at]), _p(float(seen[at]), null))
        for at in np.argsort(-seen, kind="stable")[:SHOWN]
        if seen[at] > 0
    )
    return Strictest(float(seen.max()), null, stand.contests, scorers)


def _p(seen: float, null: Floats) -> float:
    return float((1 + np.count_nonzero(null >= seen - TINY)) / (null.size + 1))


def _by_assessor(stand: Stand, centred: Floats, number: int) -> tuple[Floats, Floats]:
    """Of each assessor (assessors,): the variance of the sum with ties permuted, t (n - t) / (n (n - 1)) of each
    contest's squares; and the weight t (n - t) / n of its gap."""
    variance, weight = np.zeros(number), np.zeros(number)
    for block in stand.contests.blocks:
        real = block.weights > 0
        sizes, who = real.sum(axis=1), stand.assessors[block.rows[:, 0]]
        squares = np.where(real, centred[block.rows] ** 2, 0.0).sum(axis=1)
        share = block.taken * (sizes - block.taken) / sizes
        np.add.at(variance, who, share * squares / (sizes - 1))
        np.add.at(weight, who, share)
    return variance, weight
