"""Changing a profile without rebuilding, and what a place would be if a profile said less."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mudhif.kernels.matching import (
    Evidence,
    Gates,
    Holding,
    Movement,
    Need,
    Profile,
    Wanted,
    explain,
    movement,
    shortlist,
)
from mudhif.kernels.tests.matching_reference import TODAY, index_of, needs, open_profiles, order, profiles

people = open_profiles | profiles
changes = st.lists(st.tuples(st.integers(0, 9), people), max_size=8)
ANYONE = Gates(today=TODAY)


@given(st.lists(people, min_size=1, max_size=8), changes, needs())
def test_a_changed_index_answers_as_one_built_anew(
    community: list[Profile], changed: list[tuple[int, Profile]], need: Need
) -> None:
    index = index_of(community)
    for wished, profile in changed:
        number = min(wished, index.count)
        index = index.update(number, profile)
        community = [*community[:number], profile, *community[number + 1 :]]
    anew, merged = index_of(community), index.merged()
    assert index.count == anew.count == merged.count
    assert shortlist(index, need) == shortlist(anew, need) == shortlist(merged, need)
    assert merged.changed == 0
    for number in range(index.count):
        assert explain(index, need, number) == explain(anew, need, number)


def test_an_index_that_is_being_searched_is_not_disturbed() -> None:
    need = Need((Wanted(1, 100),), ANYONE)
    index = index_of([Profile(1, (Holding(1, 3),))])
    changed = index.update(0, Profile(1))
    assert len(shortlist(index, need).standings) == 1
    assert shortlist(changed, need).standings == ()


def test_an_erased_profile_leaves_nothing_behind_once_merged() -> None:
    profile = Profile(1, (Holding(4, 5),), consent_until=(9, 9), licences=((2, 7),), languages=((3, 6),), hours=9)
    arrays = index_of([profile, Profile(2)]).update(0, Profile(0)).merged().base.segment.arrays()
    assert not any(facts.profile.size for facts in (arrays.skills, arrays.licences, arrays.languages, arrays.blocks))
    assert not arrays.consent_until.any()
    assert not np.any(arrays.hours)


@pytest.mark.parametrize("number", [-1, 2])
def test_a_new_profile_cannot_leave_a_gap(number: int) -> None:
    with pytest.raises(ValueError, match="next number, 1"):
        index_of([Profile(1)]).update(number, Profile(2))


@given(st.lists(people, min_size=1, max_size=8), st.data(), needs())
def test_a_movement_is_the_place_in_a_world_where_only_that_profile_differs(
    community: list[Profile], data: st.DataObject, need: Need
) -> None:
    number = data.draw(st.integers(0, len(community) - 1))
    alternative = data.draw(people)
    other = [*community[:number], alternative, *community[number + 1 :]]
    places = [
        ranked.index(number) + 1 if number in ranked else None
        for ranked in (order(need, community), order(need, other))
    ]
    assert movement(index_of(community), need, {number: alternative}) == (Movement(number, places[0], places[1]),)


def test_leaving_out_languages_and_attested_evidence_moves_a_place() -> None:
    attested = Profile(1, (Holding(1, 4, 3, Evidence.VERIFIED), Holding(8, 5)))
    rival = Profile(2, (Holding(1, 4, 3, Evidence.DOCUMENTED),))
    index, need = index_of([attested, rival]), Need((Wanted(1, 90), Wanted(8, 10)), ANYONE)
    less = attested.without(skills={8}, evidence={1: Evidence.DESCRIBED})
    assert less.skills == (Holding(1, 4, 3, Evidence.DESCRIBED),)
    assert movement(index, need, {0: less}) == (Movement(0, before=1, after=2),)


def test_setting_evidence_aside_never_adds_any() -> None:
    profile = Profile(1, (Holding(1, 4, evidence=Evidence.NONE),))
    assert profile.without(evidence={1: Evidence.VERIFIED}) == profile
