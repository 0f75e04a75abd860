"""Tables for the tests of estimation: published ones where they are at hand, and simulated ones."""

import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from mudhif.kernels.estimation import Estimate, Histories, Kind, Mechanism, Model, read_histories

WORKED = Path(__file__).resolve().parents[5] / "shared" / "data" / "estimation" / "worked_examples.json"


def published(name: str) -> Histories:
    """A published table; the test is skipped, in words, where the shared data are absent."""
    if not WORKED.exists():
        pytest.skip("the worked examples are not at ../shared/data/estimation")
    return read_histories(json.loads(WORKED.read_text())[name]["counts"])


def table_of(caught: NDArray[np.bool_]) -> dict[str, int]:
    """The table of people (rows) on lists (columns)."""
    keys, counts = np.unique(["".join("01"[on] for on in row) for row in caught.astype(int)], return_counts=True)
    return {str(key): int(count) for key, count in zip(keys, counts, strict=True) if "1" in key}


def people(chance: np.random.Generator, number: int, chances: Iterable[float]) -> NDArray[np.bool_]:
    """Who is on which list, each list by itself."""
    listed = np.array(tuple(chances))
    return chance.random((number, len(listed))) < listed


def badly_linked(
    chance: np.random.Generator, caught: NDArray[np.bool_], link: float, mechanism: Mechanism
) -> dict[str, int]:
    """The table that a linkage with missed links makes of people on lists."""
    rows = [piece for person in caught for piece in _pieces(chance, np.flatnonzero(person), link, mechanism)]
    split = np.zeros((len(rows), caught.shape[1]), dtype=bool)
    for place, piece in enumerate(rows):
        split[place, piece] = True
    return table_of(split)


def _pieces(
    chance: np.random.Generator, records: NDArray[np.intp], link: float, mechanism: Mechanism
) -> list[list[int]]:
    if mechanism is Mechanism.LOOSE:
        kept = chance.random(len(records)) < np.sqrt(link)
        together = [[int(record) for record in records[kept]]]
        return [piece for piece in [*together, *([int(record)] for record in records[~kept])] if piece]
    pieces: list[list[int]] = []
    for record in records:
        joined = [piece for piece in pieces if (chance.random(len(piece)) < link).any()]
        pieces = [piece for piece in pieces if piece not in joined]
        pieces.append([int(record), *(other for piece in joined for other in piece)])
    return pieces


def model_of(found: Estimate, *interactions: str) -> Model:
    """The model with exactly these interactions and no heterogeneity."""
    return next(each for each in found.models if each.interactions == interactions and not each.heterogeneity)


def best_pairwise(found: Estimate) -> Model:
    """The best model by AIC without interactions of three lists."""
    pairwise = [each for each in found.models if each.kind in (Kind.INDEPENDENCE, Kind.PAIRWISE)]
    return min(pairwise, key=lambda each: each.aic)
