"""Whatever happens to a file on its way, it is read or refused; nothing else comes out of the reader."""

import contextlib
import io
import random

import pytest

from mudhif.people.mapping.reading import read_register
from mudhif.people.mapping.rules.faults import RefusedFile
from mudhif.people.mapping.tests.conftest import LIST
from mudhif.people.mapping.tests.hostile import book, parts, stored, zipped
from mudhif.people.mapping.tests.test_reading_registers import workbook

ROUNDS = 150
WHOLE = {
    "text": LIST,
    "UTF-16": LIST.decode().encode("utf-16"),
    "Windows-1256": LIST.decode().encode("cp1256"),
    "a workbook": workbook([["Full name", "DOB", "City"], *[["Huda Karim", 23844, "Leeds"]] * 20]),
    "a workbook by hand": book(),
    "a workbook that is not packed": stored(parts()["xl/worksheets/sheet1.xml"]),
    "shared texts": zipped(parts() | {"xl/sharedStrings.xml": "<sst><si><t>a</t><rPh><t>b</t></rPh></si></sst>"}, 0),
}


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Some bytes changed, cut out, or put in twice."""
    found = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(found))
        match chance.randrange(4):
            case 0:
                found[place] = chance.randrange(256)
            case 1:
                del found[place : place + chance.randint(1, 40)]
            case 2:
                found[place:place] = found[place : place + chance.randint(1, 40)]
            case _:
                found[place:place] = chance.choice([b"\0", b'"', b"<", b"&x;", b"=1", b"\xff\xfe", b"\n", b"999999999"])
        if not found:
            break
    return bytes(found)


@pytest.mark.parametrize("kind", WHOLE)
def test_a_damaged_file_is_read_or_refused(kind: str) -> None:
    chance = random.Random(kind)
    for _ in range(ROUNDS):
        with contextlib.suppress(RefusedFile):
            read_register(io.BytesIO(damaged(WHOLE[kind], chance)))


@pytest.mark.parametrize("kind", WHOLE)
def test_a_file_cut_off_anywhere_is_read_or_refused(kind: str) -> None:
    content = WHOLE[kind]
    for length in range(0, len(content), max(1, len(content) // 100)):
        with contextlib.suppress(RefusedFile):
            read_register(content[:length])
