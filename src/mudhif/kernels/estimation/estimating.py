"""From a table of capture histories to an estimate: fit, average, look for doubts."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from mudhif.kernels.estimation.averaging import DROP, mixture, stretch_of
from mudhif.kernels.estimation.choosing import Chosen, choose
from mudhif.kernels.estimation.design import design_of
from mudhif.kernels.estimation.doubting import about_end, about_models, about_table, met
from mudhif.kernels.estimation.fitting import Floats
from mudhif.kernels.estimation.histories import Histories, cells_of
from mudhif.kernels.estimation.profiles import Profile, profile
from mudhif.kernels.estimation.reporting import report
from mudhif.kernels.estimation.results import Doubt, Estimate, Model, Warned
from mudhif.kernels.estimation.searching import search
from mudhif.kernels.estimation.space import Space, batch_of, space_of
from mudhif.kernels.estimation.two_lists import chapman, independent

_TWO: Final = 2
TAIL: Final = 0.025


@dataclass(frozen=True, slots=True)
class Fitted:
    """The models of a table, with how far variances are stretched because none fits (1: one does)."""

    space: Space
    chosen: Chosen
    stretch: float

    def unseen(self) -> Floats:
        """What each model says of the unseen (M,)."""
        return np.array([model.unseen for model in self.chosen.models])

    def intervals(self) -> Profile:
        """The profile interval of each model."""
        batch = batch_of(self.space, [model.model for model in self.chosen.models])
        parameters = np.array([model.parameters for model in self.chosen.models])
        drop = np.full(len(parameters), DROP * self.stretch)
        return profile(batch, self.space.counts, self.unseen(), parameters, drop)


def fit_table(lists: int, table: Floats) -> Fitted | None:
    """The models of a table (2^lists - 1,) of counts, which need not be whole; None where none has an estimate."""
    space = space_of(design_of(lists), np.concatenate([[0.0], table]))
    tried = search(space)
    if not tried.averaged:
        return None
    chosen = choose(space, tried)
    return Fitted(space, chosen, stretch_of(chosen.models, chosen.weights))


def estimate(histories: Histories) -> Estimate:
    """How many people there are, those on no list included.

    Two lists give Chapman's estimate; three and more an average over log-linear models. Lists that share nobody give
    a lower end only. The interval is one of 95 %.
    """
    fitted = None
    if histories.lists > _TWO and met(histories):
        fitted = fit_table(histories.lists, histories.table())
    return _from_models(histories, fitted) if fitted else _from_lengths(histories)


def _from_lengths(histories: Histories) -> Estimate:
    table, n, together = histories.table(), float(histories.n), met(histories)
    lengths = np.array([table[held].sum() for held in cells_of(histories.lists).T])
    low, likeliest, high = independent(lengths, n)
    doubts = about_table(histories)
    if not together:
        return Estimate(n, None, low, None, "lower bound", (), doubts)
    if histories.lists == _TWO:
        total = chapman(float(lengths[0]), float(lengths[1]), float(together))
        doubts += about_end(n, total, high)
        return Estimate(n, total, min(low, total), high and max(high, total), "Chapman", (), doubts)
    doubts += (Warned(Doubt.NO_MODEL), *about_end(n, likeliest, high))
    return Estimate(n, likeliest, low, high, "independent lists", (), doubts)


def _from_models(histories: Histories, fitted: Fitted) -> Estimate:
    ends, weights, n = fitted.intervals(), fitted.chosen.weights, float(histories.n)
    models = report(histories.names, n, fitted.space, fitted.chosen, (n + ends.low, n + ends.high))
    heavy = weights > 0
    joint = mixture(weights[heavy], fitted.unseen()[heavy], ends.low[heavy], ends.high[heavy])
    answer = Answer(*(n + joint.quantile(share) for share in (TAIL, 0.5, 1 - TAIL)))
    return told(histories, n, models, fitted.stretch, answer)


@dataclass(frozen=True, slots=True)
class Answer:
    """Totals that 2.5, 50 and 97.5 % of the averaged models lie below; infinite where the data set none."""

    low: float
    middle: float
    high: float


def told(histories: Histories, n: float, models: tuple[Model, ...], stretch: float, answer: Answer) -> Estimate:
    """The estimate with all that must be said about it."""
    high = None if np.isinf(answer.high) else answer.high
    total = None if np.isinf(answer.middle) else answer.middle
    doubts = (*about_table(histories), *about_models(models, stretch), *about_end(n, answer.middle, high))
    return Estimate(n, total, answer.low, high, "log-linear models, averaged", models, doubts)
