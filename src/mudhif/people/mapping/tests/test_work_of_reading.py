"""A workbook that is bad in its last cell alone costs little: work is counted, and memory measured, not time."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mudhif.people.mapping.reading import look
from mudhif.people.mapping.rules.faults import FileFault, RefusedFile
from mudhif.people.mapping.tests.hostile import HEAD_CELLS, sheet, stored

BAD = '<c t="inlineStr"><is><t>=cmd|x!A0</t></is></c>'
CELLS_IN_A_ROW, ROWS = 10, 1000
MEGABYTES = 256
# What a cell holds, and the most calls that it may cost; what no spreadsheet writes costs a little more.
KINDS = {
    "numbers": ("<c><v>1</v></c>", 8),
    "days": ('<c s="1"><v>23844</v></c>', 8),
    "texts": ('<c t="inlineStr"><is><t>Huda Karim</t></is></c>', 8),
    "texts with marks": ('<c t="inlineStr"><is><t>Huda &amp; Karim</t></is></c>', 12),
    "texts in parts": ('<c t="inlineStr"><is><r><t>Huda</t></r><r><t>Karim</t></r></is></c>', 16),
    "attributes in disorder": ('<c t="str" cm="1"><v>Huda</v></c>', 20),
    "nothing": ("<c/>", 1),
}
# Looks at a file in a process of its own, and prints why it was refused and the largest memory it ever held.
GREEDY = """
import json, re, sys
from pathlib import Path
from mudhif.people.mapping.reading import look
from mudhif.people.mapping.rules.faults import RefusedFile
try:
    look(Path(sys.argv[1]))
except RefusedFile as refusal:
    fault = refusal.fault
peak = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
print(json.dumps([fault, int(peak[1]) / 1024]))
"""


def bad_at_its_end(cell: str, rows: int) -> bytes:
    """A workbook of rows of ten cells, and a formula typed as text below them."""
    return stored(sheet(HEAD_CELLS + f"<row>{cell * CELLS_IN_A_ROW}</row>" * rows + f"<row>{BAD}</row>"))


def calls_of(work: Callable[[], object]) -> int:
    """How many calls it takes, of Python's functions and of the library's."""
    count = 0

    def seen(_frame: object, event: str, _given: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def refused(content: bytes) -> None:
    with pytest.raises(RefusedFile) as refusal:
        look(content)
    assert refusal.value.fault is FileFault.FORMULA


@pytest.mark.parametrize("kind", KINDS)
def test_each_further_cell_of_a_workbook_costs_a_few_calls(kind: str) -> None:
    cell, most = KINDS[kind]
    few, many = (bad_at_its_end(cell, rows) for rows in (ROWS * 3, ROWS * 4))
    refused(few)
    calls = calls_of(lambda: refused(many)) - calls_of(lambda: refused(few))
    assert calls < most * CELLS_IN_A_ROW * ROWS


def test_a_table_of_two_hundred_columns_of_days_does_not_fill_the_memory(tmp_path: Path) -> None:
    head = ",".join(f"h{number}" for number in range(200))
    days = (
        ",".join(f"{row % 28 + 1}/{column % 12 + 1}/{row // 28 + 1100}" for column in range(200))
        for row in range(20_000)
    )
    (tmp_path / "days.csv").write_text("\n".join([head, *days, "=cmd|x!A0" + "," * 199]), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", GREEDY, str(tmp_path / "days.csv")],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    fault, megabytes = json.loads(run.stdout)
    assert fault == FileFault.FORMULA
    assert megabytes < MEGABYTES
