"""A table that cannot be read is refused in one sentence; one that says little gets an answer that says so."""

import pytest

from mudhif.kernels.estimation import BadHistories, Doubt, Estimate, estimate, read_histories


@pytest.mark.parametrize(
    "table",
    [
        {},
        {"10": 3, "100": 2},
        {"1": 40},
        {"00": 7, "10": 3, "01": 2, "11": 1},
        {"1a": 3, "01": 2},
        {"": 3},
        {"10": -1, "01": 2, "11": 1},
        {"10": 1.5, "01": 2, "11": 1},
        {"10": float("nan"), "01": 2, "11": 1},
        {"10": float("inf"), "01": 2, "11": 1},
        {"10": True, "01": 2, "11": 1},
        {"10": "3", "01": 2, "11": 1},
        {"10": None, "01": 2, "11": 1},
        {"10": 10**400, "01": 2, "11": 1},
        {"10": 0, "01": 0, "11": 0},
        {"10": 5, "01": 0},
        {"10000000000": 5, "01000000000": 5},
    ],
)
def test_what_is_no_table_of_histories_is_refused(table: dict[str, object]) -> None:
    with pytest.raises(BadHistories, match=r"^[A-Z'].*\.$"):
        read_histories(table)


def doubts(found: Estimate) -> set[Doubt]:
    return {warned.doubt for warned in found.warnings}


def test_two_lists_give_chapmans_estimate_and_say_that_nothing_checks_it() -> None:
    found = estimate(read_histories({"11": 30, "10": 70, "01": 120}))
    assert found.estimate == pytest.approx(101 * 151 / 31 - 1)
    assert found.low < (found.estimate or 0) < (found.high or 0)
    assert doubts(found) == {Doubt.TWO_LISTS}


@pytest.mark.parametrize("table", [{"10": 70, "01": 120}, {"100": 10, "010": 20, "001": 30}])
def test_lists_that_share_nobody_give_a_lower_end_and_no_estimate(table: dict[str, int]) -> None:
    found = estimate(read_histories(table))
    assert (found.estimate, found.high) == (None, None)
    assert found.low > found.n
    assert Doubt.NO_OVERLAP in doubts(found)


def test_a_list_with_nobody_is_left_out_and_the_others_keep_their_numbers() -> None:
    found = estimate(read_histories({"1001": 30, "1000": 70, "0001": 120, "1011": 0, "1101": 12, "0100": 40}))
    assert Doubt.EMPTY_LIST in doubts(found)
    assert {"1x4", "2x4"} <= {name for model in found.models for name in model.interactions}


def test_people_who_are_on_every_list_are_all_there_are() -> None:
    found = estimate(read_histories({"111": 50}))
    assert found.estimate == pytest.approx(50, abs=0.1)
    assert Doubt.NO_MODEL in doubts(found)


def test_two_lists_that_never_meet_by_design_cost_a_parameter_and_not_the_answer() -> None:
    """Without its own parameter, minus infinity, the pair would make all lists look unfriendly to each other."""
    apart = {"100": 300, "010": 300, "001": 200, "101": 60, "011": 60}
    found = estimate(read_histories(apart))
    assert found.models[0].silent == ("1x2",)
    assert Doubt.NEVER_MET in doubts(found)


def test_few_people_on_several_lists_are_few_to_build_on() -> None:
    found = estimate(read_histories({"100": 10, "010": 20, "001": 30, "110": 1}))
    assert {Doubt.FEW_MET, Doubt.MOSTLY_UNSEEN} <= doubts(found)
