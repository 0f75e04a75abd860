"""Which of the many models are averaged with an interval of their own, and which are shown beside them."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from mudhif.kernels.estimation.averaging import weights_of
from mudhif.kernels.estimation.fitting import Floats
from mudhif.kernels.estimation.scoring import Scored
from mudhif.kernels.estimation.searching import Tried
from mudhif.kernels.estimation.space import Space

_MOST: Final = 30
_LEAST: Final = 0.002
_SHOWN: Final = 6


@dataclass(frozen=True, slots=True)
class Chosen:
    """Models with their weights (M,), heaviest first; those of weight 0 are there to be seen."""

    models: tuple[Scored, ...]
    weights: Floats


def choose(space: Space, tried: Tried) -> Chosen:
    """The models that carry the average (at most 30, each above .2 %), then: independence, each interaction alone,
    the best pairwise by AIC and by BIC, and the best of those that were left out."""
    weights = weights_of(tried.averaged)
    order = [place for place in np.argsort(-weights, kind="stable")[:_MOST] if weights[place] >= _LEAST]
    heavy = [tried.averaged[place] for place in order]
    shown = [model for model in _to_show(space, tried) if model not in heavy]
    kept = weights[order] / weights[order].sum()
    return Chosen((*heavy, *shown), np.concatenate([kept, np.zeros(len(shown))]))


def _to_show(space: Space, tried: Tried) -> list[Scored]:
    pairs = set(space.pairs)
    pairwise = [each for each in tried.averaged if each.model <= pairs]
    alone = [each for each in pairwise if len(each.model) <= 1]
    best = [*_best(pairwise, "aic"), *_best(pairwise, "bic"), *_best(tried.others, "aic")]
    return list({each.model: each for each in (*alone, *best)}.values())


def _best(models: list[Scored] | tuple[Scored, ...], criterion: str) -> list[Scored]:
    return sorted(models, key=lambda each: float(getattr(each, criterion)))[:_SHOWN]
