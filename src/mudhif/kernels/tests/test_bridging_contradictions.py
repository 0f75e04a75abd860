"""Where two ways to find common ground disagree, the page must say so; where they differ a little, it need not."""

import numpy as np

from mudhif.kernels.bridging.contradictions import contradictions

ALL = np.ones(8, dtype=bool)
FALLING = np.linspace(1, 0, 8)


def test_two_ways_that_agree_contradict_nowhere() -> None:
    assert not contradictions(FALLING, FALLING**3, ALL).any()


def test_what_is_best_by_one_way_and_in_the_lower_half_by_the_other_is_told_with_its_direction() -> None:
    intercepts = FALLING[[5, 1, 2, 3, 4, 0, 6, 7]]
    assert contradictions(intercepts, FALLING, ALL).tolist() == [1, 0, 0, 0, 0, -1, 0, 0]
    assert contradictions(FALLING, intercepts, ALL).tolist() == [-1, 0, 0, 0, 0, 1, 0, 0]


def test_a_best_statement_in_the_better_half_is_no_contradiction() -> None:
    assert not contradictions(FALLING[[3, 1, 2, 0, 4, 5, 6, 7]], FALLING, ALL).any()


def test_statements_about_which_little_is_known_are_neither_told_nor_counted() -> None:
    known = np.array([True, False, False, True, True, True])
    scores = np.array([0.1, 0.9, 0.8, 0.2, 0.3, 0.4])
    assert contradictions(-scores, scores, known).tolist() == [-1, 0, 0, 0, 0, 1]
    assert not contradictions(-scores, scores, ~ALL[:6]).any()


def test_equals_share_their_rank_so_that_a_page_of_equals_contradicts_nowhere() -> None:
    assert not contradictions(np.zeros(8), FALLING, ALL).any()
