"""A broken or hostile file is refused whole, with one sentence."""

import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from mudhif.atlas.skills.commands import skills
from mudhif.atlas.skills.models import Concept, Label
from mudhif.atlas.skills.tests.conftest import CLASSIFICATION, E, as_csv, as_zip

HEADER = "conceptUri,preferredLabel,altLabels\n"
Maker = Callable[[Path], None]


def text(content: str | bytes) -> Maker:
    def make(path: Path) -> None:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    return make


def zipped(content: str | bytes, name: str = "skills_en.csv") -> Maker:
    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, content)

    return make


def cut_off(path: Path) -> None:
    whole = as_zip(path, CLASSIFICATION).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def flipped(path: Path) -> None:
    content = bytearray(as_zip(path, CLASSIFICATION).read_bytes())
    content[80] ^= 0xFF
    path.write_bytes(bytes(content))


def claiming_to_be_small(path: Path) -> None:
    """The directory says ten bytes; the file unpacks to five million."""
    zipped(HEADER + "x" * 5_000_000)(path)
    content = path.read_bytes()
    real = struct.pack("<I", len(HEADER) + 5_000_000)
    path.write_bytes(content.replace(real, struct.pack("<I", 10)))


def symbolic_link(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        entry = zipfile.ZipInfo("skills_en.csv")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")


def two_of_one_name(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a/skills_en.csv", HEADER)
        archive.writestr("b/skills_en.csv", HEADER)


def many_files(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(300):
            archive.writestr(f"{number}.csv", "")


HOSTILE: dict[str, Maker] = {
    "empty": text(""),
    "not a zip": text("hello"),
    "bytes": text(bytes(range(256)) * 50),
    "only the start of a zip": text(b"PK\x03\x04nothing"),
    "cut off": cut_off,
    "a flipped bit": flipped,
    "a bomb": zipped(HEADER + "0" * 60_000_000),
    "a bomb that lies": claiming_to_be_small,
    "path traversal": zipped(HEADER, "../../skills_en.csv"),
    "an absolute path": zipped(HEADER, "/tmp/skills_en.csv"),
    "a Windows path": zipped(HEADER, "C:\\skills_en.csv"),
    "a symbolic link": symbolic_link,
    "two tables of one name": two_of_one_name,
    "too many files": many_files,
    "no table of ESCO": zipped("a,b\n1,2\n", "other.csv"),
    "wrong columns": zipped("uri,label\nx,y\n"),
    "no columns": zipped(""),
    "millions of columns": zipped("conceptUri,preferredLabel,altLabels" + ",x" * 2_000_000),
    "two columns of one name": zipped("conceptUri,preferredLabel,altLabels,altLabels\n"),
    "a row that is too long": zipped(HEADER + f"{E}/skill/a,b,c,d,e\n"),
    "a row that is too short": zipped(HEADER + f"{E}/skill/a\n"),
    "NULs": zipped(HEADER + f"{E}/skill/a1,te\0ach,\n"),
    "not UTF-8": zipped(HEADER.encode() + f"{E}/skill/a1,".encode() + b"\xff\xfe,\n"),
    "an open quotation mark": zipped(HEADER + f'{E}/skill/a1,"teach,\n'),
    "a huge field": zipped(HEADER + f"{E}/skill/a1,{'é' * 200_000},\n"),
    "a long label": zipped(HEADER + f"{E}/skill/a1,{'long ' * 200},\n"),
    "a foreign address": zipped(HEADER + "https://elsewhere.example/x,teach,\n"),
    "a bad second row": zipped(HEADER + f"{E}/skill/a1,teach,\njavascript:alert(1),x,\n"),
    "a CSV of other columns": text("name,age\nx,3\n"),
    "a CSV of three columns": text(f"conceptUri,preferredLabel_ar,more\n{E}/skill/a1,x,y\n"),
}


@pytest.mark.django_db
@pytest.mark.parametrize("kind", HOSTILE)
def test_a_bad_file_is_refused_in_one_sentence_and_nothing_is_written(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "file.zip"
    HOSTILE[kind](path)
    good = as_zip(tmp_path / "good.zip", CLASSIFICATION)
    result = CliRunner().invoke(skills, ["import", str(good), str(path)])
    assert result.exit_code == 2, result.output
    assert "Nothing was imported" in result.stderr
    assert "Traceback" not in result.output
    assert not Concept.objects.exists()
    assert not Label.objects.exists()


@pytest.mark.django_db
def test_names_of_concepts_that_nobody_knows_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    text(f"conceptUri,preferredLabel_ar\n{E}/skill/unknown,x\n")(path)
    result = CliRunner().invoke(skills, ["import", str(path)])
    assert result.exit_code == 2
    assert "import the classification first" in result.stderr


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    result = CliRunner().invoke(skills, ["import", str(tmp_path / "none.zip")])
    assert result.exit_code == 2
    assert "does not exist" in result.stderr


def test_a_proper_table_is_read_with_any_line_ends(tmp_path: Path) -> None:
    from mudhif.atlas.skills.esco.official import read

    path = tmp_path / "names.csv"
    path.write_bytes(as_csv([["conceptUri", "preferredLabel_ckb"], [f"{E}/skill/a1", "وانەوتنەوە"]]).encode())
    assert [name.language for name in read(path).names] == ["ckb"]
