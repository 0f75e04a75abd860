"""The shortlist against the same thing said plainly, and what must hold whatever the profiles."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mudhif.kernels.matching import (
    Evidence,
    Gate,
    Gates,
    Holding,
    Need,
    Profile,
    Wanted,
    columns,
    explain,
    gates,
    population_counts,
    shortlist,
)
from mudhif.kernels.tests.matching_reference import (
    TODAY,
    counts,
    gate_of,
    holdings,
    index_of,
    needs,
    open_profiles,
    order,
    profiles,
    score,
    tenths_for,
)

communities = st.lists(open_profiles | profiles, min_size=1, max_size=12)
ANYONE = Gates(today=TODAY)


@pytest.fixture(scope="module", params=["whole columns", "picked rows"])
def way(request: pytest.FixtureRequest) -> Iterator[None]:
    """Both ways of checking: whole columns as for large numbers, lists and rows as for small ones."""
    share = 0 if request.param == "whole columns" else 2
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(columns, "DENSE_FROM", share)
        patch.setattr(gates, "PICK_BELOW", share)
        yield


@pytest.mark.usefixtures("way")
@given(communities, needs(), st.integers(1, 14))
def test_the_shortlist_is_what_plain_words_say(community: list[Profile], need: Need, size: int) -> None:
    found = shortlist(index_of(community), need, size)
    assert [each.profile for each in found.standings] == order(need, community)[:size]
    assert [each.tenths for each in found.standings] == [
        score(need, community[each.profile]) for each in found.standings
    ]
    assert [each.place for each in found.standings] == list(range(1, len(found.standings) + 1))


@pytest.mark.usefixtures("way")
@given(communities, needs())
def test_every_gate_counts_who_it_lets_through(community: list[Profile], need: Need) -> None:
    assert shortlist(index_of(community), need).counts == counts(need, community)


@given(communities, needs())
def test_counts_at_the_gates_never_rise(community: list[Profile], need: Need) -> None:
    everyone = population_counts(index_of(community), need)
    assert everyone[0] == len(community)
    assert list(everyone) == sorted(everyone, reverse=True)
    assert everyone[-1] == sum(gate_of(need.gates, each) is None for each in community)


@given(communities, needs())
def test_each_profile_is_told_its_gate_and_the_reason_for_every_tenth(community: list[Profile], need: Need) -> None:
    index = index_of(community)
    for number, profile in enumerate(community):
        standing = explain(index, need, number)
        assert standing.gate == gate_of(need.gates, profile)
        assert [each.tenths for each in standing.contributions] == [tenths_for(each, profile) for each in need.skills]


@given(communities, needs())
def test_a_reason_names_the_skill_that_was_held(community: list[Profile], need: Need) -> None:
    for standing in shortlist(index_of(community), need).standings:
        held = {each.skill: each for each in community[standing.profile].skills}
        for reason in standing.contributions:
            if reason.held is None:
                assert not {skill for skill, _ in reason.wanted.offers} & set(held)
                continue
            stated = held[reason.held]
            assert (reason.level, reason.evidence) == (stated.level, stated.evidence)
            assert reason.years == min(stated.years, 10)
            assert (reason.held, reason.per_cent) in reason.wanted.offers


@given(profiles, holdings, needs())
def test_one_more_skill_never_lowers_a_score(profile: Profile, more: Holding, need: Need) -> None:
    if more.skill not in {each.skill for each in profile.skills}:
        richer = replace(profile, skills=(*profile.skills, more))
        index = index_of([profile, richer])
        assert explain(index, need, 1).tenths >= explain(index, need, 0).tenths


@given(holdings, needs())
def test_more_of_a_skill_never_lowers_a_score(held: Holding, need: Need) -> None:
    better = [
        replace(held, level=min(5, held.level + 1)),
        replace(held, years=held.years + 1),
        replace(held, evidence=Evidence(min(3, held.evidence + 1))),
    ]
    index = index_of([Profile(1, (each,)) for each in (held, *better)])
    assert all(explain(index, need, number).tenths >= explain(index, need, 0).tenths for number in (1, 2, 3))


@given(st.data(), needs())
def test_the_order_of_accounts_changes_nothing(data: st.DataObject, need: Need) -> None:
    community = data.draw(st.lists(open_profiles, min_size=1, max_size=10, unique_by=lambda each: each.key))
    shuffled = data.draw(st.permutations(community))
    first, second = shortlist(index_of(community), need), shortlist(index_of(shuffled), need)
    assert [community[each.profile] for each in first.standings] == [
        shuffled[each.profile] for each in second.standings
    ]
    assert first.counts == second.counts


def test_ten_thousand_pairs_of_equal_profiles_score_the_same() -> None:
    ones = _invented(10_000)
    index = index_of([each for one in ones for each in (one, replace(one, key=one.key + 1))])
    need = Need((Wanted(1, 40, related=((2, 0.5),)), Wanted(3, 35), Wanted(4, 25, related=((5, 0.3),))), ANYONE, seed=3)
    found = {each.profile: each for each in shortlist(index, need, size=20_000).standings}
    assert len(found) > 10_000
    assert all(found[number].contributions == found[number ^ 1].contributions for number in found)
    lower = [number for number in found if number % 2 == 0]
    first = sum((found[number].place or 0) < (found[number + 1].place or 0) for number in lower)
    assert 0.47 < first / len(lower) < 0.53  # the lot favours neither of a pair


def _invented(count: int) -> list[Profile]:
    rng = np.random.default_rng(7)
    skills = np.argsort(rng.random((count, 12)))[:, :3].tolist()
    level, years, evidence = (rng.integers(low, high, (count, 3)).tolist() for low, high in ((1, 6), (0, 30), (0, 4)))
    held = (zip(*facts, strict=True) for facts in zip(skills, level, years, evidence, strict=True))
    return [
        Profile(2 * number, tuple(Holding(skill, at, since, Evidence(proof)) for skill, at, since, proof in each))
        for number, each in enumerate(held)
    ]


def test_another_need_draws_another_order_of_equals() -> None:
    index = index_of([Profile(key, (Holding(1, 3),)) for key in range(50)])
    drawn = [shortlist(index, Need((Wanted(1, 100),), ANYONE, seed), 50).standings for seed in (1, 1, 2)]
    orders = [[each.profile for each in standings] for standings in drawn]
    assert orders[0] == orders[1] != orders[2]
    assert sorted(orders[2]) == list(range(50))


def test_a_missing_required_skill_earns_nothing_and_shuts_nobody_out() -> None:
    need = Need((Wanted(1, 70), Wanted(2, 20), Wanted(3, 10, required=False)), ANYONE)
    [standing] = shortlist(index_of([Profile(1, (Holding(1, 5, 12, Evidence.VERIFIED),))]), need).standings
    assert [each.tenths for each in standing.contributions] == [700, 0, 0]
    assert [each.skill for each in standing.missing] == [2]


def test_a_profile_with_none_of_the_skills_is_not_listed() -> None:
    found = shortlist(index_of([Profile(1, (Holding(9, 5),)), Profile(2)]), Need((Wanted(1, 100),), ANYONE))
    assert found.standings == ()
    assert found.counts == (0,) * 8


def test_nobody_at_all_gives_an_empty_shortlist() -> None:
    found = shortlist(index_of([]), Need((Wanted(1, 100),), ANYONE))
    assert (found.standings, found.counts) == ((), (0,) * 8)


def test_only_the_best_of_several_stand_ins_counts() -> None:
    profile = Profile(1, (Holding(2, 5, 10, Evidence.VERIFIED), Holding(3, 5, 10, Evidence.VERIFIED)))
    need = Need((Wanted(1, 100, related=((2, 0.4), (3, 0.6))),), ANYONE)
    [reason] = explain(index_of([profile]), need, 0).contributions
    assert (reason.tenths, reason.held, reason.per_cent) == (600, 3, 60)


def test_a_consent_holds_on_its_last_day_and_not_after() -> None:
    index = index_of([Profile(1, (Holding(1, 3),), consent_until=(TODAY,))])
    for today, gate in ((TODAY, None), (TODAY + 1, Gate.CONSENT)):
        assert explain(index, Need((Wanted(1, 100),), Gates(today, purposes=(0,))), 0).gate == gate


def test_the_thirty_second_governorate_is_a_place_like_any_other() -> None:
    index = index_of([Profile(1, (Holding(1, 3),), governorates=1 << 31), Profile(2, (Holding(1, 3),))])
    need = Need((Wanted(1, 100),), Gates(TODAY, governorate=31))
    assert [each.profile for each in shortlist(index, need).standings] == [0]


@pytest.mark.parametrize(
    ("offered", "allowed", "stopped"),
    [(0b01, 0b11, None), (0b11, 0b11, None), (0b10, 0b11, Gate.PLACE), (0b11, 0b10, Gate.PLACE)],
    ids=["afar only", "afar or there", "there only", "the need wants them there"],
)
def test_nobody_who_helps_from_afar_is_asked_where_they_would_go(
    offered: int, allowed: int, stopped: Gate | None
) -> None:
    afar, elsewhere = 0b01, 1 << 5
    index = index_of([Profile(1, (Holding(1, 3),), modes=offered, governorates=elsewhere)])
    gates = Gates(TODAY, modes=allowed, governorate=3, from_afar=afar & allowed)
    assert explain(index, Need((Wanted(1, 100),), gates), 0).gate is stopped


def test_an_unknown_number_is_an_error() -> None:
    with pytest.raises(KeyError):
        explain(index_of([Profile(1)]), Need((Wanted(1, 100),), ANYONE), 1)


@pytest.mark.parametrize(
    ("free", "days", "passes"),
    [
        ((10, 19), None, True),
        ((11, 19), None, False),
        ((10, 18), None, False),
        ((0, 14), 5, True),
        ((0, 13), 5, False),
        ((15, 99), 5, True),
        ((16, 99), 5, False),
        ((12, 16), 5, True),
        ((13, 16), 5, False),
        ((19, 10), 1, False),
    ],
)
def test_a_visit_fits_where_enough_free_days_lie_within_the_need(
    free: tuple[int, int], days: int | None, passes: bool
) -> None:
    index = index_of([Profile(1, (Holding(1, 3),), available_from=free[0], available_until=free[1])])
    asked = Gates(today=1, starts=10, ends=19, days=days)
    assert explain(index, Need((Wanted(1, 100),), asked), 0).gate == (None if passes else Gate.DATES)
