"""`mudhif registers check` says what would be read, and prints no cell."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from mudhif.people.mapping.commands import registers
from mudhif.people.mapping.tests.conftest import LIST, SECRET


def check(folder: Path, content: bytes, *more: str) -> Result:
    path = folder / "list.csv"
    path.write_bytes(content)
    return CliRunner().invoke(registers, ["check", str(path), *more])


def test_columns_counts_and_bad_lines_come_as_json(tmp_path: Path) -> None:
    found = json.loads(check(tmp_path, LIST, "--json").stdout)
    assert [column["field"] for column in found["columns"]] == ["full_name", "birth_date", "phone", "city", None]
    assert found["columns"][4]["refused"] == "religion"
    assert (found["rows"], found["good"]) == (3, 2)
    assert found["bad"] == [{"row": 2, "line": 3, "column": 2, "reason": "bad_date"}]


def test_no_cell_is_printed(tmp_path: Path) -> None:
    for more in ((), ("--json",)):
        assert SECRET not in check(tmp_path, LIST, *more).stdout


def test_a_refused_file_is_one_sentence_and_exit_2(tmp_path: Path) -> None:
    result = check(tmp_path, b"Name\n=1+1\n")
    assert result.exit_code == 2
    assert result.stderr.strip().count("\n") == 0
    assert "formula" in result.stderr
