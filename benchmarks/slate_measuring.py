"""Processor seconds, and memory beyond what was there before."""

import tracemalloc
from collections.abc import Callable
from time import process_time


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """Of the fastest of some rounds."""
    times = []
    for _ in range(rounds):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def mebibytes(work: Callable[[], object]) -> float:
    """At the height of the work."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1] / 2**20
    finally:
        tracemalloc.stop()
