"""Needs and arrays that contradict themselves are refused with a sentence."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mudhif.kernels.matching import Gates, Holding, Index, Need, Pairs, Party, Profile, Wanted, party
from mudhif.kernels.matching.credit import decode, encode
from mudhif.kernels.matching.profile import arrays_of

ANYONE = Gates(today=1)


@pytest.mark.parametrize("weights", [(99.99,), (60, 60), (100.01,)])
def test_weights_that_do_not_sum_to_a_hundred_are_refused(weights: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="sum to 100"):
        Need(tuple(Wanted(skill, weight) for skill, weight in enumerate(weights)), ANYONE)


@pytest.mark.parametrize("weight", [0, -5, 33.333, float("nan")])
def test_a_weight_has_two_decimals_and_is_above_zero(weight: float) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - a NaN is refused by the rounding itself
        Wanted(1, weight)


@pytest.mark.parametrize("related", [((2, 0.0),), ((2, 1.1),), ((1, 0.5),), ((2, 0.5), (2, 0.6))])
def test_a_stand_in_is_another_skill_and_counts_for_a_part(related: tuple[tuple[int, float], ...]) -> None:
    with pytest.raises(ValueError, match="related skill"):
        Wanted(1, 100, related=related)


def test_a_need_asks_for_a_skill_once() -> None:
    with pytest.raises(ValueError, match="once"):
        Need((Wanted(1, 50), Wanted(1, 50)), ANYONE)


@pytest.mark.parametrize(
    "asked",
    [
        {"starts": 5},
        {"starts": 5, "ends": 4},
        {"starts": 5, "ends": 6, "days": 3},
        {"days": 1},
        {"governorate": 32},
        {"modes": 256},
        {"modes": 2, "from_afar": 1},
    ],
)
def test_gates_that_nobody_could_read_are_refused(asked: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"need|bit|afar"):
        Gates(today=1, **asked)


@pytest.mark.parametrize("held", [Holding(1, 0), Holding(1, 6), Holding(1, 3, -1), Holding(-1, 3), Holding(1 << 24, 3)])
def test_a_skill_out_of_range_is_refused(held: Holding) -> None:
    with pytest.raises(ValueError, match=r"must be|number"):
        Index.build(arrays_of([Profile(1, (held,))], 1))


@pytest.mark.parametrize(
    "profile",
    [
        Profile(1, (Holding(1, 3), Holding(1, 4))),
        Profile(1, languages=((1, 3), (1, 4))),
        Profile(1, blocks=(2, 2)),
        Profile(1, consent_until=(1, 2)),
    ],
)
def test_a_fact_stated_twice_is_refused(profile: Profile) -> None:
    with pytest.raises(ValueError, match=r"twice|purposes"):
        Index.build(arrays_of([profile], 1))


@pytest.mark.parametrize(
    "wrong",
    [
        {"modes": np.zeros(2, np.uint8)},
        {"consent_until": np.zeros(1, np.int32)},
        {"years": np.zeros(5, np.int64)},
        {"blocks": Pairs.of([1], [0])},
        {"licences": Pairs.of([0], [0], [0])},
    ],
)
def test_arrays_of_the_wrong_shape_or_reach_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"shape|entry|outside|beside|above 0"):
        replace(arrays_of([Profile(1)], 1), **wrong)


@given(st.integers(1, 5), st.integers(0, 60), st.integers(0, 3))
def test_a_byte_tells_level_years_and_evidence(level: int, years: int, evidence: int) -> None:
    [code] = encode(*(np.array([value]) for value in (level, years, evidence)))
    assert decode(int(code)) == (level, min(years, 10), evidence)


def test_a_host_and_a_desk_of_the_same_number_are_not_confused() -> None:
    assert len({party(kind, number) for kind in Party for number in range(50)}) == 150
