"""Which decisions stand together, and what becomes of a table of histories."""

from uuid import UUID

import numpy as np
import pytest

from mudhif.kernels.estimation import LinkageError
from mudhif.people.mapping.rules.deciding import Decision, Line, Verdict, in_order, standing
from mudhif.people.mapping.rules.estimating import NOTHING, published
from mudhif.people.mapping.rules.histories import histories, readable, rounded

A, B = UUID(int=1), UUID(int=2)


def said(one: Line, other: Line, answer: Verdict) -> Decision:
    return Decision(in_order(one, other), answer)


def test_who_said_so_first_is_right() -> None:
    same = [said((A, 1), (B, 1), Verdict.SAME), said((A, 2), (B, 1), Verdict.SAME)]
    apart = said((A, 1), (A, 2), Verdict.DIFFERENT)
    assert standing([*same, apart]) == (same, [apart])
    assert standing([apart, *same]) == ([apart, same[0]], [same[1]])


def test_who_cannot_tell_contradicts_nobody() -> None:
    both = [said((A, 1), (B, 1), answer) for answer in (Verdict.SAME, Verdict.UNSURE)]
    assert standing(both) == (both, [])


def test_two_who_were_kept_apart_stay_so_when_others_join_them() -> None:
    decisions = [
        said((A, 1), (B, 1), Verdict.DIFFERENT),
        said((A, 2), (A, 1), Verdict.SAME),
        said((B, 2), (B, 1), Verdict.SAME),
        said((A, 2), (B, 2), Verdict.SAME),
    ]
    assert standing(decisions)[1] == decisions[3:]


def test_everyone_stands_in_one_history_and_strangers_in_none() -> None:
    lines = [(0, 0, "GB"), (0, 1, "GB"), (1, 0, "GB"), (1, 0, "SE"), (2, 1, "SE"), (3, 0, "GB"), (3, 1, "SE")]
    table = histories(lines, 2, lambda place: place == "GB")
    assert table.tolist() == [0, 1, 2]
    assert sum(table) == 3


def test_what_noise_pushes_below_zero_counts_as_nobody() -> None:
    assert readable(np.array([-3.0, 4.6, 0.2]), 2) == {"01": 0, "10": 5, "11": 0}


@pytest.mark.parametrize(("number", "shown"), [(0, 0), (87.6, 88), (1234, 1230), (99_960, 100_000)])
def test_three_digits_are_told(number: float, shown: int) -> None:
    assert rounded(number) == shown


def test_registers_that_hold_nobody_there_say_nothing() -> None:
    assert published(np.array([-1.0, 5.0, -2.0]), 2, 5.0) == NOTHING


def test_where_no_model_has_an_estimate_no_figure_is_given() -> None:
    everyone_on_all = published(np.array([0.0, 0, 0, 0, 0, 0, 500]), 3, 0.0)
    assert (everyone_on_all.estimate, everyone_on_all.high) == (None, None)
    assert everyone_on_all.doubts[0]["doubt"] == "no_model"


@pytest.mark.parametrize("size", [600, 5000])
def test_through_the_noise_the_interval_holds_the_truth_mostly(size: int) -> None:
    """Noise of an estimate's cost at the least policy we know of (rho .2 a year): a scale of 7 people in each cell."""
    chance = np.random.default_rng(20)
    exact = LinkageError(recall=1.0, precision=1.0)
    held = 0
    for _ in range(20):
        on = chance.random((size, 3)) < [0.35, 0.3, 0.25]
        history = on @ [4, 2, 1]
        table = np.bincount(history, minlength=8)[1:] + np.rint(chance.normal(0, 7.1, 7))
        found = published(table.astype(np.float64), 3, 7.1, exact)
        held += found.low is not None and found.low <= size <= (found.high or np.inf)
    assert held >= 16
