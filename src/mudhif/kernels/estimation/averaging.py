"""One interval from many models: each gets a weight, and the interval is that of their mixture.

Each model says that the logarithm of the unseen people lies around its estimate, as far down and as far up as its
profile interval reaches (a normal with two different halves). The mixture of these is wide where models disagree.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.special import ndtr

from mudhif.kernels.estimation.fitting import Floats
from mudhif.kernels.estimation.scoring import Scored

Z: Final = 1.959963984540054
DROP: Final = Z * Z
BADLY: Final = 0.05
_HALF_A_PERSON: Final = 0.5
_OF_WEIGHT: Final = 0.01


@dataclass(frozen=True, slots=True)
class Mixture:
    """Weights (M,), which sum to 1, the logarithms of the unseen people, and the spread below and above them
    (infinite where the data set no upper end)."""

    weights: Floats
    centres: Floats
    below: Floats
    above: Floats

    def quantile(self, share: float) -> float:
        """The unseen people that this share of the mixture lies below; infinity where there is no such number."""
        if self._below(np.float64(700.0)) < share:
            return float("inf")
        low, high = -700.0, 700.0
        for _ in range(80):
            middle = (low + high) / 2
            low, high = (middle, high) if self._below(np.float64(middle)) < share else (low, middle)
        return float(np.exp(high))

    def _below(self, point: np.float64) -> float:
        away = point - self.centres
        spread = np.where(away < 0, self.below, self.above)
        with np.errstate(invalid="ignore"):
            shares = np.where(np.isinf(spread), 0.5, ndtr(away / np.where(np.isinf(spread), 1.0, spread)))
        return float(self.weights @ shares)


def mixture(weights: Floats, unseen: Floats, low: Floats, high: Floats) -> Mixture:
    """A mixture from each model's estimate and interval of the unseen people (95 %)."""
    centres, bottom, top = (np.log(np.maximum(each, _HALF_A_PERSON)) for each in (unseen, low, high))
    return Mixture(weights, centres, np.maximum((centres - bottom) / Z, 1e-9), np.maximum((top - centres) / Z, 1e-9))


def weights_of(models: Sequence[Scored]) -> Floats:
    """Half by AIC, half by BIC: the one forgives parameters that may be true, the other those that may be noise."""
    return (_by([each.aic for each in models]) + _by([each.bic for each in models])) / 2


def _by(criteria: Sequence[float]) -> Floats:
    relative = np.exp(-(np.array(criteria) - min(criteria)) / 2)
    shares: Floats = relative / relative.sum()
    return shares


def stretch_of(models: Sequence[Scored], weights: Floats) -> float:
    """By how much variances grow because no model of weight fits: deviance over degrees of freedom of the one that
    fits best; 1 where one fits. A model without degrees of freedom fits by being as large as the table."""
    heavy = [model for model, weight in zip(models, weights, strict=True) if weight >= _OF_WEIGHT]
    if any(model.fit is None or model.fit >= BADLY for model in heavy):
        return 1.0
    return max(1.0, min(model.deviance / model.freedom for model in heavy))
