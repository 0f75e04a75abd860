"""The alignment in batches gives what the textbook's recursion gives."""

import random

import numpy as np
import pytest

from mudhif.kernels.names.alignment import align
from mudhif.kernels.names.weights import Weights, weights


def recursion(table: Weights, left: list[int], right: list[int], side: int) -> float:
    best = {(0, 0): 0.0}
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            ways = [best[0, 0]] if i == j == 0 else []
            if i:
                ways.append(best[i - 1, j] + float(table.alone[side, left[i - 1]]))
            if j:
                ways.append(best[i, j - 1] + float(table.alone[side, right[j - 1]]))
            if i and j:
                ways.append(best[i - 1, j - 1] + float(table.pairs[left[i - 1], right[j - 1]]))
            best[i, j] = max(ways)
    return best[len(left), len(right)]


@pytest.mark.parametrize("side", [0, 1])
def test_batches_equal_the_recursion(side: int) -> None:
    chance, table = random.Random(side), weights()
    words = [[chance.randrange(2, len(table.pairs)) for _ in range(chance.randrange(9))] for _ in range(120)]
    rows = np.array([word + [0] * (9 - len(word)) for word in words], np.int32)
    found = align(table, rows[:60], rows[60:], np.full(60, side == 1))
    assert np.allclose(found, [recursion(table, *pair, side) for pair in zip(words[:60], words[60:], strict=True)],
                       atol=1e-4)  # fmt: skip


def test_exchanging_the_sides_changes_no_weight() -> None:
    table = weights()
    assert np.array_equal(table.pairs, table.pairs.T)
