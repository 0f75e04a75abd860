"""What registers have in common, and what that says before anything is compared."""

import numpy as np
import pytest

from mudhif.kernels.linkage.joint import Together
from mudhif.kernels.linkage.overlaps import overlap_of, prior_odds, sizes_of, usual_overlap

REGISTER = np.array([0, 0, 0, 0, 1, 1, 1, 1])


def test_whoever_is_in_no_other_row_is_counted_as_alone() -> None:
    found = Together(np.array([1.0, 0.5]), np.array([1.0, 0.5]), np.array([0, 0.5, 1, 1, 0, 0.5, 1, 1]))
    overlap = overlap_of(np.array([0, 1]), np.array([4, 5]), found, REGISTER, 1)
    assert overlap.between[0, 1] == overlap.between[1, 0] == 1.5
    assert overlap.alone.tolist() == [2.5, 2.5]


def test_the_odds_of_open_rows_are_those_of_the_people_that_only_two_registers_have() -> None:
    found = Together(np.array([1.0, 1.0]), np.array([1.0, 1.0]), np.array([0, 0, 1, 1, 0, 0, 1, 1.0]))
    odds = prior_odds(overlap_of(np.array([0, 1]), np.array([4, 5]), found, REGISTER, 1), sizes_of(REGISTER))
    assert np.exp(odds[0, 1]) == pytest.approx(2 / (2 * 2))


def test_registers_twice_as_large_make_one_pair_half_as_likely() -> None:
    small, large = np.array([100.0, 80.0]), np.array([200.0, 160.0])
    ratio = prior_odds(usual_overlap(small), small) - prior_odds(usual_overlap(large), large)
    assert np.exp(ratio[0, 1]) == pytest.approx(2, rel=0.05)
