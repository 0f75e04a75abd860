"""A statement bridges where people agree with it whatever it is that divides them."""

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.optimize import minimize

from mudhif.kernels.bridging.factors import Factors, factorise
from mudhif.kernels.tests.bridging_camps import camps, votes_of

Floats = NDArray[np.float64]

BOTH, FIRST, SECOND, NEITHER = (0.9, 0.9), (0.95, 0.05), (0.05, 0.95), (0.1, 0.1)
SMALL = camps((7, 5), (BOTH, FIRST, SECOND), each=3, seen=0.7, seed=3)


def parameters(found: Factors) -> Floats:
    """All of a model's numbers in one row."""
    return np.concatenate(
        (
            [found.constant],
            found.participant_intercepts,
            found.statement_intercepts,
            found.participant_factors.ravel(),
            found.statement_factors.ravel(),
        )
    )


def cost(row: Floats, table: Floats, count: int) -> float:
    """The objective as the documentation writes it, on a whole table."""
    people, statements = table.shape
    constant, i_u, i_n, f_u, f_n = np.split(row, np.cumsum([1, people, statements, people * count]))
    f_u, f_n = f_u.reshape(people, count), f_n.reshape(statements, count)
    model = constant + i_u[:, None] + i_n + f_u @ f_n.T
    intercepts = constant[0] ** 2 + np.mean(i_u**2) + np.mean(i_n**2)
    factors = np.mean(np.sum(f_u**2, axis=1)) + np.mean(np.sum(f_n**2, axis=1))
    return float(np.nanmean((table - model) ** 2) + 0.15 * intercepts + 0.03 * factors)


@pytest.mark.parametrize("count", [1, 2])
def test_no_parameter_can_move_for_the_better(count: int) -> None:
    found = parameters(factorise(votes_of(SMALL), count=count))
    for place in range(found.size):
        step = np.zeros(found.size)
        step[place] = 1e-4
        slope = (cost(found + step, SMALL, count) - cost(found - step, SMALL, count)) / 2e-4
        assert abs(slope) < 1e-8


def test_a_plain_search_from_four_places_finds_nothing_better() -> None:
    table = SMALL[::2, ::2]
    ours, chance = parameters(factorise(votes_of(table))), np.random.default_rng(1)
    starts = chance.standard_normal((4, ours.size))
    found = [minimize(cost, start, args=(table, 1), method="L-BFGS-B").fun for start in starts]
    assert cost(ours, table, 1) == pytest.approx(min(found), abs=1e-6)


@pytest.mark.parametrize("sizes", [(150, 150), (240, 60)])
def test_what_both_camps_like_bridges_and_what_one_loves_does_not(sizes: tuple[int, int]) -> None:
    table = camps(sizes, (BOTH, FIRST, SECOND, NEITHER), each=5, seen=0.4, seed=5)
    both, first, second, neither = np.split(factorise(votes_of(table)).statement_intercepts, 4)
    assert both.min() > 0.2 + max(first.max(), second.max())
    assert neither.max() < min(first.min(), second.min()) - 0.2


def test_the_factor_tells_the_camps_apart() -> None:
    table = camps((240, 60), (BOTH, FIRST, SECOND), each=8, seen=0.4, seed=7)
    found = factorise(votes_of(table)).participant_factors[:, 0]
    first, second = np.sort(found[:240]), np.sort(found[240:])
    lower, upper = (first, second) if first.mean() < second.mean() else (second, first)
    assert np.quantile(lower, 0.95) < np.quantile(upper, 0.05)


def test_the_order_of_people_and_statements_does_not_matter() -> None:
    table, chance = camps((60, 40), (BOTH, FIRST, SECOND, NEITHER), each=5, seen=0.5, seed=11), np.random.default_rng(2)
    here = factorise(votes_of(table)).statement_intercepts
    for _ in range(5):
        people, statements = chance.permutation(100), chance.permutation(20)
        there = factorise(votes_of(table[np.ix_(people, statements)])).statement_intercepts
        np.testing.assert_allclose(there, here[statements], atol=1e-7)


def test_it_is_found_without_being_followed_for_long() -> None:
    found = factorise(votes_of(camps((150, 150), (BOTH, FIRST, SECOND), each=9, seen=0.4, seed=5)))
    assert found.sweeps < 60
    assert found.change <= 1e-9


def test_whoever_never_voted_and_what_nobody_saw_change_nothing() -> None:
    wider = np.full((SMALL.shape[0] + 4, SMALL.shape[1] + 2), np.nan)
    wider[4:, :-2] = SMALL
    here, there = factorise(votes_of(SMALL)), factorise(votes_of(wider))
    np.testing.assert_allclose(there.statement_intercepts, [*here.statement_intercepts, 0, 0], atol=1e-8)
    assert not there.participant_factors[:4].any()


def test_where_all_pass_nothing_is_found() -> None:
    found = factorise(votes_of(np.zeros((5, 4))))
    assert not parameters(found).any()


def test_where_all_agree_all_statements_bridge_alike() -> None:
    found = factorise(votes_of(np.ones((6, 4)))).statement_intercepts
    np.testing.assert_allclose(found, found[0], atol=1e-8)
    assert found[0] > 0


def test_one_participant_and_one_statement_and_none_are_no_trouble() -> None:
    alone = factorise(votes_of([[1, -1, 0]])).statement_intercepts
    assert alone[0] > alone[2] > alone[1]
    assert factorise(votes_of([[1], [1], [-1]]), count=2).statement_intercepts[0] > 0
    assert not parameters(factorise(votes_of(np.full((3, 2), np.nan)))).any()
    assert parameters(factorise(votes_of(np.empty((0, 0))))).tolist() == [0.0]
