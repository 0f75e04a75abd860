"""Which sheet of a workbook is read, and what its numbers mean."""

import zipfile
from dataclasses import dataclass
from pathlib import PurePosixPath

from mudhif.people.mapping.reading.markup import Attributes, elements
from mudhif.people.mapping.rules.faults import FileFault, RefusedFile

_WORKBOOK = "xl/workbook.xml"
_WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels"
# Numbers that these built-in formats show are days (ECMA-376 part 1, 18.8.30).
_DAY_FORMATS = frozenset({*range(14, 18), 22, *range(27, 32), 34, 35, 36, *range(50, 59)})


@dataclass(frozen=True, slots=True)
class Workbook:
    """The first visible sheet's entry, whether days count from 1904, which cell styles show days, other sheets."""

    sheet: str
    texts: str
    since_1904: bool
    day_styles: frozenset[int]
    more_sheets: int


def workbook(archive: zipfile.ZipFile) -> Workbook:
    """What is needed to read the archive's first visible sheet. Raises `RefusedFile`."""
    names = {name.casefold(): name for name in archive.namelist()}
    described = elements(archive, names[_WORKBOOK])
    links = _links(archive, names)
    sheets = [given for tag, given in described if tag == "sheet"]
    visible = [given for given in sheets if given.get("state", "visible") == "visible"]
    found = [names[entry] for given in visible if (entry := links.get(_link(given), "")) in names]
    if not found:
        raise RefusedFile(FileFault.NO_SHEET)
    since_1904 = any(tag == "workbookPr" and given.get("date1904") in {"1", "true"} for tag, given in described)
    styles = names.get("xl/styles.xml")
    return Workbook(
        sheet=found[0],
        texts=names.get("xl/sharedstrings.xml", ""),
        since_1904=since_1904,
        day_styles=_day_styles(elements(archive, styles)) if styles else frozenset(),
        more_sheets=len(found) - 1,
    )


def _link(given: Attributes) -> str:
    return next((value for name, value in given.items() if name.endswith(":id")), "")


def _links(archive: zipfile.ZipFile, names: dict[str, str]) -> dict[str, str]:
    """Relationship -> entry (in lower case). Nothing of the workbook itself may lie outside the archive."""
    if _WORKBOOK_LINKS not in names:
        raise RefusedFile(FileFault.NO_SHEET)
    targets = {}
    for tag, given in elements(archive, names[_WORKBOOK_LINKS]):
        if tag == "Relationship":
            if given.get("TargetMode") == "External":
                raise RefusedFile(FileFault.EXTERNAL)
            targets[given.get("Id", "")] = _entry(given.get("Target", ""))
    return targets


def _entry(target: str) -> str:
    path = PurePosixPath(target) if target.startswith("/") else PurePosixPath("/xl") / target
    return str(path).lstrip("/").casefold()


def _day_styles(described: list[tuple[str, Attributes]]) -> frozenset[int]:
    """The positions in `cellXfs` whose number format shows a day."""
    formats = _DAY_FORMATS | {
        _whole(given.get("numFmtId")) for tag, given in described if tag == "numFmt" and _is_day(given)
    }
    inside = False
    position, found = 0, set()
    for tag, given in described:
        if tag in {"cellXfs", "cellStyles", "dxfs"}:
            inside = tag == "cellXfs"
        elif inside and tag == "xf":
            if _whole(given.get("numFmtId")) in formats:
                found.add(position)
            position += 1
    return frozenset(found)


def _is_day(given: Attributes) -> bool:
    """Whether a custom format such as `dd/mm/yyyy` shows a day: a d or y outside quotes and brackets."""
    code, skipping = given.get("formatCode", "").casefold(), ""
    for index, letter in enumerate(code):
        if skipping:
            skipping = "" if letter == skipping else skipping
        elif letter in {'"', "["}:
            skipping = "]" if letter == "[" else '"'
        elif letter in {"d", "y"} and code[index - 1 : index] not in {"\\", "_", "*"}:
            return True
    return False


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else -1  # noqa: PLR2004
