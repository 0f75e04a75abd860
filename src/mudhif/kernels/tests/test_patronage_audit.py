"""The audit over simulated years: quiet where they are honest, and it says what it could not have seen."""

import json

import numpy as np
import pytest

from mudhif.kernels.patronage import Audit, Channel, Family, Favour, Scheme, audit, read_record, simulated
from mudhif.kernels.patronage.bands import contests_of
from mudhif.kernels.patronage.concentration import concentrations
from mudhif.kernels.patronage.gaps import gaps
from mudhif.kernels.patronage.multiplicity import able, adjusted
from mudhif.kernels.patronage.results import Finding
from mudhif.kernels.patronage.tied import tied_selections
from mudhif.kernels.tests.patronage_years import Table, year

DRAWS = 499


def audited(table: Table, *, sighted: bool = False) -> Audit:
    """The audit of a year."""
    return audit(read_record(table), draws=DRAWS, sighted=sighted)


def finding(found: Audit, family: Family, subject: str) -> Finding:
    """One of its findings."""
    return next(each for each in found.findings if (each.question.family, each.question.subject) == (family, subject))


@pytest.mark.parametrize(
    ("scheme", "family", "subject"),
    [
        (Scheme.KIN, Family.TIED, "kinship"),
        (Scheme.EMPLOYER_PIPELINE, Family.TIED, "employer"),
        (Scheme.REFEREE_RING, Family.GATHERED, "referee over all hosts"),
        (Scheme.REGIONAL_CARVE_UP, Family.GATHERED, "region within hosts"),
    ],
)
def test_a_scheme_that_acts_whenever_it_can_is_found(scheme: Scheme, family: Family, subject: str) -> None:
    found = audited(simulated(1, 200, Favour(scheme, 1.0)))
    assert finding(found, family, subject).question.p <= 0.002
    assert audit(read_record(simulated(1, 200, Favour(scheme, 1.0))), sighted=False).alarm


@pytest.mark.parametrize(("scheme", "kind"), [(Scheme.KIN, "kinship"), (Scheme.EMPLOYER_PIPELINE, "employer")])
def test_assessors_who_lift_their_own_are_found_by_their_scores(scheme: Scheme, kind: str) -> None:
    found = audited(simulated(2, 100, Favour(scheme, 0.8, Channel.SCORES)))
    gap = finding(found, Family.SCORED, kind).question
    assert gap.p <= 0.002
    assert gap.low is not None
    assert gap.low > 5


def test_strength_zero_is_the_honest_year_itself() -> None:
    assert simulated(5, 40, Favour(Scheme.KIN, 0.0)) == simulated(5, 40)


def test_honest_years_with_hardly_a_need_raise_no_alarm() -> None:
    assert not any(audited(simulated(seed, size)).alarm for seed in range(12) for size in (1, 2, 5))


def test_nothing_found_comes_with_the_size_of_scheme_that_would_have_been() -> None:
    few, many = (audited(simulated(3, size), sighted=True) for size in (30, 300))
    shares = []
    for each in (few, many):
        seen = finding(each, Family.TIED, "employer").visible
        assert seen is not None
        assert seen.share is not None
        shares.append(seen.share)
    assert 0 < shares[1] < shares[0] <= 1


def test_a_handful_of_decisions_could_have_shown_no_scheme_at_all() -> None:
    found = audited(year([[(70, True, True), (72, False, False)]] * 3), sighted=True)
    assert not found.alarm
    assert finding(found, Family.TIED, "kinship").visible is None


def test_a_favour_of_the_size_that_is_told_is_found_as_often_as_is_told() -> None:
    record = read_record(simulated(4, 200))
    for each in tied_selections(record, contests_of(record)[0]):
        odds = each.count.visible_from(0.01, 0.8)
        least = each.count.least_significant(0.01)
        if odds is not None and least is not None and np.isfinite(odds):
            assert each.count.at_least(least, odds) == pytest.approx(0.8, abs=1e-6)
            assert each.count.at_least(least) <= 0.01 < each.count.at_least(least - 1)


def test_a_referee_whom_hundreds_bring_overflows_nothing() -> None:
    table = year([[(70, False, True), (70, False, False)]] * 900)
    for row in table["candidacies"]:
        row["referees"] = ["r1" if row["selected"] else "r2"]
    found = finding(audit(read_record(table), draws=19, sighted=False), Family.GATHERED, "referee over all hosts")
    assert found.question.p == pytest.approx(1 / 20)


def test_names_decide_nothing() -> None:
    text = json.dumps(simulated(6, 60, Favour(Scheme.KIN, 0.7)))
    plain = json.loads(text)
    renamed = json.loads(text.replace('"s', '"x7-s').replace('"c', '"a-c').replace("x7-scores", "scores").replace(
        "x7-selected", "selected").replace("x7-selector", "selector").replace("a-candidate", "candidate").replace(
        "a-candidacies", "candidacies"))  # fmt: skip
    assert plain != renamed
    figures = [[(each.question.p, each.adjusted) for each in audited(table).findings] for table in (plain, renamed)]
    assert figures[0] == figures[1]


def test_the_order_of_needs_changes_no_exact_figure() -> None:
    table = simulated(7, 60)
    turned = {**table, "candidacies": table["candidacies"][::-1], "needs": table["needs"][::-1]}
    exact = [
        {each.question.subject: each.question.p for each in audited(one).findings if each.question.family in
         (Family.TIED, Family.COUNTED)}
        for one in (table, turned)
    ]  # fmt: skip
    assert exact[0] == pytest.approx(exact[1], rel=1e-4)


def test_tests_that_could_not_matter_take_no_share() -> None:
    assert able(np.array([0.5, 0.001, 0.2, 0.01]), 0.05).tolist() == [False, True, False, True]
    found, threshold = adjusted([0.5, 0.02, 0.2, 0.04], [0.5, 0.001, 0.2, 0.01], 0.05)
    assert threshold == 0.025
    assert found.tolist() == pytest.approx([1.0, 0.04, 1.0, 0.04])


def test_of_honest_years_p_values_lie_below_a_level_no_more_often_than_the_level() -> None:
    """Exact p-values are smoothed over their steps, so that they must be uniform; 40 years, seven levels."""
    chance, found = np.random.default_rng(8), []
    for seed in range(40):
        record = read_record(simulated(seed, 40))
        contests, _ = contests_of(record)
        for each in tied_selections(record, contests):
            step = each.count.under(0.0)[each.observed - each.count.first]
            found.append(each.count.at_least(each.observed) - chance.random() * step)
        found += [each.question().p for each in concentrations(record, contests, chance, 99)]
        found += [each.question().p for each in gaps(record, chance, 99)]
    levels = np.array([0.02, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9])
    shares = (np.array(found)[:, None] <= levels).mean(axis=0)
    assert len(found) > 500
    assert np.abs(shares - levels).max() < 0.06
    assert (shares[:3] < levels[:3] + 0.03).all()


def test_a_year_without_needs_or_without_a_choice_is_audited_too() -> None:
    for table in (year([]), year([[(70, True, False)]]), year([[(70, True, True)]])):
        found = audited(table, sighted=True)
        assert (found.alarm, found.contests) == (False, 0)


@pytest.mark.slow
def test_of_a_hundred_honest_years_no_more_raise_an_alarm_than_chance_allows() -> None:
    alarms = sum(audited(simulated(seed, 60)).alarm for seed in range(100, 200))
    assert alarms <= 10
