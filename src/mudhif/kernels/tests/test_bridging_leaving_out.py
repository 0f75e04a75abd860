"""What is foretold of a person counts as far as it foretells votes from which it was not learned."""

import numpy as np
import pytest
from numpy.typing import NDArray

from mudhif.kernels.bridging.factors import Factors, factorise
from mudhif.kernels.bridging.leaving_out import borne_out
from mudhif.kernels.tests.bridging_camps import camps, votes_of

Floats = NDArray[np.float64]

CAMPS = camps((30, 20), ((0.95, 0.05), (0.05, 0.95), (0.8, 0.8)), each=5, seen=0.6, seed=41)


def share(table: Floats) -> float:
    """As the slate asks for it."""
    votes = votes_of(table)
    return borne_out(votes, votes.values.astype(np.float64), factorise(votes, count=2))


def foretold(table: Floats, fit: Factors, person: int, statement: int) -> float:
    """How the others' answers of a person foretell one, found by solving again without it."""
    answers = table[person].copy()
    answers[statement] = np.nan
    others = ~np.isnan(answers)
    design = np.column_stack((np.ones(table.shape[1]), fit.statement_factors))
    prices = np.array([0.15, 0.03, 0.03]) * np.count_nonzero(~np.isnan(table)) / table.shape[0]
    apart = (answers - fit.constant - fit.statement_intercepts)[others]
    normal = design[others].T @ design[others] + np.diag(prices)
    return float(design[statement] @ np.linalg.solve(normal, design[others].T @ apart))


def test_it_is_what_solving_again_without_each_vote_in_turn_would_say() -> None:
    votes = votes_of(CAMPS)
    fit = factorise(votes, count=2)
    places = np.argwhere(~np.isnan(CAMPS))
    guesses = np.array([foretold(CAMPS, fit, person, statement) for person, statement in places])
    apart = (CAMPS - fit.constant - fit.statement_intercepts)[tuple(places.T)]
    slope = guesses @ apart / (guesses @ guesses)
    assert 0 < slope < 1
    assert borne_out(votes, votes.values.astype(np.float64), fit) == pytest.approx(slope, rel=1e-9)


def test_people_who_vote_by_the_toss_of_a_coin_foretell_nothing_and_camps_do() -> None:
    tossed = np.where(np.random.default_rng(43).random((200, 10)) < 0.5, 1.0, -1.0)
    assert share(tossed) < 0.3
    assert share(CAMPS) > 0.8


def test_where_there_is_nothing_to_tell_apart_nothing_is_taken_away() -> None:
    assert share(np.zeros((4, 3))) == 1
    assert share(np.full((4, 3), np.nan)) == 1
