"""Whatever is done to the record before a checkpoint held outside is found, and the first bad entry is named."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mudhif.base.trail.rules.audit import Finding, Problem, Row, audit
from mudhif.base.trail.rules.entry import compose, encode
from mudhif.kernels.checkpoints import Checkpoint
from mudhif.kernels.merkle import Tree, leaf_hash

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
SIZE = 40


def record_of(size: int, seats: Callable[[int], int] = lambda index: index) -> list[Row]:
    """A sound record, each entry written over the one before."""
    rows: list[Row] = []
    for index in range(size):
        previous = rows[-1].leaf.hex() if rows else None
        facts = {"seats": seats(index)}
        content = compose(index=index, time=NOON, act="needs.opened", openings=(), facts=facts, previous=previous)
        body = encode(content)
        rows.append(Row(index, body, leaf_hash(body)))
    return rows


def checkpoint_of(rows: list[Row], size: int) -> Checkpoint:
    """A checkpoint over the first entries."""
    return Checkpoint("mudhif.example/trail", size, Tree(row.body for row in rows[:size]).root())


ROWS = record_of(SIZE)
OUTSIDE = [checkpoint_of(ROWS, 32)]


def test_a_sound_record_fits() -> None:
    report = audit(ROWS, [checkpoint_of(ROWS, 7), checkpoint_of(ROWS, 40)], OUTSIDE)
    assert report.finding is None
    assert (report.entries, report.agreeing, report.protected) == (40, 3, 32)
    assert report.root == checkpoint_of(ROWS, 40).root


def test_an_empty_record_fits() -> None:
    assert audit([]).finding is None
    assert audit([], [], [checkpoint_of([], 0)]).finding is None


@given(st.data())
def test_a_flipped_bit_is_found_in_the_entry_that_has_it(choice: st.DataObject) -> None:
    index = choice.draw(st.integers(0, SIZE - 1))
    body = ROWS[index].body
    bit = choice.draw(st.integers(0, len(body) * 8 - 1))
    flipped = (int.from_bytes(body) ^ 1 << bit).to_bytes(len(body))
    rows = [*ROWS[:index], Row(index, flipped, ROWS[index].leaf), *ROWS[index + 1 :]]
    assert audit(rows, [], OUTSIDE).finding == Finding(index, index, Problem.ALTERED)


@given(st.integers(0, SIZE - 2))
def test_an_entry_altered_together_with_its_hash_is_named_by_the_next(index: int) -> None:
    altered = encode_with(ROWS[index], seats=999)
    rows = [*ROWS[:index], altered, *ROWS[index + 1 :]]
    assert audit(rows, [], OUTSIDE).finding == Finding(index, index, Problem.UNCHAINED)


def encode_with(row: Row, seats: int, previous: str | None = None) -> Row:
    """The entry with another fact, and a hash to match."""
    before = previous or (ROWS[row.index - 1].leaf.hex() if row.index else None)
    facts = {"seats": seats}
    content = compose(index=row.index, time=NOON, act="needs.opened", openings=(), facts=facts, previous=before)
    return Row(row.index, encode(content), leaf_hash(encode(content)))


@given(st.integers(1, SIZE - 2))
def test_an_entry_that_disowns_its_predecessor_is_itself_named(index: int) -> None:
    altered = encode_with(ROWS[index], seats=index, previous="0" * 64)
    rows = [*ROWS[:index], altered, *ROWS[index + 1 :]]
    assert audit(rows, [], OUTSIDE).finding == Finding(index, index, Problem.UNCHAINED)


@given(st.integers(0, SIZE - 2))
def test_a_deleted_entry_is_missed(index: int) -> None:
    rows = [*ROWS[:index], *ROWS[index + 1 :]]
    assert audit(rows, [], OUTSIDE).finding == Finding(index, index, Problem.MISSING)


@given(st.integers(0, SIZE - 2))
def test_a_deleted_entry_is_missed_when_the_later_ones_move_up(index: int) -> None:
    rows = [*ROWS[:index], *(Row(row.index - 1, row.body, row.leaf) for row in ROWS[index + 1 :])]
    assert audit(rows, [], OUTSIDE).finding == Finding(index, index, Problem.MISPLACED)


@given(st.integers(0, SIZE - 2), st.integers(0, SIZE - 2))
def test_two_entries_that_changed_places_are_found(one: int, other: int) -> None:
    rows = list(ROWS)
    rows[one] = Row(one, ROWS[other].body, ROWS[other].leaf)
    rows[other] = Row(other, ROWS[one].body, ROWS[one].leaf)
    first = min(one, other)
    expected = None if one == other else Finding(first, first, Problem.MISPLACED)
    assert audit(rows, [], OUTSIDE).finding == expected


@given(st.integers(0, 31))
def test_a_record_cut_short_is_missed_at_its_first_lost_entry(size: int) -> None:
    assert audit(ROWS[:size], [], OUTSIDE).finding == Finding(size, size, Problem.MISSING)


def test_a_record_cut_short_after_the_last_outside_checkpoint_is_not_noticed() -> None:
    assert audit(ROWS[:32], [], OUTSIDE).finding is None


def test_a_record_rewritten_whole_is_found_only_from_outside() -> None:
    rewritten = record_of(SIZE, seats=lambda index: 999 if index == 20 else index)
    inside = [checkpoint_of(rewritten, size) for size in (8, 24, 40)]
    assert audit(rewritten, inside).finding is None
    held = [checkpoint_of(ROWS, 16), checkpoint_of(ROWS, 32)]
    assert audit(rewritten, inside, held).finding == Finding(16, 31, Problem.UNLIKE_CHECKPOINT)


def test_a_rewritten_stretch_is_narrowed_down_by_checkpoints_that_were_forgotten() -> None:
    rewritten = record_of(SIZE, seats=lambda index: 999 if index == 20 else index)
    forgotten = [checkpoint_of(ROWS, size) for size in (8, 18, 24)]
    assert audit(rewritten, forgotten).finding == Finding(18, 23, Problem.UNLIKE_CHECKPOINT)


def test_a_rewritten_entry_is_found_by_stored_subtrees() -> None:
    rewritten = record_of(SIZE, seats=lambda index: 999 if index == 20 else index)
    sound = {}
    for level in (1, 2, 3):
        for position in range(SIZE >> level):
            leaves = (row.body for row in ROWS[position << level : (position + 1) << level])
            sound[level, position] = Tree(leaves).root()
    assert audit(rewritten, stored=sound.get).finding == Finding(20, 21, Problem.UNLIKE_TREE)


EARLY = ROWS[5].body.replace(b"2026-11-22T12:00:00Z", b"0001-01-01T00:00:00+14:00")


@pytest.mark.parametrize("body", [EARLY, b"", b"{}", b"null", b"\xff", b'{"index":0}', b"[" * 100_000])
def test_what_is_no_entry_is_named(body: bytes) -> None:
    rows = [*ROWS[:5], Row(5, body, leaf_hash(body)), *ROWS[6:]]
    assert audit(rows).finding == Finding(5, 5, Problem.UNREADABLE)


def test_an_entry_in_another_spelling_is_not_an_entry() -> None:
    spaced = ROWS[5].body.replace(b",", b", ")
    rows = [*ROWS[:5], Row(5, spaced, leaf_hash(spaced)), *ROWS[6:]]
    assert audit(rows).finding == Finding(5, 5, Problem.UNREADABLE)


def test_two_checkpoints_of_one_size_that_disagree_are_found() -> None:
    split_view = Checkpoint("mudhif.example/trail", 32, bytes(32))
    assert audit(ROWS, [checkpoint_of(ROWS, 32)], [split_view]).finding == Finding(0, 31, Problem.UNLIKE_CHECKPOINT)
