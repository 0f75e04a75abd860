"""Linking registers: how many pairs are found at a precision of .99, how fast, and in how much memory."""

import csv
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks import SHARED_DATA, Row, UnavailableError, compared
from benchmarks.linkage_peers import PEERS, Scored
from benchmarks.linkage_registers import AS_SHARED, HARD, HARDER, REGISTERS, write
from mudhif.people.mapping.reading.registers import read_register

PRECISION = 0.99
ALLOWED_SECONDS, ALLOWED_GIGABYTES = 60.0, 2.0
ROWS_A_PERSON = 1.7
INVENTED = (("as the shared ones", AS_SHARED, 40_000),
            ("the same, errors and gaps x 1.5", AS_SHARED.times(1.5), 40_000),
            ("hard", HARD, 12_000), ("harder", HARDER, 12_000), ("hard", HARD, 100_000))  # fmt: skip
# The largest child of a process is what getrusage speaks of: each run is measured from a process of its own.
_MEASURED = """
import json, resource, subprocess, sys, time
started = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, capture_output=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1e6]))
"""


def _truth(folder: Path) -> dict[tuple[str, str], str]:
    path = folder / "truth.csv"
    if not path.exists():
        raise UnavailableError(f"no registers with the truth about them in {folder}")
    with path.open(encoding="utf-8", newline="") as file:
        return {(line["register"], line["row"]): line["person"] for line in csv.DictReader(file)}


def _pairs(sizes: Counter[object]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes.values())


def _ours(folder: Path) -> tuple[float, float, list[float]]:
    """Precision and recall of the command, and its seconds, processor's seconds and gigabytes."""
    truth = _truth(folder)
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "people.csv"
        command = str(Path(sys.executable).with_name("mudhif"))
        files = [str(folder / f"{name}.csv") for name in REGISTERS]
        line = [sys.executable, "-c", _MEASURED, command, "registers", "link", *files, "--out", str(out)]
        done = subprocess.run(line, check=True, capture_output=True, text=True, env=os.environ)
        with out.open(encoding="utf-8", newline="") as file:
            found = {(line["register"], line["row"]): line["person"] for line in csv.DictReader(file)}
    both = _pairs(Counter((truth[key], found[key]) for key in truth))
    return both / _pairs(Counter(found.values())), both / _pairs(Counter(truth.values())), json.loads(done.stdout)


def _best_recall(scored: Scored, persons: Sequence[str]) -> float:
    """Pairwise recall at the threshold that gives the most at ``PRECISION``, chosen with the truth known."""
    pairs, scores = scored
    true = np.array([persons[one] == persons[other] for one, other in pairs])
    order = np.argsort(-scores, kind="stable")
    found = np.cumsum(true[order])
    ends = np.append(np.diff(scores[order]) != 0, True)
    right = np.flatnonzero(ends & (found >= PRECISION * np.arange(1, len(found) + 1)))
    return float(found[right[-1]]) / _pairs(Counter(persons)) if len(right) else 0.0


def _beside_peers(folder: Path) -> list[Row]:
    precision, recall, _ = _ours(folder)
    truth = _truth(folder)
    rows = [row for name in REGISTERS for row in read_register(folder / f"{name}.csv", lenient=True).rows]
    persons = [truth[name, str(row.row)] for name in REGISTERS
               for row in read_register(folder / f"{name}.csv", lenient=True).rows]  # fmt: skip
    found = []
    for peer, score in PEERS.items():
        started = time.process_time()
        try:
            theirs = _best_recall(score(rows), persons)
        except UnavailableError as missing:
            found.append(Row("pairs found", recall, f"recall at {PRECISION}", peer, None, None, str(missing)))
            continue
        note = f"ours at precision {precision:.4f}, threshold not fitted; theirs {time.process_time() - started:.0f} s"
        found.append(compared("pairs found", recall, f"recall at {PRECISION}", peer, theirs, note=note))
    return found


def _invented() -> list[Row]:
    found = []
    for name, hardness, size in INVENTED:
        with tempfile.TemporaryDirectory() as folder:
            write(Path(folder), round(size / ROWS_A_PERSON), hardness, seed=3)
            precision, recall, _ = _ours(Path(folder))
        what = f"invented registers, {name}, {size:,} rows: precision"
        found.append(compared(what, precision, "share", "asked for", PRECISION, note=f"recall {recall:.3f}"))
    return found


def _half_a_million() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), round(500_000 / ROWS_A_PERSON), HARD, seed=3)
        precision, recall, (seconds, processor, gigabytes) = _ours(Path(folder))
    note = (
        f"reading and folding included; {processor:.0f} s of processors; precision {precision:.4f}, recall {recall:.3f}"
    )
    return [
        compared("linking 500,000 rows", seconds, "s", "what it may take", ALLOWED_SECONDS, note=note),
        compared("linking 500,000 rows", gigabytes, "GB", "what it may take", ALLOWED_GIGABYTES),
    ]


def run() -> list[Row]:
    """Quality beside peers on the shared registers; precision as size and hardness change; time and memory."""
    return _beside_peers(SHARED_DATA / "registers") + _invented() + _half_a_million()
