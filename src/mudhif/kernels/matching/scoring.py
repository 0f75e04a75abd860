"""Adding up credits over inverted lists, and taking the sum apart again."""

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.matching.arrays import Whole
from mudhif.kernels.matching.credit import Tenths
from mudhif.kernels.matching.need import Need
from mudhif.kernels.matching.segment import Segment

_POSITION_BITS = 8
_LAST_POSITION = (1 << _POSITION_BITS) - 1


def scores(segment: Segment, need: Need) -> Tenths:
    """Tenths of a point of every row; shape (count,).

    Of several skills that may stand in for a wanted one only the best is added: `best` is
    scratch, zero before and after each wanted skill.
    """
    sums = np.zeros(segment.count, np.uint16)
    best = np.zeros(segment.count, np.uint16)
    for offers in need.offers:
        lists = [(*segment.postings.of(skill), table) for skill, table in offers]
        for holders, codes, table in lists:
            credit = table.take(codes)
            if len(lists) > 1:
                had = best.take(holders)
                best[holders] = np.maximum(credit, had)
                credit = best.take(holders) - had
            np.add.at(sums, holders, credit)
        if len(lists) > 1:
            for holders, _, _ in lists:
                best[holders] = 0
    return sums


def contributions(segment: Segment, need: Need, rows: Whole) -> tuple[NDArray[np.int64], Whole, Whole]:
    """For each of `rows`: tenths, which offer earned them (-1 none) and its code.

    Each of shape (rows, wanted skills). The tenths of a row sum to its score.
    """
    offers = [offer for wanted in need.offers for offer in wanted]
    codes, held = _codes(segment, [skill for skill, _ in offers], rows)
    credit = np.array([table.take(code) for (_, table), code in zip(offers, codes, strict=True)], np.int64) * held
    sizes = np.array([len(wanted) for wanted in need.offers])
    starts = np.cumsum(sizes) - sizes
    position = np.arange(sizes.sum()) - np.repeat(starts, sizes)
    # The best credit, and of equal ones the first offer, in one maximum.
    ranked = (credit << _POSITION_BITS) + (_LAST_POSITION - position)[:, np.newaxis]
    best = np.maximum.reduceat(ranked, starts, axis=0)
    earned, offer = best >> _POSITION_BITS, _LAST_POSITION - (best & _LAST_POSITION)
    code = np.take_along_axis(codes, starts[:, np.newaxis] + offer, axis=0)
    return earned.T, np.where(earned > 0, offer, -1).T, code.T


def _codes(segment: Segment, skills: list[int], rows: Whole) -> tuple[Whole, NDArray[np.bool_]]:
    """The codes of `rows` in each skill and whether they hold it; each (skills, rows)."""
    postings = segment.postings
    codes = np.zeros((len(skills), rows.size), np.int64)
    held = np.zeros(codes.shape, np.bool_)
    for line, skill in enumerate(skills):
        holders, theirs = postings.of(skill)
        if holders.size:
            places = np.minimum(holders.searchsorted(rows), holders.size - 1)
            held[line] = holders.take(places) == rows
            codes[line] = theirs.take(places)
    return codes, held
