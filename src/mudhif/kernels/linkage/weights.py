"""What agreement is worth: by how often true pairs and strangers compare so, and by how common the value is.

Two who share a rare name are likelier one person than two who share محمد. How common a value is comes from these
registers, leant on what is usual where they are small: in a list of five people nobody's name is common.
Source: Fellegi and Sunter 1969; Winkler 2000 for frequencies.
"""

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.linkage.columns import Columns
from mudhif.kernels.linkage.comparisons import COMPARISONS, FIELDS, Level
from mudhif.kernels.linkage.engine import Pairs

Shares = list[NDArray[np.float64]]
CONTACTS = frozenset({"phone", "mail"})
UNEVEN = frozenset({"city"})
"""Values of which each register has its own: that strangers share one is counted in pairs, not told by frequency."""
USUAL_PAIRS = 50.0
"""Pairs that what is usual counts for, beside those that were observed."""
_USUAL: dict[str, tuple[float, float]] = {
    "given": (0.01, 100), "given_sound": (0.01, 100), "father": (0.01, 100), "father_sound": (0.01, 100),
    "grandfather": (0.01, 100), "grandfather_sound": (0.01, 100), "family": (0.01, 100), "family_sound": (0.01, 100),
    "date": (5e-5, 2000), "year": (0.016, 100), "phone": (1e-6, 5000), "mail": (1e-6, 5000), "city": (0.1, 20),
    "work": (0.05, 20),
}  # fmt: skip
"""For each column the usual share of one value, and for how many rows that counts."""


def usual_shares() -> Shares:
    """Shares of true pairs in each level before anything is learned."""
    return [np.array([level.alike for level in comparison.levels]) for comparison in COMPARISONS]


def learned_shares(levels: NDArray[np.int8], weight: NDArray[np.float64]) -> Shares:
    """Shares of true pairs in each level, where pair i is a true one with probability ``weight[i]``."""
    shares = []
    for place, comparison in enumerate(COMPARISONS):
        said = levels[:, place] >= 0
        counts = np.bincount(levels[said, place], weights=weight[said], minlength=len(comparison.levels))
        leant = counts + USUAL_PAIRS * np.array([level.alike for level in comparison.levels])
        shares.append(_with_floor(leant / leant.sum(), comparison.floor))
    return shares


def _with_floor(shares: NDArray[np.float64], floor: float) -> NDArray[np.float64]:
    """No less than ``floor`` for the last level, that a value differs."""
    if shares[-1] >= floor:
        return shares
    return np.append(shares[:-1] / shares[:-1].sum() * (1 - floor), floor)


def strangers_shares(levels: NDArray[np.int8]) -> Shares:
    """Shares of random pairs in each level, from pairs drawn at random and what is usual."""
    shares = []
    for place, comparison in enumerate(COMPARISONS):
        usual = np.array([level.unlike for level in comparison.levels])
        drawn = levels[levels[:, place] >= 0, place]
        counts = np.bincount(drawn, minlength=len(usual)) + USUAL_PAIRS * usual
        shares.append(counts / counts.sum())
    return shares


def strangers(pairs: Pairs, columns: Columns, shares: Shares) -> NDArray[np.float32]:
    """For each pair and comparison the logarithm of how often strangers compare so, given the values; (p, c)."""
    logs = np.zeros(pairs.levels.shape, np.float32)
    for place, comparison in enumerate(COMPARISONS):
        level_of = pairs.levels[:, place]
        logs[:, place] = np.where(level_of >= 0, np.log(shares[place])[level_of], 0.0)
        for number, level in enumerate(comparison.levels):
            if level.frequency:
                chosen = np.flatnonzero(level_of == number)
                share, first = float(shares[place][number]), number == 0 and level.frequency not in UNEVEN
                logs[chosen, place] = _of_values(pairs, chosen, level, columns, first=first, share=share)
    return logs


def _of_values(
    pairs: Pairs, chosen: NDArray[np.int64], level: Level, columns: Columns, *, first: bool, share: float
) -> NDArray[np.float64]:
    """The logarithm of a level's share among strangers for the values that each chosen pair has."""
    left, right = pairs.left[chosen], pairs.right[chosen]
    if level.within:
        return _of_spellings(columns[level.frequency][left], columns[level.within][left], level, columns)
    counts = _counts(columns[level.frequency])
    usual, rows = _USUAL[level.frequency]
    frequency = (_by_chance(counts, level) + usual * rows) / (counts.sum() + rows)
    values = [columns[level.frequency][side] for side in (left, right)]
    common = np.max([np.where(value >= 0, frequency[value], usual) for value in values], axis=0)
    if first:
        alone: NDArray[np.float64] = np.log(common)
        return alone
    expected = (frequency * counts).sum() / max(counts.sum(), 1.0)
    scaled: NDArray[np.float64] = np.log(share) + np.log(common / max(expected, usual / 10))
    return scaled


def _by_chance(counts: NDArray[np.float64], level: Level) -> NDArray[np.float64]:
    """A number or an address that two rows share is one person's; only what more rows share is shared by chance."""
    return np.maximum(counts - 1.7, 0.3) if level.frequency in CONTACTS else counts


def _of_spellings(
    spelling: NDArray[np.int64], name: NDArray[np.int64], level: Level, columns: Columns
) -> NDArray[np.float64]:
    """How common a spelling is among all that write the same name, the row itself left out."""
    spelled = columns[level.frequency] >= 0
    of_spelling = _counts(columns[level.frequency])[spelling]
    of_name = _counts(columns[level.within][spelled])[name]
    usual = USUAL_PAIRS / 10
    return np.log((of_spelling - 1 + usual * level.unlike) / (of_name - 1 + usual))


def _counts(values: NDArray[np.int64]) -> NDArray[np.float64]:
    """How often each value stands there."""
    return np.bincount(values[values >= 0], minlength=1).astype(np.float64)


def by_field(
    levels: NDArray[np.int8], logs: NDArray[np.float32], shares: Shares
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """The weight of each field of each pair in natural logarithms, and whether it says anything; (p, f) each."""
    weights = np.zeros((len(levels), len(FIELDS)), np.float32)
    said = np.zeros(weights.shape, bool)
    for place, comparison in enumerate(COMPARISONS):
        field = FIELDS.index(comparison.field)
        weights[:, field] += _weight(levels[:, place], logs[:, place], shares[place])
        said[:, field] |= levels[:, place] >= 0
    return weights, said


def in_bits(levels: NDArray[np.int8], logs: NDArray[np.float32], shares: Shares) -> NDArray[np.float32]:
    """The weight of each comparison of each pair in bits, for reasons; (p, c)."""
    weights = [_weight(levels[:, place], logs[:, place], share) for place, share in enumerate(shares)]
    bits: NDArray[np.float32] = (np.column_stack(weights) / np.log(2)).astype(np.float32)
    return bits


def _weight(level: NDArray[np.int8], log: NDArray[np.float32], share: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(level >= 0, np.log(share)[level] - log, 0.0)
