"""One conversation in a process of its own: prints the best of three runs in seconds, and the most memory in MiB.

The votes are invented by a child that hands them over as files, so that inventing them leaves no trace in the memory.
"""

import json
import resource
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import numpy as np

from benchmarks import ROOT
from benchmarks.bridging_conversations import Cast, invented
from mudhif.kernels.bridging import analysed

COLUMNS = ("participants", "statements", "values")


def measure(people: int, statements: int) -> tuple[float, float]:
    """Seconds and MiB."""
    with TemporaryDirectory() as folder:
        invent = [sys.executable, "-m", "benchmarks.bridging_alone", str(people), str(statements), folder]
        subprocess.run(invent, cwd=ROOT, check=True)
        columns = [np.load(Path(folder) / f"{name}.npy") for name in COLUMNS]
    cast = Cast(columns[0], columns[1], columns[2], people, statements)
    taken = []
    for _ in range(3):
        start = process_time()
        analysed(cast.gathered())
        taken.append(process_time() - start)
    return min(taken), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def write(people: int, statements: int, folder: Path) -> None:
    """Votes as files."""
    cast = invented(people, statements)
    for name in COLUMNS:
        np.save(folder / f"{name}.npy", getattr(cast, name))


if __name__ == "__main__":
    if len(sys.argv) > 3:
        write(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
    else:
        print(json.dumps(measure(int(sys.argv[1]), int(sys.argv[2]))))
