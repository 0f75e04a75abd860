"""Sizes on the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mudhif.people.mapping.commands import registers

TABLE = {"110": 60, "101": 45, "011": 38, "111": 20, "100": 300, "010": 260, "001": 190}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(registers, arguments)


def estimated(folder: Path, text: str, *more: str) -> Result:
    path = folder / "histories.json"
    path.write_text(text, encoding="utf-8")
    return run("estimate", "--histories", str(path), *more)


def test_an_estimate_names_its_models_and_their_figures(tmp_path: Path) -> None:
    found = json.loads(estimated(tmp_path, json.dumps(TABLE), "--json").stdout)
    assert found["n"] == sum(TABLE.values())
    assert found["low"] < found["estimate"] < found["high"]
    named = {"interactions", "estimate", "low", "high", "aic", "bic", "deviance", "degrees_of_freedom", "p", "weight"}
    assert all(named <= model.keys() for model in found["models"])
    assert ["1x2"] in [model["interactions"] for model in found["models"]]


def test_an_estimate_is_printed_for_people_too(tmp_path: Path) -> None:
    done = estimated(tmp_path, json.dumps(TABLE))
    assert done.exit_code == 0
    assert "independence" in done.stdout


def test_an_estimate_corrected_for_linkage_shows_what_it_was_before(tmp_path: Path) -> None:
    found = json.loads(estimated(tmp_path, json.dumps(TABLE), "--recall", ".8", "--json").stdout)
    assert found["estimate"] < found["uncorrected"]["estimate"]
    assert found["n"] < found["uncorrected"]["n"]


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "3", "null", "{}", '{"10": 1, "10": 2, "01": 3}', '{"10": NaN, "01": 3, "11": 1}',
        '{"10": -1, "01": 3, "11": 1}', '{"10": 1.5, "01": 3, "11": 1}', '{"12": 1, "01": 3}', '{"1": 3}',
        '{"10": 1, "010": 3}', '{"00": 5, "10": 1, "01": 3, "11": 1}', '{"10": 1e400, "01": 3}', '{"10": {}, "01": 3}',
        '{"10": 999999999999, "01": 3, "11": 1}', "[" * 100_000,
    ],
)  # fmt: skip
def test_what_cannot_be_used_ends_with_two_and_one_sentence(tmp_path: Path, text: str) -> None:
    done = estimated(tmp_path, text, "--json")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: ")
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("more", [("--recall", "0"), ("--precision", "nan"), ("--checked", "30")])
def test_rates_that_cannot_be_are_refused(tmp_path: Path, more: tuple[str, str]) -> None:
    assert estimated(tmp_path, json.dumps(TABLE), *more).exit_code == 2


def test_the_uk_is_reconciled_with_the_pull_of_every_source() -> None:
    found = json.loads(run("reconcile", "--country", "GB", "--json").stdout)
    born = next(each for each in found["definitions"] if each["definition"] == "born")
    assert born["pulls"][0]["source"] == "UK censuses"
    assert {figure["source"] for figure in found["figures"]} == {pull["source"] for pull in born["pulls"]}
    assert all(figure["citation"] for figure in found["figures"])


def test_a_reconciliation_is_printed_for_people_too() -> None:
    assert "UK censuses" in run("reconcile", "--country", "gb").stdout


@pytest.mark.parametrize("asked", ["XX", "KP", "", "Iraq"])
def test_a_place_without_figures_ends_with_two(asked: str) -> None:
    done = run("reconcile", "--country", asked)
    assert (done.exit_code, done.stdout) == (2, "")
