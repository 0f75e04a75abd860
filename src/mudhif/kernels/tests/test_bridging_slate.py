"""A slate stands for all participants in proportion, whoever they are and however many votes are missing."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from mudhif.kernels.bridging.slate import Choice, choose_slate
from mudhif.kernels.tests.bridging_camps import camps, votes_of

Table = NDArray[np.float64]

MAJORITY, MINORITY = (1.0, 0.02), (0.02, 1.0)


@st.composite
def dialogues(draw: st.DrawFn) -> tuple[Table, int]:
    """All votes of a few people on a few statements, and the size of a slate."""
    people, statements = draw(st.integers(1, 8)), draw(st.integers(1, 6))
    cells = st.lists(st.sampled_from((1, 1, 0, -1)), min_size=people * statements, max_size=people * statements)
    return np.array(draw(cells), dtype=float).reshape(people, statements), draw(st.integers(1, statements))


def places(slate: Sequence[Choice]) -> list[int]:
    """Which statements."""
    return [each.statement for each in slate]


def forgotten(agreed: NDArray[np.bool_], slate: list[int], size: int) -> bool:
    """Whether some l/size of all agree on l statements, and none of them with l of the slate: by trying all."""
    satisfied = agreed[:, slate].sum(axis=1)
    return any(
        np.count_nonzero(agreed[:, shared].all(axis=1) & (satisfied < wanted)) * size >= wanted * agreed.shape[0]
        for wanted in range(1, size + 1)
        for shared in map(list, combinations(range(agreed.shape[1]), wanted))
    )


def score(agreed: NDArray[np.bool_], slate: list[int]) -> float:
    """1 + 1/2 + ... + 1/j for everyone, a head."""
    return float(np.mean([sum(1 / rank for rank in range(1, j + 1)) for j in agreed[:, slate].sum(axis=1)]))


@settings(derandomize=True, max_examples=150)
@given(dialogues())
def test_where_all_voted_no_cohesive_group_is_forgotten(drawn: tuple[Table, int]) -> None:
    table, size = drawn
    assert not forgotten(table == 1, places(choose_slate(votes_of(table), size)), size)


@settings(derandomize=True, max_examples=100)
@given(dialogues())
def test_no_statement_would_speak_for_more_in_the_place_of_another(drawn: tuple[Table, int]) -> None:
    table, size = drawn
    slate, agreed = places(choose_slate(votes_of(table), size)), table == 1
    others = set(range(table.shape[1])) - set(slate)
    exchanged = [score(agreed, [*(set(slate) - {goes}), comes]) for goes in slate for comes in others]
    assert score(agreed, slate) >= max(exchanged, default=0.0) - 1e-5


def test_a_compromise_that_came_first_gives_way_to_the_two_whom_it_lay_between() -> None:
    table = -np.ones((10, 3))
    table[2:8, 0] = table[:5, 1] = table[5:, 2] = 1
    assert places(choose_slate(votes_of(table), 1)) == [0]
    assert places(choose_slate(votes_of(table), 2)) == [1, 2]


@settings(derandomize=True, max_examples=100)
@given(dialogues())
def test_shares_count_everyone_once_who_agrees_with_anything_on_the_slate(drawn: tuple[Table, int]) -> None:
    table, size = drawn
    slate = choose_slate(votes_of(table), size)
    agreed = (table == 1)[:, places(slate)]
    voices = agreed / np.maximum(1, agreed.sum(axis=1, keepdims=True))
    np.testing.assert_allclose([each.share for each in slate], voices.mean(axis=0), atol=1e-9)
    np.testing.assert_allclose([each.support for each in slate], agreed.mean(axis=0), atol=1e-9)
    assert np.all(np.diff([each.share for each in slate]) < 1e-6)


@pytest.mark.parametrize("seen", [1.0, 0.3])
def test_a_cohesive_fifth_has_one_statement_of_five(seen: float) -> None:
    table = camps((160, 40), (MAJORITY, MINORITY), each=10, seen=seen, seed=17)
    slate = choose_slate(votes_of(table), 5)
    assert sum(place >= 10 for place in places(slate)) == 1
    assert next(each.share for each in slate if each.statement >= 10) == pytest.approx(0.2, abs=0.05)


def test_a_fifth_is_not_forgotten_although_most_of_it_never_saw_its_own_statements() -> None:
    table = camps((160, 40), (MAJORITY, MINORITY), each=10, seen=0.6, seed=19)
    unseen = np.random.default_rng(1).random((200, 10)) < 0.5
    table[:, 10:][unseen] = np.nan
    assert sum(place >= 10 for place in places(choose_slate(votes_of(table), 5))) == 1


def test_what_was_written_late_is_weighed_by_those_who_saw_it() -> None:
    table = camps((200,), ((0.6,),), each=6, seen=0.9, seed=23)
    late = np.full((200, 1), np.nan)
    late[:40] = np.where(np.arange(40) < 38, 1, -1)[:, None]
    first = choose_slate(votes_of(np.hstack((table, late))), 1)[0]
    assert first.statement == 6
    assert 0.6 < first.support < 0.95


def test_what_hardly_anybody_saw_is_not_on_the_slate() -> None:
    table = camps((200,), ((0.6,),), each=6, seen=0.9, seed=23)
    late = np.full((200, 1), np.nan)
    late[:19] = 1
    assert 6 not in places(choose_slate(votes_of(np.hstack((table, late))), 7))


def test_hiding_votes_at_random_moves_what_a_slate_speaks_for_but_little() -> None:
    whole = camps((120, 50, 30), ((0.9, 0.1, 0.1), (0.1, 0.9, 0.1), (0.1, 0.1, 0.9)), each=6, seen=1.0, seed=29)
    hidden = np.where(np.random.default_rng(3).random(whole.shape) < 0.6, np.nan, whole)
    best, found = (places(choose_slate(votes_of(table), 6)) for table in (whole, hidden))
    assert score(whole == 1, found) > 0.95 * score(whole == 1, best)


def test_the_order_of_people_and_statements_does_not_matter() -> None:
    table, chance = (
        camps((80, 40), (MAJORITY, MINORITY, (0.7, 0.7)), each=5, seen=0.5, seed=31),
        np.random.default_rng(2),
    )
    here = choose_slate(votes_of(table), 4)
    for _ in range(5):
        people, statements = chance.permutation(120), chance.permutation(15)
        there = choose_slate(votes_of(table[np.ix_(people, statements)]), 4)
        assert [statements[place] for place in places(there)] == places(here)
        np.testing.assert_allclose([each.share for each in there], [each.share for each in here], atol=1e-6)


def test_equals_go_by_which_was_written_first() -> None:
    assert places(choose_slate(votes_of(np.ones((8, 5))), 3)) == [0, 1, 2]


def test_a_slate_ends_where_nobody_is_left_to_speak_for() -> None:
    table = np.array([[1, -1, -1], [1, -1, 0], [-1, -1, 1]])
    assert places(choose_slate(votes_of(table), 10)) == [0, 2]
    assert choose_slate(votes_of(-np.ones((4, 3))), 2) == ()
    assert choose_slate(votes_of(np.full((4, 3), np.nan)), 2) == ()
    assert choose_slate(votes_of(np.empty((0, 0))), 2) == ()


def test_only_candidates_are_chosen_but_all_votes_teach() -> None:
    table = camps((60, 40), (MAJORITY, MINORITY), each=5, seen=0.6, seed=37)
    allowed = np.arange(10) % 2 == 0
    chosen = places(choose_slate(votes_of(table), 3, allowed))
    assert len(chosen) == 3
    assert not any(place % 2 for place in chosen)


def test_those_who_never_voted_are_not_counted() -> None:
    table = np.vstack((np.ones((6, 2)), np.full((14, 2), np.nan)))
    assert sum(each.share for each in choose_slate(votes_of(table), 2)) == pytest.approx(1)


@pytest.mark.parametrize("size", [0, -1, 1001])
def test_a_slate_of_no_size_is_refused(size: int) -> None:
    with pytest.raises(ValueError, match="1 to 1000"):
        choose_slate(votes_of(np.ones((2, 2))), size)
