"""Recall and false positives on the test part: what is a pair, what is not, and at which threshold.

Pairs: the attested rows of the test part with a count of 3 and more, counted as they stand, noise included (a label
that is a translation, `princess` / الأميرة, counts as missed). Non-pairs: every Latin with every Arabic token of those
rows, but for the combinations that are attested anywhere in the file. Near non-pairs: for each Latin token the Arabic
tokens among all these whose consonants are the nearest.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from benchmarks.names_pairs import attested

Scores = NDArray[np.float64]
Scorer = Callable[[Sequence[str], Sequence[str]], Scores]
LEAST_COUNT: Final = 3
BATCH: Final = 200_000


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Spellings as they stand in the file: attested pairs, and non-pairs as places in the two lists."""

    pairs: tuple[tuple[str, str], ...]
    latin: tuple[str, ...]
    arabic: tuple[str, ...]
    non_pairs: NDArray[np.int64]


@cache
def held_out_part() -> HeldOut:
    """The test part; over three million non-pairs."""
    pairs = tuple((pair.latin, pair.arabic) for pair in attested(test=True) if pair.count >= LEAST_COUNT)
    latin, arabic = sorted({one for one, _ in pairs}), sorted({other for _, other in pairs})
    known = {(pair.latin, pair.arabic) for part in (True, False) for pair in attested(test=part)}
    place, spot = {one: i for i, one in enumerate(latin)}, {other: i for i, other in enumerate(arabic)}
    free = np.ones((len(latin), len(arabic)), dtype=bool)
    for one, other in known:
        if one in place and other in spot:
            free[place[one], spot[other]] = False
    return HeldOut(pairs, tuple(latin), tuple(arabic), np.argwhere(free))


def pair_scores(scorer: Scorer) -> Scores:
    """The scores of the attested pairs."""
    return scorer([one for one, _ in held_out_part().pairs], [other for _, other in held_out_part().pairs])


def non_pair_scores(scorer: Scorer) -> Scores:
    """The scores of all non-pairs."""
    part = held_out_part()
    latin, arabic = np.array(part.latin, dtype=object), np.array(part.arabic, dtype=object)
    return np.concatenate([
        scorer(latin[chunk[:, 0]].tolist(), arabic[chunk[:, 1]].tolist())
        for chunk in (part.non_pairs[start : start + BATCH] for start in range(0, len(part.non_pairs), BATCH))
    ])  # fmt: skip


def recall_at(pairs: Scores, others: Scores, allowed: float) -> float:
    """Recall at the lowest threshold that lets no more than `allowed` of the others through."""
    threshold = np.sort(others)[::-1][int(allowed * len(others))]
    return float((pairs > threshold).mean())
