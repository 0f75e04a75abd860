"""Counts at the gates are shown so that nobody is known by their absence."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mudhif.kernels.matching import MergedCount, merge_small_counts

falling = st.lists(st.integers(0, 60), min_size=1, max_size=8).map(lambda counts: sorted(counts, reverse=True))


@given(falling, st.integers(1, 9))
def test_no_count_and_no_difference_under_the_floor_is_shown(counts: list[int], floor: int) -> None:
    merged = merge_small_counts(counts, floor)
    shown = [each.count for each in merged if each.count is not None]
    assert all(count >= floor for count in shown)
    assert all(before - after >= floor for before, after in pairwise(shown))


@given(falling, st.integers(1, 9))
def test_even_a_reader_who_sees_the_whole_shortlist_learns_no_small_difference(counts: list[int], floor: int) -> None:
    *earlier, last = merge_small_counts(counts, floor)
    assert last.last == len(counts) - 1
    assert all((each.count or 0) - counts[-1] >= floor for each in earlier)


@given(falling)
def test_every_step_is_shown_once_and_in_order(counts: list[int]) -> None:
    merged = merge_small_counts(counts)
    steps = [step for each in merged for step in range(each.first, each.last + 1)]
    assert steps == list(range(len(counts)))
    assert all(each.count in (None, counts[each.last]) for each in merged)


def test_dates_and_place_are_joined_where_three_fell_at_the_last_gate() -> None:
    merged = merge_small_counts((214, 209, 63, 58, 51, 22, 19))
    assert merged[-2:] == (MergedCount(4, 4, 51), MergedCount(5, 6, 19))


def test_a_gate_that_stopped_nobody_is_joined_too() -> None:
    assert merge_small_counts((30, 30, 20)) == (MergedCount(0, 0, 30), MergedCount(1, 2, 20))


def test_fewer_than_five_are_not_counted_out() -> None:
    assert merge_small_counts((30, 9, 8, 4)) == (MergedCount(0, 0, 30), MergedCount(1, 1, 9), MergedCount(2, 3, None))
    assert merge_small_counts((3, 0)) == (MergedCount(0, 1, None),)


@pytest.mark.parametrize("counts", [(1, 2), (5, -1)])
def test_counts_that_rise_or_are_below_zero_are_refused(counts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        merge_small_counts(counts)


def test_no_counts_show_nothing() -> None:
    assert merge_small_counts(()) == ()
