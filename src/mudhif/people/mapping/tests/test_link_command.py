"""`mudhif registers link` as somebody with three files meets it."""

import csv
import json
import pickle
import sys
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mudhif.people.mapping.commands import registers
from mudhif.people.mapping.linking.files import RefusedRegister
from mudhif.people.mapping.rules.faults import FileFault

pytest.importorskip("splink", reason="linking needs the extra `mapping`")

SHARED = Path(__file__).parents[5] / ".." / "shared" / "data" / "registers"
EMBASSY = (
    "الاسم الكامل,تاريخ الميلاد,الهاتف\nصالح ياسين الزبيدي,12/04/1965,+447700900111\nزينب علي الكعبي,03/09/1980,\n"
)
ALUMNI = "Name,Date of birth,Mobile\nDr. Saleh Yassin Al-Zubeidi,1965-04-12,+447700900111\nKarim Al-Hilli,1971-01-02,\n"


def link(*arguments: object) -> Result:
    return CliRunner().invoke(registers, ["link", *map(str, arguments)])


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    (tmp_path / "embassy.csv").write_text(EMBASSY, "utf-8")
    (tmp_path / "alumni.csv").write_text(ALUMNI, "utf-8")
    return tmp_path / "embassy.csv", tmp_path / "alumni.csv"


def people(out: Path) -> dict[tuple[str, int], str]:
    with out.open(encoding="utf-8", newline="") as file:
        return {(line["register"], int(line["row"])): line["person"] for line in csv.DictReader(file)}


def test_one_person_in_two_scripts_gets_one_number(files: tuple[Path, Path], tmp_path: Path) -> None:
    done = link(*files, "--out", tmp_path / "people.csv")
    found = people(tmp_path / "people.csv")
    assert done.exit_code == 0
    assert found["embassy", 1] == found["alumni", 1]
    assert len({*found.values()}) == 3


def test_a_program_reads_what_came_of_it(files: tuple[Path, Path], tmp_path: Path) -> None:
    said = json.loads(link(*files, "--out", tmp_path / "people.csv", "--json").stdout)
    assert (said["rows"], said["people"]) == (4, 3)


def test_one_register_alone_is_searched_for_those_who_are_there_twice(tmp_path: Path) -> None:
    (tmp_path / "one.csv").write_text(ALUMNI + "Saleh Yassin Al-Zubeidi,1965-04-12,+447700900111\n", "utf-8")
    link(tmp_path / "one.csv", "--out", tmp_path / "people.csv")
    found = people(tmp_path / "people.csv")
    assert found["one", 1] == found["one", 3] != found["one", 2]


def test_a_row_that_cannot_be_read_still_has_a_person(tmp_path: Path) -> None:
    (tmp_path / "one.csv").write_text("Name,Date of birth\n,1980-05-06\nAli Al-Kaabi,yesterday\n", "utf-8")
    link(tmp_path / "one.csv", "--out", tmp_path / "people.csv")
    assert len({*people(tmp_path / "people.csv").values()}) == 2


@pytest.mark.parametrize("content", ["", "\x00\x01\x02", "Name\n"])
def test_a_file_that_is_no_register_ends_with_two_and_a_sentence(tmp_path: Path, content: str) -> None:
    (tmp_path / "bad.csv").write_text(content)
    done = link(tmp_path / "bad.csv", "--out", tmp_path / "people.csv")
    assert done.exit_code == 2
    assert "bad.csv is refused. " in done.stderr
    assert not (tmp_path / "people.csv").exists()


def test_a_refusal_comes_whole_from_another_process() -> None:
    refused = pickle.loads(pickle.dumps(RefusedRegister(FileFault.FORMULA, "line 3", "bad.csv")))
    assert (refused.fault, refused.where, refused.name, str(refused)) == (
        FileFault.FORMULA, "line 3", "bad.csv", "formula: line 3",
    )  # fmt: skip


def test_two_files_of_one_name_are_refused(files: tuple[Path, Path], tmp_path: Path) -> None:
    assert link(files[0], files[0], "--out", tmp_path / "people.csv").exit_code == 2


def test_missing_libraries_are_named(files: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    done = link(*files, "--out", tmp_path / "people.csv")
    assert done.exit_code == 2
    assert "make mapping" in done.stderr


@pytest.mark.skipif(not SHARED.exists(), reason="the shared registers are not on this machine")
@pytest.mark.slow
def test_nine_tenths_of_the_shared_pairs_are_found_and_hardly_any_false_ones(tmp_path: Path) -> None:
    link(*(SHARED / f"{name}.csv" for name in ("embassy", "association", "alumni")), "--out", tmp_path / "people.csv")
    found, truth = people(tmp_path / "people.csv"), people(SHARED / "truth.csv")
    both = _pairs(Counter((found[key], truth[key]) for key in truth))
    assert both >= 0.99 * _pairs(Counter(found.values()))
    assert both >= 0.92 * _pairs(Counter(truth.values()))


def _pairs(sizes: Counter[object]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes.values())
