"""The audit for patronage on the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mudhif.kernels.patronage import Favour, Scheme, simulated
from mudhif.work.selection.commands import selection


def audited(folder: Path, text: str, *more: str) -> Result:
    path = folder / "year.json"
    path.write_text(text, encoding="utf-8")
    return CliRunner().invoke(selection, ["audit", str(path), *more])


def test_a_planted_scheme_is_named_with_its_figures(tmp_path: Path) -> None:
    done = audited(tmp_path, json.dumps(simulated(1, 80, Favour(Scheme.KIN, 1.0))), "--json")
    found = json.loads(done.stdout)
    kin = next(each for each in found["findings"] if each["question"]["subject"] == "kinship")
    assert found["alarm"]
    assert kin["alarm"]
    assert kin["question"]["observed"] > 2 * kin["question"]["expected"]


def test_nothing_found_is_not_called_clean(tmp_path: Path) -> None:
    done = audited(tmp_path, json.dumps(simulated(1, 10)))
    assert done.exit_code == 0
    assert "not the same as clean" in done.stdout


@pytest.mark.parametrize("text", ["", "[1", "[]", '{"needs": [], "candidacies": [{"surname": "x"}]}', '{"needs": 1}'])
def test_a_file_that_is_no_record_ends_with_two_and_a_sentence(tmp_path: Path, text: str) -> None:
    done = audited(tmp_path, text)
    assert done.exit_code == 2
    assert done.stderr.startswith("Error: ")
    assert len(done.stderr.strip().splitlines()) == 1
