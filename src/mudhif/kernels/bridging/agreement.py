"""What unites: agreement that holds in every group, and what most people say whatever their group."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.bridging.proportions import SIGNIFICANT, Counts, Floats, probability, proportion_z
from mudhif.kernels.bridging.tallies import Tallies


@dataclass(frozen=True, slots=True)
class Majority:
    """Numbers of statements, best first."""

    agree: NDArray[np.int64]
    disagree: NDArray[np.int64]


def common_ground(tallies: Tallies) -> Floats:
    """Group-informed agreement with each statement: the product over groups of (A + 1) / (n + 2). (statements,)."""
    scores: Floats = probability(tallies.agrees, tallies.seen).prod(axis=0)
    return scores


def best_first(scores: Floats) -> NDArray[np.int64]:
    """Numbers of statements by falling score; equals in their own order."""
    order: NDArray[np.int64] = np.argsort(-scores, kind="stable")
    return order


def majority(tallies: Tallies) -> Majority:
    """What most of all people together agree or disagree with: p > .5 and z > 1.2816, ranked by p z."""
    everyone = tallies.together
    seen = everyone.seen[0]
    return Majority(_most(everyone.agrees[0], seen), _most(everyone.disagrees[0], seen))


def _most(votes: Counts, seen: Counts) -> NDArray[np.int64]:
    p, z = probability(votes, seen), proportion_z(votes, seen)
    kept = np.flatnonzero((p > 0.5) & (z > SIGNIFICANT))  # noqa: PLR2004
    return kept[best_first((p * z)[kept])]
