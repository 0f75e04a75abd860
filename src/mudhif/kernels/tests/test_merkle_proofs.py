"""Proofs: every true one is accepted, and every false one is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pymerkle import InmemoryTree

from mudhif.kernels.merkle import (
    EMPTY_ROOT,
    Tree,
    consistency_path,
    inclusion_path,
    leaf_hash,
    verify_consistency,
    verify_inclusion,
)


def data(size: int) -> list[bytes]:
    """Distinct leaves."""
    return [b"entry %d" % number for number in range(size)]


BIG = Tree(data(300))
hashes = st.binary(min_size=32, max_size=32)


@st.composite
def leaf_in_tree(draw: st.DrawFn) -> tuple[int, int]:
    """A leaf's index and a size that has it."""
    size = draw(st.integers(min_value=1, max_value=300))
    return draw(st.integers(min_value=0, max_value=size - 1)), size


@st.composite
def two_sizes(draw: st.DrawFn) -> tuple[int, int]:
    """An earlier and a later size."""
    new = draw(st.integers(min_value=1, max_value=300))
    return draw(st.integers(min_value=0, max_value=new)), new


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 21, 64])
def test_inclusion_proofs_are_those_of_pymerkle(size: int) -> None:
    oracle = InmemoryTree(algorithm="sha256")
    tree = Tree(data(size))
    for leaf in data(size):
        oracle.append_entry(leaf)
    for index in range(size):
        # pymerkle counts from 1 and puts the leaf itself first.
        assert oracle.prove_inclusion(index + 1, size).path[1:] == tree.inclusion_proof(index, size)


@given(leaf_in_tree())
def test_a_leaf_is_proved_to_be_where_it_is(where: tuple[int, int]) -> None:
    index, size = where
    leaf, root = leaf_hash(data(size)[index]), BIG.root(size)
    assert verify_inclusion(leaf, index, size, BIG.inclusion_proof(index, size), root)


@given(leaf_in_tree(), hashes)
def test_another_leaf_is_not_proved(where: tuple[int, int], other: bytes) -> None:
    index, size = where
    assert not verify_inclusion(other, index, size, BIG.inclusion_proof(index, size), BIG.root(size))


@given(leaf_in_tree(), st.integers(min_value=-2, max_value=310))
def test_a_leaf_is_not_proved_to_be_elsewhere(where: tuple[int, int], claimed: int) -> None:
    index, size = where
    leaf, proof = leaf_hash(data(size)[index]), BIG.inclusion_proof(index, size)
    assert verify_inclusion(leaf, claimed, size, proof, BIG.root(size)) == (claimed == index)


@given(leaf_in_tree(), st.data())
def test_one_flipped_bit_anywhere_in_the_proof_fails(where: tuple[int, int], choice: st.DataObject) -> None:
    index, size = where
    flat = b"".join(BIG.inclusion_proof(index, size)) + BIG.root(size)
    bit = choice.draw(st.integers(min_value=0, max_value=len(flat) * 8 - 1))
    flipped = (int.from_bytes(flat) ^ 1 << bit).to_bytes(len(flat))
    *proof, root = (flipped[start : start + 32] for start in range(0, len(flipped), 32))
    assert not verify_inclusion(leaf_hash(data(size)[index]), index, size, proof, root)


@given(leaf_in_tree(), hashes)
def test_a_proof_too_long_or_too_short_fails(where: tuple[int, int], extra: bytes) -> None:
    index, size = where
    leaf, proof, root = leaf_hash(data(size)[index]), BIG.inclusion_proof(index, size), BIG.root(size)
    assert not verify_inclusion(leaf, index, size, [*proof, extra], root)
    assert not proof or not verify_inclusion(leaf, index, size, proof[:-1], root)
    assert not verify_inclusion(leaf, index, size, [b"short", *proof[1:]], root)


@given(two_sizes())
def test_a_longer_tree_is_proved_to_continue_a_shorter_one(sizes: tuple[int, int]) -> None:
    old, new = sizes
    proof = BIG.consistency_proof(old, new)
    assert verify_consistency(old, new, BIG.root(old), BIG.root(new), proof)


@given(two_sizes(), st.data())
def test_a_rewritten_beginning_is_not_consistent(sizes: tuple[int, int], choice: st.DataObject) -> None:
    old, new = max(sizes[0], 1), sizes[1]
    altered = data(new)
    altered[choice.draw(st.integers(min_value=0, max_value=old - 1))] = b"rewritten"
    rewritten = Tree(altered)
    proof = rewritten.consistency_proof(old, new)
    assert not verify_consistency(old, new, BIG.root(old), rewritten.root(), proof)


@given(two_sizes(), st.lists(hashes, max_size=10))
def test_an_invented_consistency_proof_fails(sizes: tuple[int, int], proof: list[bytes]) -> None:
    old, new = sizes
    trivial = old in (0, new) and not proof
    assert verify_consistency(old, new, BIG.root(old), BIG.root(new), proof) == trivial


@given(two_sizes(), hashes)
def test_a_consistency_proof_with_another_length_fails(sizes: tuple[int, int], extra: bytes) -> None:
    old, new = sizes
    proof = BIG.consistency_proof(old, new)
    assert not verify_consistency(old, new, BIG.root(old), BIG.root(new), [*proof, extra])
    assert not proof or not verify_consistency(old, new, BIG.root(old), BIG.root(new), proof[:-1])


def test_a_tree_does_not_continue_a_longer_one() -> None:
    assert not verify_consistency(8, 4, BIG.root(8), BIG.root(4), [])
    with pytest.raises(ValueError, match="cannot continue"):
        consistency_path(8, 4)


def test_an_empty_beginning_needs_the_empty_root() -> None:
    assert verify_consistency(0, 4, EMPTY_ROOT, BIG.root(4), [])
    assert not verify_consistency(0, 4, BIG.root(1), BIG.root(4), [])


@pytest.mark.parametrize(("index", "size"), [(0, 0), (5, 5), (-1, 5)])
def test_no_proof_is_made_for_a_leaf_that_is_not_there(index: int, size: int) -> None:
    with pytest.raises(ValueError, match="no leaf"):
        inclusion_path(index, size)


def test_no_proof_is_made_for_leaves_still_to_come() -> None:
    with pytest.raises(ValueError, match="300 leaves"):
        BIG.inclusion_proof(3, 301)


def test_a_node_cannot_pass_for_a_leaf() -> None:
    two = Tree(data(2))
    pretended = Tree([leaf_hash(data(2)[0]) + leaf_hash(data(2)[1])])
    assert two.root() != pretended.root()
