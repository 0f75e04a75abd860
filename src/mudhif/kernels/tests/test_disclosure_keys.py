"""The keys of a release are public and fixed, and a person stands in one cell of every table."""

import numpy as np
import pytest

from mudhif.kernels.disclosure import KeySet, PlaceTree, Table, even_tree
from mudhif.kernels.tests.disclosure_noise import SIX, UNEVEN, people


@pytest.mark.parametrize("keys", [SIX, UNEVEN], ids=["six tables", "with decades"])
def test_one_person_more_changes_every_table_by_one_in_one_cell(keys: KeySet) -> None:
    leaves = people(keys, seed=1).astype(float)
    neighbour = leaves.copy()
    neighbour[2, 1, 0] += 1
    for table in keys.tables():
        change = keys.margin(neighbour, table) - keys.margin(leaves, table)
        assert np.abs(change).sum() == np.abs(change).max() == 1


def test_the_benchmark_has_six_tables_and_decades_double_them() -> None:
    assert len(SIX.tables()) == 6
    assert len(UNEVEN.tables()) == 12


def test_every_table_adds_up_to_the_same_people() -> None:
    margins = UNEVEN.margins(people(UNEVEN, seed=2).astype(float))
    assert {float(table.sum()) for table in margins.values()} == {3_000.0}


def test_people_are_counted_at_their_keys_and_nowhere_else() -> None:
    leaves = UNEVEN.count(np.array([4, 4, 0]), np.array([2, 2, 1]), np.array([0, 0, 1]))
    assert leaves[4, 2, 0] == 2
    assert leaves.sum() == 3


def test_a_key_outside_the_public_set_is_refused() -> None:
    with pytest.raises(ValueError, match="outside the public key set"):
        UNEVEN.count(np.array([6]), np.array([0]), np.array([0]))


@pytest.mark.parametrize("parents", [[[0, 0], [1, 0]], [[0, 0], [0, 0]], [[0, 0], [0, 2]]])
def test_a_tree_with_gaps_or_out_of_order_is_refused(parents: list[list[int]]) -> None:
    with pytest.raises(ValueError, match="children"):
        PlaceTree(parents)


def test_a_country_is_the_sum_of_its_cities() -> None:
    leaves = people(UNEVEN, 3)
    assert UNEVEN.margin(leaves.astype(float), Table(1))[0].item() == leaves[:3].sum()
    assert even_tree(60, 10).sizes == (1, 60, 600)
    assert UNEVEN.margin(people(UNEVEN, 3).astype(float), Table(1)).shape == (3, 1, 1)
