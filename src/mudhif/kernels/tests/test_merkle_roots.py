"""Roots and growth of the tree, against published vectors and another implementation."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pymerkle import InmemoryTree

from mudhif.kernels.merkle import EMPTY_ROOT, CompactRange, Tree, cover, fold, leaf_hash, root_of

sizes = st.integers(min_value=0, max_value=300)


def data(size: int) -> list[bytes]:
    """Distinct leaves."""
    return [b"entry %d" % number for number in range(size)]


def test_an_empty_tree_has_the_hash_of_the_empty_string() -> None:
    expected = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert {Tree().root(), root_of([]), fold([]), CompactRange().root(), EMPTY_ROOT} == {bytes.fromhex(expected)}


@pytest.mark.parametrize("size", [*range(1, 40), 63, 64, 65, 255, 256, 257])
def test_roots_equal_those_of_pymerkle(size: int) -> None:
    oracle = InmemoryTree(algorithm="sha256")
    for leaf in data(size):
        oracle.append_entry(leaf)
    assert Tree(data(size)).root() == oracle.get_root()


def test_a_tree_remembers_every_earlier_root() -> None:
    tree = Tree(data(70))
    assert all(tree.root(size) == Tree(data(size)).root() for size in range(71))


@given(sizes, sizes)
def test_growing_without_the_old_leaves_gives_the_same_tree(before: int, added: int) -> None:
    hashes = [leaf_hash(leaf) for leaf in data(before + added)]
    state, _ = CompactRange().extended(hashes[:before])
    state, _ = state.extended(hashes[before:])
    assert state.size == before + added
    assert state.root() == root_of(hashes)


@given(sizes)
def test_growing_reports_each_subtree_it_completes_once(size: int) -> None:
    hashes = [leaf_hash(leaf) for leaf in data(size)]
    _, completed = CompactRange().extended(hashes)
    expected = {(level, index) for level in range(1, 10) for index in range(size >> level)}
    assert set(completed) == expected
    for (level, index), found in completed.items():
        assert found == root_of(hashes[index << level : (index + 1) << level])


@given(sizes)
def test_a_state_can_be_restored_from_its_stored_peaks(size: int) -> None:
    state, _ = CompactRange().extended(leaf_hash(leaf) for leaf in data(size))
    assert CompactRange.from_peaks(size, state.peaks) == state
    assert len(state.nodes) == len(state.peaks)


@given(st.integers(min_value=0, max_value=2**62))
def test_the_subtrees_of_a_tree_follow_one_another_without_gaps(size: int) -> None:
    nodes = cover(0, size)
    assert sum(1 << node.level for node in nodes) == size
    assert all(left.level > right.level for left, right in pairwise(nodes))
    assert all((a.position + 1) << a.level == b.position << b.level for a, b in pairwise(nodes))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3), (1, 4), (6, 10)])
def test_a_range_that_is_no_subtree_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=r"leaves|leaf"):
        cover(start, end)


@pytest.mark.parametrize("state", [(2, ()), (3, (b"\x00" * 32,)), (1, (b"short",)), (-1, ())])
def test_a_state_that_no_tree_can_have_is_refused(state: tuple[int, tuple[bytes, ...]]) -> None:
    with pytest.raises(ValueError, match=r"peaks|bytes"):
        CompactRange(*state)
