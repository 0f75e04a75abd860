"""The taxonomy on the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from mudhif.atlas.skills.commands import skills

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    result = CliRunner().invoke(skills, arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_query_gives_a_list_of_six_fields(taxonomy: None) -> None:
    (found, *_) = json.loads(run("suggest", "طبيب نفسي", "--language", "ar", "--kind", "occupation", "--json"))
    assert list(found) == ["uri", "code", "isco", "label", "score", "why"]
    assert found["isco"] == "2212"


def test_a_file_gives_a_list_a_line_even_for_empty_lines(taxonomy: None, tmp_path: Path) -> None:
    path = tmp_path / "queries.txt"
    path.write_text("teach\n\ntrauma care\n", encoding="utf-8-sig")
    lines = [json.loads(line) for line in run("suggest", "--file", str(path), "--limit", "1").splitlines()]
    assert [[found["label"] for found in line] for line in lines] == [["teach"], [], ["treat trauma"]]


def test_an_import_says_what_it_did(files: list[Path]) -> None:
    assert json.loads(run("import", "--json", *map(str, files)))["relations"] == 2


@pytest.mark.parametrize(
    "arguments", [["suggest"], ["suggest", "x", "--kind", "person"], ["suggest", "x", "--limit", "0"]]
)
def test_bad_input_ends_with_two(arguments: list[str]) -> None:
    assert CliRunner().invoke(skills, arguments).exit_code == 2
