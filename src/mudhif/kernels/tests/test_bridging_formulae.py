"""Given groups, what is said of statements is what the published formulae say, to twelve digits."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mudhif.kernels.bridging import Groups, found, routing_weights
from mudhif.kernels.tests import bridging_reference as reference
from mudhif.kernels.tests.bridging_votes import Ballots, ballots, camps, votes_of

Drawn = tuple[Ballots, int, int]


def grouped_at_will(drawn: Drawn, labels: list[int]) -> tuple[reference.Cast, list[set[int]], Groups]:
    cast = {(person, about): vote for person, about, vote in drawn[0]}
    count = max(labels, default=-1) + 1
    groups = [{person for person, label in enumerate(labels) if label == each} for each in range(count)]
    return cast, groups, Groups(np.array(labels, dtype=np.int64), count)


labelled = ballots().flatmap(
    lambda drawn: st.tuples(st.just(drawn), st.lists(st.integers(-1, 3), min_size=drawn[1], max_size=drawn[1]))
)


@given(labelled)
@settings(deadline=None)
def test_common_ground(drawn: tuple[Drawn, list[int]]) -> None:
    cast, groups, given_groups = grouped_at_will(*drawn)
    scores = found(votes_of(*drawn[0]), given_groups).scores
    wanted = [reference.group_informed(cast, groups or [set()], each) for each in range(drawn[0][2])]
    assert scores.tolist() == pytest.approx(wanted, rel=1e-12, abs=0)


@given(labelled)
@settings(deadline=None)
def test_representative_statements(drawn: tuple[Drawn, list[int]]) -> None:
    cast, groups, given_groups = grouped_at_will(*drawn)
    lists = found(votes_of(*drawn[0]), given_groups).representative
    for number in range(len(groups)):
        wanted = reference.representative(cast, groups, number, drawn[0][2])
        ours = {one.statement: (one.direction, one.p, one.z, one.r, one.zr) for one in lists[number]}
        assert set(ours) == {row[0] for row in wanted}
        for statement, direction, *figures in wanted:
            assert ours[statement][0] == direction
            assert ours[statement][1:] == pytest.approx(tuple(figures), rel=1e-12, abs=1e-12)
        ranks = [one.rank for one in lists[number]]
        assert ranks == sorted(ranks, reverse=True)


@given(labelled)
@settings(deadline=None)
def test_majority_is_of_all_who_voted(drawn: tuple[Drawn, list[int]]) -> None:
    cast, _, given_groups = grouped_at_will(*drawn)
    ours = found(votes_of(*drawn[0]), given_groups).majority
    for way, listed in enumerate((ours.agree.tolist(), ours.disagree.tolist())):
        wanted = reference.majority(cast, set(range(drawn[0][1])), way, drawn[0][2])
        assert set(listed) == set(wanted)
        assert [wanted[each] for each in listed] == pytest.approx(sorted(wanted.values(), reverse=True), rel=1e-12)


def test_the_formulae_hold_for_hundreds_of_people_too() -> None:
    cast, camp = camps([90, 60, 30])
    drawn = (cast, camp.size, 40)
    test_common_ground.hypothesis.inner_test((drawn, camp.tolist()))  # type: ignore[attr-defined]
    test_representative_statements.hypothesis.inner_test((drawn, camp.tolist()))  # type: ignore[attr-defined]
    test_majority_is_of_all_who_voted.hypothesis.inner_test((drawn, camp.tolist()))  # type: ignore[attr-defined]


def test_a_statement_that_few_have_seen_is_shown_sooner() -> None:
    cast = [(person, 0, 1) for person in range(40)] + [(person, 1, 1) for person in range(2)]
    everyone = found(votes_of(cast, 40, 2), Groups(np.zeros(40, np.int64), 1)).everyone
    weights = routing_weights(everyone, np.array([1.0, 1.0]), np.zeros((2, 2)))
    assert weights.tolist() == pytest.approx(
        [(41 / 42 * 41 / 42 * (1 + 8 * 2**-8)) ** 2, (3 / 4 * 3 / 4 * (1 + 8 * 2**-0.4)) ** 2], rel=1e-12
    )
