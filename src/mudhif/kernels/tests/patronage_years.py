"""Small years for the tests of the audit: written by hand, and drawn at random."""

from collections.abc import Iterable, Sequence
from itertools import combinations, product
from math import prod
from typing import Any

import numpy as np

from mudhif.kernels.patronage import Record, read_record

Table = dict[str, list[dict[str, Any]]]
Need = Sequence[tuple[float, bool, bool]]


def year(needs: Iterable[Need], kind: str = "kinship") -> Table:
    """A record with one assessor and one decider: each need lists (points, tied, selected) of its candidates."""
    table: Table = {"needs": [], "candidacies": [], "ties": []}
    for place, need in enumerate(needs):
        table["needs"].append({"id": f"n{place}", "host": "h", "deciders": ["o"], "weights": {"skill": 1}})
        for each, (points, tied, selected) in enumerate(need):
            who = f"c{place}-{each}"
            row = {"need": f"n{place}", "candidate": who, "selected": selected, "scores": {"a": {"skill": points}}}
            table["candidacies"].append(row)
            if tied:
                table["ties"].append({"selector": "o", "candidate": who, "kind": kind})
    return table


def record_of(needs: Iterable[Need], kind: str = "kinship") -> Record:
    """The same, read."""
    return read_record(year(needs, kind))


def drawn_need(chance: np.random.Generator, size: int, seats: int) -> Need:
    """A need of candidates within one band, of whom any may be tied and any selected."""
    points, tied = 70 + chance.integers(0, 20, size), chance.random(size) < 0.4
    selected = chance.permutation(size) < seats
    return [(float(each), bool(tie), bool(taken)) for each, tie, taken in zip(points, tied, selected, strict=True)]


def enumerated(needs: Iterable[Need], slope: float) -> dict[int, float]:
    """How likely each number of tied selections is, by writing out every outcome of every need."""
    outcomes = [_outcomes(need, slope) for need in needs]
    found: dict[int, float] = {}
    for those in product(*outcomes):
        count = sum(tied for tied, _ in those)
        found[count] = found.get(count, 0.0) + prod(chance for _, chance in those)
    return found


def _outcomes(need: Need, slope: float) -> list[tuple[int, float]]:
    seats = sum(taken for _, _, taken in need)
    sets = [*combinations(need, seats)]
    weights = [np.exp(slope * sum(points for points, _, _ in each)) for each in sets]
    return [
        (sum(tied for _, tied, _ in each), float(weight / sum(weights)))
        for each, weight in zip(sets, weights, strict=True)
    ]
