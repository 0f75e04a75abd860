"""Proofs stay short and touch few stored nodes, however long the record."""

from hypothesis import given
from hypothesis import strategies as st

from mudhif.kernels.merkle import consistency_path, inclusion_path


@given(st.integers(min_value=1, max_value=2**62), st.data())
def test_an_inclusion_proof_has_at_most_one_hash_a_level(size: int, choice: st.DataObject) -> None:
    path = inclusion_path(choice.draw(st.integers(min_value=0, max_value=size - 1)), size)
    assert len(path) <= (size - 1).bit_length()
    assert sum(map(len, path)) <= 2 * size.bit_length()


@given(st.integers(min_value=1, max_value=2**62), st.data())
def test_a_consistency_proof_has_at_most_one_hash_a_level_and_one(size: int, choice: st.DataObject) -> None:
    path = consistency_path(choice.draw(st.integers(min_value=0, max_value=size)), size)
    assert len(path) <= (size - 1).bit_length() + 1
    assert sum(map(len, path)) <= 2 * size.bit_length() + 1
