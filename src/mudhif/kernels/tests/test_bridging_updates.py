"""New votes are taken without starting afresh, with the result that starting afresh gives."""

import numpy as np
import pytest
from hypothesis import given, settings

from mudhif.kernels.bridging import Analysis, analysed, updated
from mudhif.kernels.bridging.splicing import spliced
from mudhif.kernels.tests.bridging_votes import Ballots, ballots, camps, votes_of

Drawn = tuple[Ballots, int, int]


def assert_the_same(one: Analysis, other: Analysis) -> None:
    assert np.array_equal(one.groups.labels, other.groups.labels)
    assert np.array_equal(one.findings.scores, other.findings.scores)
    assert one.findings.representative == other.findings.representative
    assert one.opinions.places == pytest.approx(other.opinions.places, abs=1e-6)
    assert one.routing == pytest.approx(other.routing, rel=1e-6)


@given(ballots(), ballots())
@settings(deadline=None)
def test_rows_are_spliced_as_if_gathered_at_once(early: Drawn, late: Drawn) -> None:
    people, statements = max(early[1], late[1]), max(early[2], late[2])
    whole = votes_of(early[0] + late[0], people, statements)
    ours = spliced(votes_of(*early), votes_of(late[0], people, statements))
    for name in ("starts", "statements", "values"):
        assert np.array_equal(getattr(ours, name), getattr(whole, name))


@given(ballots(), ballots())
@settings(deadline=None)
def test_a_small_conversation_updated_is_one_analysed(early: Drawn, late: Drawn) -> None:
    people, statements = max(early[1], late[1]), max(early[2], late[2])
    whole = analysed(votes_of(early[0] + late[0], people, statements))
    ours = updated(analysed(votes_of(*early)), votes_of(late[0], people, statements))
    assert np.array_equal(ours.findings.everyone.seen, whole.findings.everyone.seen)
    assert np.array_equal(ours.opinions.participation.telling, whole.opinions.participation.telling)


def test_a_large_conversation_updated_is_one_analysed() -> None:
    cast, camp = camps([150, 100, 60])
    known = [ballot for ballot in cast if ballot[0] % 50 and ballot[1] < 38]
    late = [ballot for ballot in cast if not (ballot[0] % 50 and ballot[1] < 38)]
    whole = analysed(votes_of(known + late, camp.size, 40))
    assert_the_same(updated(analysed(votes_of(known, camp.size, 38)), votes_of(late, camp.size, 40)), whole)


def test_people_who_change_their_minds_are_counted_anew() -> None:
    cast, camp = camps([80, 80])
    late = [(person, about, -vote) for person, about, vote in cast[::97]]
    whole = analysed(votes_of(cast + late, camp.size, 40))
    assert_the_same(updated(analysed(votes_of(cast, camp.size, 40)), votes_of(late, camp.size, 40)), whole)


def test_nobody_is_taken_away() -> None:
    before = votes_of([(2, 1, 1)], 3, 2)
    with pytest.raises(ValueError, match="never taken away"):
        spliced(before, votes_of([(0, 0, 1)], 2, 2))
