"""Figures that conflict are weighed by what they count and by who says so."""

from dataclasses import replace

import numpy as np
import pytest

from mudhif.kernels.reconciliation import BadFigures, Belief, Definition, Figure, Kind, Priors, reconcile

CENSUS = Figure("Census", Kind.CENSUS, Definition.BORN, 2021, 93_285)
EMBASSY = Figure("Embassy", Kind.EMBASSY, Definition.ANCESTRY, 2021, 400_000)


def size(figures: list[Figure], definition: Definition, year: float | None = None) -> tuple[float, float, float]:
    found = next(each for each in reconcile(figures, year).sizes if each.definition is definition)
    return found.low, found.estimate, found.high


def test_one_census_gives_its_own_figure_made_good_for_those_it_missed() -> None:
    low, middle, high = size([CENSUS], Definition.BORN)
    assert low < 93_285 < middle < high
    assert middle == pytest.approx(93_285 / 0.95, rel=0.01)


def test_an_embassy_moves_what_it_counts_more_than_what_it_does_not() -> None:
    alone, both = ([CENSUS], [CENSUS, EMBASSY])
    assert size(both, Definition.ANCESTRY)[1] > 1.1 * size(alone, Definition.ANCESTRY)[1]
    assert size(both, Definition.BORN)[1] < 1.02 * size(alone, Definition.BORN)[1]


def test_the_pull_of_a_source_is_what_moving_it_moves() -> None:
    figures = [CENSUS, EMBASSY, Figure("Sample", Kind.SURVEY, Definition.BORN, 2018, 60_000)]
    pull = next(each for each in reconcile(figures).pulls[Definition.ANCESTRY] if each.source == "Embassy")
    moved = [CENSUS, replace(EMBASSY, people=EMBASSY.people * 1.01), figures[2]]
    before, after = (size(each, Definition.ANCESTRY)[1] for each in (figures, moved))
    assert np.log(after / before) / np.log(1.01) == pytest.approx(pull.weight, rel=1e-6)


def test_what_the_answer_would_be_without_a_source_is_what_it_is_without_it() -> None:
    pulls = reconcile([CENSUS, EMBASSY]).pulls[Definition.BORN]
    without = next(each.without for each in pulls if each.source == "Embassy")
    assert without == pytest.approx(size([CENSUS], Definition.BORN, 2021)[1])


def test_a_source_that_contradicts_the_others_is_surprising_and_a_modest_one_is_not() -> None:
    wild = Figure("Another census", Kind.CENSUS, Definition.BORN, 2021, 300_000)
    surprise = {each.source: each.surprise for each in reconcile([CENSUS, wild]).pulls[Definition.BORN]}
    assert surprise["Another census"] > 5
    assert abs(reconcile([CENSUS, EMBASSY]).pulls[Definition.BORN][1].surprise) < 2


def test_saying_the_same_thing_ten_times_adds_little() -> None:
    once, often = [EMBASSY], [EMBASSY] * 10
    ends = [size(figures, Definition.ANCESTRY) for figures in (once, often)]
    assert np.log(ends[1][2] / ends[1][0]) > 0.95 * np.log(ends[0][2] / ends[0][0])


def test_an_old_figure_says_less_about_today() -> None:
    widths = [np.log(high / low) for low, _, high in (size([CENSUS], Definition.BORN, year) for year in (2021, 2041))]
    assert widths[1] > 1.5 * widths[0]


def test_intervals_cover_as_they_say_where_the_beliefs_are_true() -> None:
    chance, priors, inside = np.random.default_rng(3), Priors(size=Belief(np.log(50_000), 0.5)), 0
    for _ in range(200):
        born = np.exp(chance.normal(priors.size.mean, priors.size.spread))
        error = priors.kinds[Kind.SURVEY]
        said = born * np.exp(chance.normal(error.bias.mean, np.hypot(error.bias.spread, error.figure)))
        found = reconcile([Figure("Sample", Kind.SURVEY, Definition.BORN, 2020, float(said))], priors=priors).sizes[0]
        inside += found.low <= born <= found.high
    assert 180 <= inside <= 198


@pytest.mark.parametrize("people", [0, -5, float("nan"), float("inf")])
def test_a_figure_that_counts_nobody_is_refused(people: float) -> None:
    with pytest.raises(BadFigures):
        Figure("Nobody", Kind.MEDIA, Definition.BORN, 2020, people)


def test_nothing_cannot_be_reconciled() -> None:
    with pytest.raises(BadFigures):
        reconcile([])
