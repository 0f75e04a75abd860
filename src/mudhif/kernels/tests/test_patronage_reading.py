"""A record that cannot be audited is refused in one sentence, and nothing is read that the audit must not see."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from mudhif.kernels.patronage import BadRecord, Favour, Kind, Scheme, read_record, simulated
from mudhif.kernels.tests.patronage_years import Table, year


def small() -> Table:
    """Two needs with three candidates in all."""
    return year([[(70, True, True), (60, False, False)], [(50, False, True)]])


def test_who_scored_and_who_decided_are_kept_apart() -> None:
    record = read_record(small())
    assert record.tied[Kind.KINSHIP].tolist() == [True, False, False]
    assert not record.assessments.tied[Kind.KINSHIP].any()
    assert record.points.tolist() == [70, 60, 50]
    assert record.selections == 2


def test_points_are_weighted_by_the_criteria_of_the_need() -> None:
    table = small()
    table["needs"][0]["weights"] = {"skill": 3, "language": 1}
    for row in table["candidacies"][:2]:
        row["scores"] = {"a": {"skill": 80, "language": 40}, "b": {"skill": 60, "language": 100}}
    assert read_record(table).points[:2].tolist() == [70, 70]


def test_without_scores_or_ties_there_is_still_a_record() -> None:
    record = read_record({"needs": small()["needs"], "candidacies": [
        {"need": "n0", "candidate": "c", "selected": False}]})  # fmt: skip
    assert np.isnan(record.points).all()
    assert not record.tied[Kind.KINSHIP].any()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda table: table["candidacies"][0].update(surname="x"), "surname"),
        (lambda table: table["candidacies"][0].update(need="n9"), "n9"),
        (lambda table: table["candidacies"].append(table["candidacies"][0]), "twice"),
        (lambda table: table["candidacies"][0].update(selected=1), "true or false"),
        (lambda table: table["candidacies"][0]["scores"]["a"].update(skill=101), "0 to 100"),
        (lambda table: table["candidacies"][0]["scores"]["a"].update(skill=float("nan")), "0 to 100"),
        (lambda table: table["candidacies"][0].update(scores={"a": {}}), "every criterion"),
        (lambda table: table["candidacies"][0].update(scores=[]), "scores"),
        (lambda table: table["candidacies"][0].update(referees="r"), "list"),
        (lambda table: table["candidacies"][0].update(region=7), "region"),
        (lambda table: table["candidacies"][0].pop("candidate"), "candidate"),
        (lambda table: table["needs"].append(table["needs"][0]), "more than once"),
        (lambda table: table["needs"][0].update(weights={"skill": 0}), "above 0"),
        (lambda table: table["needs"][0].update(weights={}), "weights"),
        (lambda table: table["ties"][0].update(kind="party"), "party"),
        (lambda table: table.update(needs={}), "list"),
        (lambda table: table.pop("needs"), "needs"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(spoil: Callable[[Any], object], said: str) -> None:
    table = small()
    spoil(table)
    with pytest.raises(BadRecord, match=said) as refused:
        read_record(table)
    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("table", [None, [], "needs", 3])
def test_what_is_no_object_is_refused(table: object) -> None:
    with pytest.raises(BadRecord):
        read_record(table)


@pytest.mark.parametrize("strength", [-0.1, 1.1, float("nan")])
def test_a_strength_is_from_nought_to_one(strength: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        Favour(Scheme.KIN, strength)


def test_the_same_seed_gives_the_same_year_with_as_many_selections_as_asked_for() -> None:
    favour = Favour(Scheme.REFEREE_RING, 0.5)
    for number in (1, 2, 57):
        assert simulated(9, number, favour) == simulated(9, number, favour)
        assert read_record(simulated(9, number, favour)).selections == number
