"""A file that could harm is refused whole, for a reason of its own, within little memory."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mudhif.people.mapping.reading import look, read_register
from mudhif.people.mapping.rules.faults import RefusedFile
from mudhif.people.mapping.tests import hostile

MOST_MEGABYTES = 256
# Reads every file of a folder in a process of its own and prints the largest memory it ever held, and each reason.
MEASURE = """
import json, re, sys, time
from pathlib import Path
from mudhif.people.mapping.reading import look
from mudhif.people.mapping.rules.faults import RefusedFile
said = {}
for path in sorted(Path(sys.argv[1]).iterdir()):
    began = time.process_time()
    try:
        look(path)
        said[path.name] = ["read", 0]
    except RefusedFile as refusal:
        said[path.name] = [refusal.fault, time.process_time() - began]
peak = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())
print(json.dumps({"megabytes": int(peak[1]) / 1024, "said": said}))
"""


@pytest.mark.parametrize("name", hostile.HOSTILE)
def test_a_hostile_file_is_refused_for_its_own_reason(name: str) -> None:
    make, fault = hostile.HOSTILE[name]
    with pytest.raises(RefusedFile) as refusal:
        read_register(make())
    assert refusal.value.fault is fault


def test_the_corpus_is_as_large_as_promised() -> None:
    assert len(hostile.HOSTILE) >= 40


def test_the_harmless_workbook_that_the_hostile_ones_are_made_of_is_read() -> None:
    assert [row.full_name for row in read_register(hostile.book()).rows] == ["Huda Karim"]
    assert look(hostile.book()).rows == 1


def test_none_of_them_takes_more_than_256_megabytes(tmp_path: Path) -> None:
    for number, (make, _fault) in enumerate(hostile.HOSTILE.values()):
        (tmp_path / f"{number:03}").write_bytes(make())
    run = subprocess.run(
        [sys.executable, "-c", MEASURE, str(tmp_path)], capture_output=True, text=True, check=True, timeout=300
    )
    measured = json.loads(run.stdout)
    assert measured["megabytes"] < MOST_MEGABYTES
    assert [fault for fault, _seconds in measured["said"].values()] == [fault for _m, fault in hostile.HOSTILE.values()]
