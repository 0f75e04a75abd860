"""What unites people who disagree: time, memory and exactness beside red-dwarf, on one thread.

Seconds are of the processor, the best of several runs, so that other work on the machine weighs as little as it can.
Both sides start from the same votes in order of time; ours from arrays, red-dwarf from the records that it asks for.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from time import process_time
from typing import Any, Final

import numpy as np

from benchmarks import ROOT, Row, UnavailableError, compared
from benchmarks.bridging_conversations import Cast, bowling_green, invented
from benchmarks.bridging_peers import labels_and_scores, red_dwarf
from mudhif.kernels.bridging import Groups, analysed, found, stability, updated

RUNS: Final = 7
PEER_RUNS: Final = 3
NEW: Final = 1000
LARGE: Final = (100_000, 1_000)
GROWING: Final = (12_500, 25_000, 50_000, 100_000, 200_000, 400_000, 625_000)
SLOW: Final = "over 320 s when it was last tried (its silhouette is quadratic): not run again"


def run() -> list[Row]:
    """The real conversation, ten thousand people, eight million votes, and up to fifty."""
    rows: list[Row] = []
    for name, make in (("bowling-green", bowling_green), ("10,000 x 300", lambda: invented(10_000, 300))):
        try:
            cast = make()
        except UnavailableError as missing:
            rows.append(Row(name, None, "s", "red-dwarf", None, None, f"not measured: {missing}"))
            continue
        rows += _beside(f"{name}, {cast.values.size:,} votes", cast)
        rows += _further(name, cast)
    return [*rows, *_large(), *_growing()]


def _beside(name: str, cast: Cast) -> Iterator[Row]:
    ours, _ = _best(lambda: analysed(cast.gathered()), RUNS)
    try:
        theirs, result = _best(red_dwarf(cast), PEER_RUNS)
    except UnavailableError as missing:
        yield Row(name, ours, "s", "red-dwarf", None, None, f"peer not measured: {missing}")
        return
    yield compared(name, ours, "s", "red-dwarf", theirs, note=f"{theirs / ours:.1f} times as fast")
    labels, scores = labels_and_scores(result, cast)
    given = found(cast.gathered(), Groups(labels, int(labels.max()) + 1)).scores
    apart = float(np.nanmax(np.abs(given - scores)))
    yield Row("  common ground given its groups, largest difference", apart, "", "", None, None)


def _further(name: str, cast: Cast) -> Iterator[Row]:
    """The update and the stability, each beside the full run measured right before it."""
    before, new = analysed(cast.gathered(slice(-NEW))), cast.gathered(slice(-NEW, None))
    full, whole = _best(lambda: analysed(cast.gathered()), RUNS)
    update, ours = _best(lambda: updated(before, new), RUNS)
    same = np.array_equal(ours.groups.labels, whole.groups.labels)
    apart = float(np.abs(ours.findings.scores - whole.findings.scores).max())
    note = f"{'same groups' if same else 'OTHER GROUPS'}, scores within {apart:.0e}"
    yield compared(f"  {name}: update with {NEW:,} votes", update, "s", "from scratch", full, note=note)
    taken, steady = _best(lambda: stability(whole), 1)
    yield Row(f"  {name}: stability", taken, "s", "", None, None, f"ten runs: {steady or 0:.2f}")


def _large() -> Iterator[Row]:
    people, statements = LARGE
    seconds, megabytes = _alone(people, statements)
    name = f"{people:,} x {statements:,}"
    yield Row(f"{name}, 8 million votes", seconds, "s", "red-dwarf", None, None, SLOW)
    yield Row("  memory of the whole process at its height, votes included", megabytes, "MiB", "", None, None)
    yield from _further(name, invented(people, statements))


def _growing() -> Iterator[Row]:
    for people in GROWING:
        seconds, megabytes = _alone(people, 1_000)
        votes = people * 80 / 1e6
        yield Row(
            f"{votes:,.0f} million votes",
            seconds,
            "s",
            "",
            None,
            None,
            f"{seconds / votes * 1000:.0f} ms a million, {megabytes:,.0f} MiB",
        )


def _best(work: Callable[[], Any], runs: int) -> tuple[float, Any]:
    taken = []
    for _ in range(runs):
        start = process_time()
        result = work()
        taken.append(process_time() - start)
    return min(taken), result


def _alone(people: int, statements: int) -> tuple[float, float]:
    """Seconds, and MiB at the height, in a process of its own that holds nothing but the votes."""
    command = [sys.executable, "-m", "benchmarks.bridging_alone", str(people), str(statements)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    seconds, megabytes = json.loads(done.stdout)
    return float(seconds), float(megabytes)
