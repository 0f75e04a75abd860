"""Groups are found by how people vote: none is averaged away, and none is made of those who say yes to all."""

import numpy as np
import pytest

from mudhif.kernels.bridging import STABLE, Analysis, agreement_of, analysed, floor_for, stability
from mudhif.kernels.tests.bridging_votes import Ballots, camps, votes_of


def of(cast: Ballots, people: int, statements: int = 40) -> Analysis:
    return analysed(votes_of(cast, people, statements))


@pytest.mark.parametrize("sizes", [[200, 200], [150, 150, 150, 150], [90, 80, 70, 60, 50, 40, 30]])
def test_camps_are_found_however_many(sizes: list[int]) -> None:
    cast, camp = camps(sizes, statements=80)
    analysis = of(cast, camp.size, 80)
    assert analysis.groups.count == len(sizes)
    assert agreement_of(camp, analysis.groups.labels) > 0.9


def test_a_camp_of_two_in_a_hundred_is_not_averaged_away() -> None:
    cast, camp = camps([600, 380, 20], statements=60)
    analysis = of(cast, camp.size, 60)
    assert agreement_of(camp, analysis.groups.labels) > 0.9
    assert analysis.groups.sizes[2] >= 15


def test_no_group_is_smaller_than_the_floor() -> None:
    for seed in range(6):
        cast, camp = camps([40, 30, 3], seed=seed)
        assert of(cast, camp.size).groups.sizes.min() >= floor_for(camp.size)


@pytest.mark.parametrize("vote", [1, -1, 0])
def test_people_who_say_the_same_to_everything_make_no_group_and_sway_none(vote: int) -> None:
    cast, camp = camps([100, 100], yes=90)
    cast = [(person, about, vote if camp[person] < 0 else each) for person, about, each in cast]
    analysis, without = of(cast, camp.size), of([ballot for ballot in cast if camp[ballot[0]] >= 0], 200)
    assert (analysis.groups.labels[camp < 0] == -1).all()
    assert np.array_equal(analysis.groups.labels[:200], without.groups.labels)
    assert np.array_equal(analysis.findings.scores, without.findings.scores)


def test_where_most_agree_with_everything_they_are_the_conversation() -> None:
    cast, camp = camps([12, 12], yes=60)
    assert (of(cast, camp.size).groups.labels >= 0).all()


def test_people_with_too_few_votes_are_in_no_group_but_in_the_majority() -> None:
    cast, camp = camps([50, 50])
    analysis = of([*cast, *((100 + person, 0, 1) for person in range(300))], camp.size + 300)
    assert (analysis.groups.labels[100:] == -1).all()
    assert 0 in analysis.findings.majority.agree


def test_clear_camps_are_stable_and_a_cloud_is_not() -> None:
    clear, camp = camps([100, 100], apart=1.0)
    cloud, people = camps([200])
    steady, shaky = stability(of(clear, camp.size)), stability(of(cloud, people.size))
    assert steady is not None
    assert steady > 0.95
    assert shaky is not None
    assert shaky < STABLE


def test_the_order_of_people_and_statements_changes_nothing() -> None:
    cast, camp = camps([90, 60, 40])
    chance = np.random.default_rng(3)
    people, statements = chance.permutation(camp.size), chance.permutation(40)
    mixed = [(int(people[person]), int(statements[about]), vote) for person, about, vote in cast]
    chance.shuffle(mixed)
    one, other = of(cast, camp.size), of(mixed, camp.size)
    assert np.array_equal(one.groups.labels, other.groups.labels[people])
    assert np.array_equal(one.findings.scores, other.findings.scores[statements])
    assert stability(one) == stability(other)


@pytest.mark.parametrize(("people", "statements"), [(0, 0), (0, 4), (3, 0), (1, 1)])
def test_a_conversation_that_has_not_begun_has_no_groups(people: int, statements: int) -> None:
    analysis = of([], people, statements)
    assert analysis.groups.count == 0
    assert stability(analysis) is None
    assert analysis.findings.scores.tolist() == [0.5] * statements


def test_one_vote_is_enough_not_to_fail() -> None:
    assert of([(0, 0, 1)], 1, 1).groups.count == 1


def test_agreement_between_groupings_is_the_adjusted_rand_index() -> None:
    one, other = np.array([0, 0, 0, 1, 1, 1, -1]), np.array([0, 0, 1, 1, 2, 2, 0])
    assert agreement_of(one, other) == pytest.approx((2 - 6 * 3 / 15) / ((6 + 3) / 2 - 6 * 3 / 15))
    assert agreement_of(one, one) == 1.0


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_camp_hidden_within_a_larger_one_is_found(seed: int) -> None:
    cast, camp = camps([250, 150, 100, 50, 30, 20], statements=60, seen=0.6, apart=0.9, seed=seed)
    groups = of(cast, camp.size, 60).groups
    assert groups.count >= 5
    assert agreement_of(camp, groups.labels) > 0.9
