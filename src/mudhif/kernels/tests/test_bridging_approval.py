"""A missing vote is neither agreement nor disagreement: it is estimated from how like-minded people voted."""

from itertools import product

import numpy as np
import pytest

from mudhif.kernels.bridging.approval import Approval
from mudhif.kernels.bridging.voices import voices_left, voices_without
from mudhif.kernels.tests.bridging_camps import camps, votes_of

TABLE = camps((60, 40), ((0.95, 0.05), (0.05, 0.95), (0.9, 0.9)), each=6, seen=0.5, seed=13)


def test_a_vote_that_was_cast_is_taken_as_it_is() -> None:
    chances = Approval.estimated(votes_of(TABLE)).of(np.arange(18))
    cast = ~np.isnan(TABLE)
    np.testing.assert_array_equal(chances[cast], TABLE[cast] == 1)
    assert chances.min() >= 0
    assert chances.max() <= 1


def test_one_that_was_not_is_expected_to_go_as_the_camp_goes() -> None:
    chances = np.where(np.isnan(TABLE), Approval.estimated(votes_of(TABLE)).of(np.arange(18)), np.nan)
    first, second = np.nanmean(chances[:60], axis=0), np.nanmean(chances[60:], axis=0)
    assert min(first[:6].min(), second[6:12].min()) > 0.7
    assert max(second[:6].max(), first[6:12].max()) < 0.3


def test_sums_over_people_are_those_of_the_whole_table() -> None:
    table = np.tile(TABLE, (160, 1))  # more than one block
    approval, weights = Approval.estimated(votes_of(table)), np.random.default_rng(1).random((table.shape[0], 3))
    whole = approval.of(np.arange(18)).T @ weights
    np.testing.assert_allclose(approval.sums(weights), whole, rtol=1e-9)


@pytest.mark.parametrize("size", [0, 1, 2, 5, 6])
def test_a_voice_is_divided_as_if_every_outcome_had_been_counted(size: int) -> None:
    chances = np.random.default_rng(size).random((4, size))
    outcomes = np.array(list(product((0, 1), repeat=size)), dtype=np.float64).reshape(2**size, size)
    likely = np.prod(np.where(outcomes == 1, chances[:, None], 1 - chances[:, None]), axis=2)
    np.testing.assert_allclose(voices_left(chances), likely @ (1 / (1 + outcomes.sum(axis=1))), rtol=1e-12)
    for place in range(size):
        others = voices_left(np.delete(chances, place, axis=1))
        np.testing.assert_allclose(voices_without(chances)[:, place], others, rtol=1e-12)
