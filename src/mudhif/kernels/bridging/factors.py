"""Votes explained by one shared leaning for each statement and by what divides people: matrix factorisation.

    vote of u on n  ~  constant + i_u + i_n + f_u . f_n

The intercept i_n is agreement that the factors, on which people differ, do not explain: the bridging score of
Community Notes (Wojcik et al. 2022, "Birdwatch: Crowd wisdom and bridging algorithms can inform understanding and
reduce the spread of misinformation"). Minimised, over the votes cast and no others, with U people and N statements
that have votes:

    mean (vote - model)^2 + .15 (constant^2 + sum i_u^2 / U + sum i_n^2 / N) + .03 (sum |f_u|^2 / U + sum |f_n|^2 / N)

These are the weights and the means of the published code. Intercepts cost five times what factors do, so a statement is
called bridging only where no divide explains its votes, whatever the size of the camps.

`factorise(votes)` gives all of it; `factorise(votes).statement_intercepts` is the bridging score, (statements,).
"""

from dataclasses import dataclass
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.bridging.fixed_point import fixed_point
from mudhif.kernels.bridging.residuals import leading
from mudhif.kernels.bridging.ridge import Side, solved, table_of
from mudhif.kernels.bridging.votes import Votes

Floats = NDArray[np.float64]

INTERCEPT_WEIGHT: Final = 0.15
FACTOR_WEIGHT: Final = 0.03
INTERCEPT_ROUNDS: Final = 10


@dataclass(frozen=True, slots=True)
class Factors:
    """The model that fits best; whoever, or whatever, has no vote has zeros. Factors are free in their signs.

    `participant_factors` (participants, count), `statement_factors` (statements, count); `sweeps`: rounds until
    nothing moved; `change`: how far any parameter of a statement moved in the last, in units of a vote.
    """

    constant: float
    participant_intercepts: Floats
    statement_intercepts: Floats
    participant_factors: Floats
    statement_factors: Floats
    sweeps: int
    change: float


def factorise(votes: Votes, answers: Floats | None = None, *, count: int = 1) -> Factors:
    """Fit to the votes, or to other `answers` (votes,) in their place, with `count` factors.

    Alternating ridge regressions from the leading components of what intercepts leave, each exact, sped up by
    Anderson's mixing. No chance and no history; time in proportion to the votes. One factor, as published: a second
    takes up agreement that all share, and would hide what we look for (see docs/decisions/0082).
    """
    given = np.asarray(votes.values if answers is None else answers, dtype=np.float64)
    problem = _Problem.of(votes, given, count)
    if not given.size:
        return problem.factors(problem.start_of(0.0, np.zeros(votes.statement_count)), 0, 0.0)
    settled = fixed_point(problem.swept, problem.start())
    return problem.factors(settled.point, settled.steps, settled.change)


@dataclass(frozen=True, slots=True)
class _Problem:
    """The votes as seen from both sides, and what each parameter costs."""

    people: Side
    statements: Side
    total: float
    size: int
    count: int

    @classmethod
    def of(cls, votes: Votes, answers: Floats, count: int) -> Self:
        seen, said = table_of(votes, np.ones(answers.size)), table_of(votes, answers)
        weights = np.array([INTERCEPT_WEIGHT, *[FACTOR_WEIGHT] * count])
        sides = (Side.of(seen, said, weights), Side.of(seen.T, said.T, weights))
        return cls(*sides, float(answers.sum()), answers.size, count)

    def start(self) -> Floats:
        """Intercepts alone, then the leading components of what they leave."""
        constant, leanings = self.total / self.size / (1 + INTERCEPT_WEIGHT), np.zeros(self.statements.votes.size)
        for _ in range(INTERCEPT_ROUNDS):
            people = self.people.leanings(leanings, constant)
            leanings = self.statements.leanings(people, constant)
            constant = self._constant(people, leanings, 0.0)
        residual = self.people.residuals(people, leanings, constant)
        return self.start_of(constant, leanings, leading(residual, self.count))

    def start_of(self, constant: float, leanings: Floats, factors: Floats | None = None) -> Floats:
        """The parameters of the statements in one row: constant, intercepts, factors."""
        loose = np.zeros((leanings.size, self.count)) if factors is None else factors
        return np.concatenate(([constant], leanings, loose.ravel()))

    def swept(self, point: Floats) -> Floats:
        """One round: people given statements, statements given people, then the constant."""
        constant, leanings, factors = self._parts(point)
        people = solved(self.people, leanings, factors, constant)
        anew = solved(self.statements, people[0], people[1], constant)
        shared = float(np.sum((self.statements.seen @ people[1]) * anew[1]))
        return self.start_of(self._constant(people[0], anew[0], shared), *anew)

    def factors(self, point: Floats, steps: int, change: float) -> Factors:
        """People follow from statements."""
        constant, leanings, factors = self._parts(point)
        people = solved(self.people, leanings, factors, constant)
        return Factors(float(constant), people[0], leanings, people[1], factors, steps, change)

    def _parts(self, point: Floats) -> tuple[float, Floats, Floats]:
        size = self.statements.votes.size
        return float(point[0]), point[1 : size + 1], point[size + 1 :].reshape(size, self.count)

    def _constant(self, people: Floats, statements: Floats, shared: float) -> float:
        explained = float(self.people.votes @ people + self.statements.votes @ statements) + shared
        return (self.total - explained) / (self.size * (1 + INTERCEPT_WEIGHT))
