"""Published people are whole, and add up."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from mudhif.kernels.disclosure import Table
from mudhif.kernels.disclosure.rounding import shared_out, whole_leaves
from mudhif.kernels.tests.disclosure_noise import UNEVEN

seeds = st.integers(0, 10_000)


@settings(max_examples=40, deadline=None)
@given(seeds, st.sampled_from([0.02, 0.4, 30.0]))
def test_whole_counts_stay_near_the_real_ones_at_every_level(seed: int, size: float) -> None:
    leaves = np.random.default_rng(seed).exponential(size, UNEVEN.leaves)
    whole = whole_leaves(UNEVEN, leaves).astype(float)
    assert whole.min() >= 0
    assert abs(whole.sum() - leaves.sum()) <= 0.5
    for level in (1, 2):
        moved = UNEVEN.margin(whole, Table(level)) - UNEVEN.margin(leaves, Table(level))
        assert np.abs(moved).max() < 2 + level


@settings(max_examples=40, deadline=None)
@given(seeds)
def test_what_is_shared_out_adds_up_to_the_parents_numbers(seed: int) -> None:
    random = np.random.default_rng(seed)
    real = random.exponential(0.7, (4, 3, 2)) * random.integers(0, 2, (4, 3, 2))
    columns = np.floor(real.sum(axis=0) + random.uniform(0, 1, (3, 2)))
    whole = shared_out(real, columns)
    assert np.array_equal(whole.sum(axis=0), columns)
    assert whole.min() >= 0


def test_whole_numbers_stay_as_they_are() -> None:
    leaves = np.arange(36.0).reshape(UNEVEN.leaves)
    assert np.array_equal(whole_leaves(UNEVEN, leaves), leaves)
