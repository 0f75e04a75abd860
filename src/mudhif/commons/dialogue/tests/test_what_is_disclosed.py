"""No group under ten can be worked out from files: not by taking groups or published rows from the totals."""

from itertools import product

import numpy as np
import pytest

from mudhif.commons.dialogue.rules.disclosing import disclosed


def _people(*sizes: int, ungrouped: int = 0) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    labels = [number for number, size in enumerate(sizes) for _ in range(size)] + [-1] * ungrouped
    return np.array(labels, dtype=np.int64)


def _nobody(labels: np.ndarray[tuple[int], np.dtype[np.int64]]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    return np.zeros(labels.size, dtype=np.bool_)


@pytest.mark.parametrize(
    ("sizes", "ungrouped", "shown"),
    [
        ((30, 20), 0, (0, 1)),
        ((30, 20, 10), 0, (0, 1, 2)),
        ((30, 20, 9), 0, (0,)),
        ((30, 9), 0, ()),
        ((30, 20, 6, 5), 0, (0, 1)),
        ((30, 20), 4, (0,)),
        ((30, 20), 12, (0, 1)),
        ((30, 20, 9), 1, (0, 1)),
    ],
)
def test_a_small_group_is_left_out_with_whatever_would_tell_it(
    sizes: tuple[int, ...], ungrouped: int, shown: tuple[int, ...]
) -> None:
    labels = _people(*sizes, ungrouped=ungrouped)
    assert disclosed(labels, _nobody(labels)).groups == shown


def test_a_group_of_which_nearly_all_gave_their_rows_is_left_out_for_the_others_sake() -> None:
    labels = _people(30, 20, ungrouped=12)
    found = disclosed(labels, np.arange(62) < 25)
    assert found.rows
    assert found.groups == (1,)
    without_others = _people(30, 20)
    assert disclosed(without_others, np.arange(50) < 25).groups == ()


def test_rows_are_held_back_where_the_totals_would_tell_how_the_few_others_voted() -> None:
    labels = _people(30, 20)
    found = disclosed(labels, np.arange(50) < 47)
    assert not found.rows
    assert found.groups == (0, 1)


def test_rows_of_all_hide_nobody() -> None:
    labels = _people(30, 20)
    assert disclosed(labels, np.ones(50, dtype=np.bool_)).rows


@pytest.mark.parametrize(("sizes", "seed"), list(product([(12, 11, 10), (40, 10, 7), (15, 12, 9, 3)], range(12))))
def test_every_part_that_can_be_worked_out_is_empty_or_has_ten(sizes: tuple[int, ...], seed: int) -> None:
    labels = _people(*sizes, ungrouped=seed)
    chance = np.random.default_rng(seed)
    given = chance.random(labels.size) < chance.random()
    found = disclosed(labels, given)
    hidden = ~given if found.rows else np.ones_like(given)
    parts = [labels == one for one in found.groups] + [~np.isin(labels, found.groups)]
    counts = [int((part & hidden).sum()) for part in parts]
    assert [count for count in counts if 0 < count < 10] == []
    assert all((labels == one).sum() >= 10 for one in found.groups)
