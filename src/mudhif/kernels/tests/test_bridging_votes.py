"""Votes are gathered into rows, whatever the order in which they arrive."""

import numpy as np
import pytest
from hypothesis import given, settings

from mudhif.kernels.bridging import Votes
from mudhif.kernels.tests.bridging_votes import Ballots, ballots, votes_of


@given(ballots())
@settings(deadline=None)
def test_the_last_vote_on_a_statement_counts(drawn: tuple[Ballots, int, int]) -> None:
    cast, people, statements = drawn
    last = {(person, about): vote for person, about, vote in cast}
    votes = votes_of(cast, people, statements)
    rows = np.repeat(np.arange(people), votes.counts).tolist()
    kept = zip(rows, votes.statements.tolist(), votes.values.tolist(), strict=True)
    assert list(kept) == [(*key, last[key]) for key in sorted(last)]


def test_a_pass_is_a_vote() -> None:
    assert Votes.gathered([0], [0], [0], 1, 1).counts.tolist() == [1]


@pytest.mark.parametrize(
    ("participants", "statements", "values"),
    [([2], [0], [1]), ([-1], [0], [1]), ([0], [3], [1]), ([0], [0], [2]), ([0], [0], [0.5]), ([0, 1], [0], [1])],
)
def test_votes_that_cannot_be_are_refused(participants: list[int], statements: list[int], values: list[float]) -> None:
    with pytest.raises(ValueError, match=r"vote|shape"):
        Votes.gathered(participants, statements, values, 2, 3)
