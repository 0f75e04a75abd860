"""Figures beside those of the best that exists, measured in the same run; never a timed test.

`python -m benchmarks [name ...] [--json FILE]` runs `run()` of every `bench_<name>.py` in this folder.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
SHARED_DATA: Final = ROOT.parent / "shared" / "data"


class UnavailableError(Exception):
    """Raised by `run()` where data or a library is missing; the message says which, in a sentence."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: our figure and a peer's, both in `unit`, measured side by side.

    `ratio` is figure / peer_figure. A figure that could not be had is None, and `note` says why.
    """

    name: str
    figure: float | None
    unit: str
    peer: str
    peer_figure: float | None
    ratio: float | None
    note: str = ""


def compared(name: str, figure: float, unit: str, peer: str, peer_figure: float, *, note: str = "") -> Row:
    """A row with its ratio worked out."""
    return Row(name, figure, unit, peer, peer_figure, figure / peer_figure if peer_figure else None, note)
