"""Tied selections have the distribution that writing out every outcome gives, and intervals that hold."""

import numpy as np
import pytest
from scipy.stats import binomtest, fisher_exact, hypergeom

from mudhif.kernels.patronage.bands import bands_of, contests_of, slope_of
from mudhif.kernels.patronage.contests import Contests
from mudhif.kernels.patronage.counts import Count
from mudhif.kernels.patronage.kinds import Kind
from mudhif.kernels.patronage.tied import tied_selections
from mudhif.kernels.tests.patronage_years import drawn_need, enumerated, record_of

SHAPES = ((4, 1), (5, 2), (3, 1), (6, 3), (2, 1))


@pytest.mark.parametrize("seed", range(12))
def test_tied_selections_are_as_likely_as_writing_out_every_outcome_says(seed: int) -> None:
    chance = np.random.default_rng(seed)
    needs = [drawn_need(chance, size, seats) for size, seats in SHAPES]
    record = record_of(needs)
    contests, slope = contests_of(record)
    truth = enumerated([need for need in needs if 0 < sum(tied for _, tied, _ in need) < len(need)], slope)
    found = tied_selections(record, contests)[0].count
    assert dict(zip(range(found.first, found.last + 1), found.under(0.0), strict=True)) == pytest.approx(truth)


@pytest.mark.parametrize("seed", range(6))
def test_draws_have_the_chances_that_are_worked_out(seed: int) -> None:
    chance = np.random.default_rng(seed)
    record = record_of([drawn_need(chance, size, seats) for size, seats in SHAPES])
    logs = 0.1 * chance.normal(size=record.need.size)
    for weights in (np.zeros(record.need.size), logs):
        contests = Contests.found(record.need, record.selected, weights)
        drawn = np.concatenate([*contests.drawn(chance, 20_000)], axis=1)
        assert (np.add.reduceat(drawn, np.unique(record.need, return_index=True)[1]).T == [1, 2, 1, 3, 1]).all()
        assert np.abs(drawn.mean(axis=1) - contests.chances()).max() < 0.015


def test_one_need_with_equal_scores_is_drawing_without_replacement() -> None:
    record = record_of([[(70.0, place < 4, place in (0, 1, 9)) for place in range(10)]])
    found = tied_selections(record, contests_of(record)[0])[0]
    assert found.observed == 2
    assert found.question().p == pytest.approx(float(hypergeom.sf(1, 10, 4, 3)))


def test_the_distribution_under_favour_is_that_of_odds_in_every_contest() -> None:
    parts = [np.array([0.7, 0.3]), np.array([0.5, 0.4, 0.1])]
    tilted = [part * 3.0 ** np.arange(part.size) for part in parts]
    truth = np.convolve(*(part / part.sum() for part in tilted))
    assert Count.summed(parts).under(np.log(3)) == pytest.approx(truth)


def test_intervals_are_those_of_clopper_and_pearson_where_contests_are_alike() -> None:
    count = Count.summed([np.array([0.5, 0.5])] * 20)
    low, high = (count.mean(odds) / 20 for odds in count.interval(14, 0.95))
    truth = binomtest(14, 20).proportion_ci(0.95, method="exact")
    assert (low, high) == pytest.approx((truth.low, truth.high), abs=1e-6)


def test_thousands_of_contests_do_not_underflow() -> None:
    count = Count.summed([np.array([0.9, 0.1])] * 3000)
    assert count.logs[-1] == pytest.approx(3000 * np.log(0.1))
    assert count.mean() == pytest.approx(300)
    assert count.mean(count.interval(900, 0.95)[0]) == pytest.approx(851, abs=2)


@pytest.mark.parametrize("table", [(12, 3, 20, 30), (0, 5, 4, 9), (7, 7, 7, 7), (30, 200, 60, 210)])
def test_fishers_exact_test_is_that_of_scipy(table: tuple[int, int, int, int]) -> None:
    taken, left, others_taken, others_left = table
    count = Count.without_replacement(taken + left, others_taken + others_left, taken + others_taken)
    truth = fisher_exact(np.array([[taken, left], [others_taken, others_left]])).pvalue
    assert count.two_sided(taken) == pytest.approx(float(truth), rel=1e-9)


def test_what_scores_decide_is_not_taken_for_favour() -> None:
    needs = [[(90.0, True, True), (80.0, False, False), (75.0, False, False)] for _ in range(60)]
    needs += [[(90.0, False, True), (80.0, False, False), (75.0, True, False)] for _ in range(60)]
    record = record_of(needs)
    found = tied_selections(record, contests_of(record)[0])[0].question()
    assert slope_of(record, bands_of(record)) > 0.3
    assert found.p > 0.1
    assert tied_selections(record, Contests.found(record.need, record.selected))[0].question().p < 1e-3


def test_who_was_taken_below_the_best_shows() -> None:
    needs = [[(90.0, False, False), (75.0, True, True), (80.0, False, False)] for _ in range(8)]
    needs += [[(90.0, False, True), (75.0, False, False), (80.0, False, False)] for _ in range(40)]
    record = record_of(needs)
    found = next(each for each in tied_selections(record, contests_of(record)[0]) if each.kind is Kind.KINSHIP)
    assert found.question().p < 1e-3
