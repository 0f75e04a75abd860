"""A workbook is read alike whichever program wrote it, and what only pretends to be a number is not taken."""

import re

import pytest

from mudhif.people.mapping.reading import read_register
from mudhif.people.mapping.rules.faults import FileFault, RefusedFile
from mudhif.people.mapping.tests.hostile import HEAD_CELLS, book, parts, sheet, zipped

TEXTS = "<sst><si><r><t>Huda &amp;</t></r><r><t> Karim</t></r></si><si/></sst>"


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A2" t="inlineStr"><is><t>Huda &amp; Karim</t></is></c>',
        "<c t='inlineStr' r='A2' ><is><t xml:space='preserve'>Huda &#38; Karim</t></is></c >",
        '<c r="A2" cm="1" t="str"><v>Huda &amp; Karim</v></c>',
        '<c r="A2" t="inlineStr"><is><r><t>Huda &amp;</t></r><rPh><t>h</t></rPh><r><t> Karim</t></r></is></c>',
        '<c r="A2" t="s"><v>0</v></c><c r="C2"/>',
    ],
)
@pytest.mark.parametrize("prefix", ["", "x:"])
def test_a_workbook_is_read_alike_in_whatever_way_it_is_written(cell: str, prefix: str) -> None:
    written = re.sub("<(/?)(?=[a-z])", rf"<\1{prefix}", sheet(f'{HEAD_CELLS}<row r="2">{cell}</row>'))
    named = written.replace("xmlns=", f"xmlns:{prefix[:-1]}=") if prefix else written
    content = zipped(parts(named) | {"xl/sharedStrings.xml": TEXTS})
    assert [row.full_name for row in read_register(content).rows] == ["Huda & Karim"]


def test_a_number_that_is_a_formula_in_disguise_is_refused() -> None:
    with pytest.raises(RefusedFile) as refusal:
        read_register(book(sheet(HEAD_CELLS + '<row r="2"><c r="A2"><v>=cmd|x!A0</v></c></row>')))
    assert refusal.value.fault is FileFault.FORMULA
