"""The gates, always in this order: each asks only about those whom the one before let through."""

from collections.abc import Callable
from enum import IntEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.matching.arrays import Whole
from mudhif.kernels.matching.columns import EVERY, Rows
from mudhif.kernels.matching.need import Gates
from mudhif.kernels.matching.segment import Segment

Passes = NDArray[np.bool_]

PICK_BELOW: Final = 1 / 50  # of all rows


class Gate(IntEnum):
    """The fixed order of the gates."""

    CONSENT = 0
    BLOCK = 1
    LICENCE = 2
    LANGUAGE = 3
    MODE = 4
    DATES = 5
    PLACE = 6


def passing(segment: Segment, gates: Gates, among: Passes) -> tuple[Whole, Whole]:
    """Rows of `among` (a mask of shape (count,)) that pass every gate, and the count after each.

    The counts have the shape (8,): those who came, then those left after each of the gates.
    While many are left, whole columns are compared, which is faster than picking rows.
    """
    counts = [int(np.count_nonzero(among))]
    rows: Whole | None = None
    for gate in Gate:
        if rows is None and counts[-1] < segment.count * PICK_BELOW:
            rows = np.flatnonzero(among)
        if rows is None:
            among = among & _checks[gate](segment, gates, EVERY)
            counts.append(int(np.count_nonzero(among)))
        else:
            rows = rows.compress(_checks[gate](segment, gates, rows))
            counts.append(rows.size)
    return np.flatnonzero(among) if rows is None else rows, np.array(counts)


def stopped_at(segment: Segment, gates: Gates, row: int) -> Gate | None:
    """The first gate that this row does not pass."""
    alone = np.array([row])
    return next((gate for gate in Gate if not _checks[gate](segment, gates, alone).all()), None)


def _consent(segment: Segment, gates: Gates, rows: Rows) -> Passes:
    passes = np.ones_like(segment.modes[rows], np.bool_)
    for purpose in gates.purposes:
        passes &= segment.consent_until[purpose][rows] >= gates.today
    return passes


def _block(segment: Segment, gates: Gates, rows: Rows) -> Passes:
    return ~segment.blocks.any_of(gates.parties, 1, rows)


def _licence(segment: Segment, gates: Gates, rows: Rows) -> Passes:
    if not gates.licences:
        return np.ones_like(segment.modes[rows], np.bool_)
    return segment.licences.any_of(gates.licences, gates.today, rows)


def _language(segment: Segment, gates: Gates, rows: Rows) -> Passes:
    passes = np.ones_like(segment.modes[rows], np.bool_)
    for language, level in gates.languages:
        passes &= segment.languages.any_of((language,), level, rows)
    return passes


def _mode(segment: Segment, gates: Gates, rows: Rows) -> Passes:
    if not gates.modes:
        return np.ones_like(segment.modes[rows], np.bool_)
    passes: Passes = (segment.modes[rows] & np.uint8(gates.modes)) > 0
    return passes


def _dates(segment: Segment, gates: Gates, rows: Rows) -> Passes:
    passes: Passes = segment.hours[rows] >= gates.hours
    if gates.starts is None or gates.ends is None:
        return passes
    days = gates.ends - gates.starts + 1 if gates.days is None else gates.days
    starts, ends = segment.available_from[rows], segment.available_until[rows]
    passes &= (starts <= gates.ends - days + 1) & (ends >= gates.starts + days - 1)
    if gates.days is not None:
        passes &= ends - starts + 1 >= days
    return passes


def _place(segment: Segment, gates: Gates, rows: Rows) -> Passes:
    if gates.governorate is None:
        return np.ones_like(segment.modes[rows], np.bool_)
    passes: Passes = (segment.governorates[rows] & np.uint32(1 << gates.governorate)) > 0
    if gates.from_afar:
        passes |= (segment.modes[rows] & np.uint8(gates.from_afar)) > 0
    return passes


_checks: Final[dict[Gate, Callable[[Segment, Gates, Rows], Passes]]] = {
    Gate.CONSENT: _consent,
    Gate.BLOCK: _block,
    Gate.LICENCE: _licence,
    Gate.LANGUAGE: _language,
    Gate.MODE: _mode,
    Gate.DATES: _dates,
    Gate.PLACE: _place,
}
