"""How far to trust what is foretold of a person: as far as it foretells votes that it was not learned from."""

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.bridging.factors import FACTOR_WEIGHT, INTERCEPT_WEIGHT, Factors
from mudhif.kernels.bridging.ridge import table_of
from mudhif.kernels.bridging.votes import Votes

Floats = NDArray[np.float64]

CHUNK: Final = 1 << 17
ALONE: Final = 0.999


def borne_out(votes: Votes, answers: Floats, fit: Factors) -> float:
    """The share, 0 to 1, of what sets people apart by the model that their other votes bear out.

    Each vote is foretold from the person's other votes. That takes no second fit: where ridge regression leaves e of a
    vote whose leverage is h, leaving it out would have left e / (1 - h) (Allen 1974). The share is the slope of what
    statements alone leave of the votes on what the other votes foretell. Few votes a person make it small, for then
    the model has learned chance by heart. `answers` (votes,) are what `fit` was fitted to.
    """
    inverse = np.linalg.inv(_normal(votes, fit))
    product = squares = 0.0
    for rows, cast in _chunks(votes):
        design = _design(fit)[votes.statements[cast]]
        people = np.column_stack((fit.participant_intercepts, fit.participant_factors))[rows]
        apart = answers[cast] - fit.constant - fit.statement_intercepts[votes.statements[cast]]
        leverage = np.einsum("vi,vij,vj->v", design, inverse[rows], design)
        left = apart - np.sum(design * people, axis=1)
        foretold = np.where(leverage < ALONE, apart - left / np.maximum(1 - leverage, 1 - ALONE), 0.0)
        product, squares = product + float(foretold @ apart), squares + float(foretold @ foretold)
    return float(np.clip(product / squares, 0.0, 1.0)) if squares > 0 else 1.0


def _design(fit: Factors) -> Floats:
    """What a person's parameters are multiplied with: (statements, 1 + count)."""
    return np.column_stack((np.ones(fit.statement_intercepts.size), fit.statement_factors))


def _normal(votes: Votes, fit: Factors) -> Floats:
    """The normal equations of each person: (participants, 1 + count, 1 + count)."""
    design = _design(fit)
    width = design.shape[1]
    products = (design[:, :, None] * design[:, None, :]).reshape(-1, width * width)
    seen = table_of(votes, np.ones(votes.statements.size))
    normal: Floats = (seen @ products).reshape(-1, width, width)
    prices = np.array([INTERCEPT_WEIGHT, *[FACTOR_WEIGHT] * (width - 1)])
    normal[:, range(width), range(width)] += (
        prices * max(1, votes.statements.size) / max(1, np.count_nonzero(votes.counts))
    )
    return normal


def _chunks(votes: Votes) -> Iterator[tuple[NDArray[np.int64], slice]]:
    """Some votes at a time, each with the rows of those who cast them."""
    for first in range(0, votes.statements.size, CHUNK):
        cast = np.arange(first, min(first + CHUNK, votes.statements.size))
        yield np.searchsorted(votes.starts, cast, side="right") - 1, slice(first, first + cast.size)
