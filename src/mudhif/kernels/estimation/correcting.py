"""An estimate from a table whose linkage had errors, with an interval that is as wide as they make it.

The corrected table is fitted like any other; its models keep their weights. How uncertain they are comes from a
bootstrap: the counts are drawn anew (Poisson, and blurred once more where they were), the rates too where they were
measured on a sample, then corrected and fitted again. The draws of all models, in proportion to their weights, give
the interval.
"""

from dataclasses import replace
from itertools import cycle
from typing import Final

import numpy as np

from mudhif.kernels.estimation.choosing import Chosen
from mudhif.kernels.estimation.doubting import about_end, about_table, met
from mudhif.kernels.estimation.estimating import TAIL, Answer, Fitted, estimate, fit_table, told
from mudhif.kernels.estimation.fitting import Batch, Floats, fit_models
from mudhif.kernels.estimation.histories import Histories, cells_of
from mudhif.kernels.estimation.linkage import LinkageError, corrected
from mudhif.kernels.estimation.reporting import report
from mudhif.kernels.estimation.results import Doubt, Estimate, Warned
from mudhif.kernels.estimation.space import batch_of
from mudhif.kernels.estimation.splitting import Mechanism
from mudhif.kernels.estimation.two_lists import chapman

_DRAWS: Final = 400
_BOOTSTRAPPED: Final = 12
_TWO: Final = 2
_LOST: Final = 0.01
_LARGEST: Final = 690.0


def estimate_linked(histories: Histories, error: LinkageError, seed: int = 1, blur: float = 0.0) -> Estimate:
    """`estimate`, corrected for the errors of the linkage that made the histories. `n` then is how many people were
    seen, after correction; `uncorrected` holds what the table says as it stands. The bootstrap is drawn from `seed`.
    `blur` is the standard deviation, in people, of noise that was added to each count; the interval grows by it.
    """
    plain = estimate(histories)
    if not met(histories):
        return replace(plain, uncorrected=plain)
    raw = np.mean([corrected(histories.lists, histories.table(), error, how) for how in Mechanism], axis=0)
    table, draws = np.maximum(raw, 0), _drawn(histories, error, seed, blur)
    if histories.lists == _TWO:
        found = _two_lists(histories, table, draws)
    else:
        fitted = fit_table(histories.lists, table)
        found = _averaged(histories, fitted, table, draws) if fitted else plain
    lost = -float(np.minimum(raw, 0).sum() / np.abs(raw).sum())
    doubts = (Warned(Doubt.LINKED_BADLY, {"share": 100 * lost}),) if lost > _LOST else ()
    return replace(found, uncorrected=plain, warnings=(*found.warnings, *doubts))


def _drawn(histories: Histories, error: LinkageError, seed: int, blur: float) -> Floats:
    """Corrected tables (draws, cells) as they might have come out, links missed in both ways by turns."""
    chance = np.random.default_rng(seed)
    counts = chance.poisson(histories.table(), (_DRAWS, len(histories.counts))).astype(np.float64)
    if blur:
        counts = np.maximum(counts + chance.normal(0, blur, counts.shape), 0)
    ways = cycle(Mechanism)
    tables = [corrected(histories.lists, drawn, error.drawn(chance), next(ways)) for drawn in counts]
    return np.maximum(np.array(tables), 0)


def _two_lists(histories: Histories, table: Floats, draws: Floats) -> Estimate:
    totals = [_chapman(each) for each in draws]
    low, high = np.quantile(totals, [TAIL, 1 - TAIL])
    total, n = _chapman(table), float(table.sum())
    doubts = (*about_table(histories), *about_end(n, total, float(high)))
    return Estimate(n, total, min(float(low), total), max(float(high), total), "Chapman", (), doubts)


def _chapman(table: Floats) -> float:
    first, second = (float(table[held].sum()) for held in cells_of(2).T)
    return chapman(first, second, float(table[-1]))


def _averaged(histories: Histories, fitted: Fitted, table: Floats, draws: Floats) -> Estimate:
    fitted = replace(fitted, chosen=_heaviest(fitted.chosen))
    n, weights = float(table.sum()), fitted.chosen.weights
    totals = _totals(fitted, draws)
    points = np.log(n + fitted.unseen())[:, None]
    stretched = points + (np.log(totals) - points) * fitted.stretch**0.5
    totals = np.where(stretched > _LARGEST, np.inf, np.exp(np.minimum(stretched, _LARGEST)))
    # However far it is stretched, nobody who was seen is missing from the total.
    totals = np.maximum(totals, draws.sum(axis=1))
    ends = np.quantile(totals, [TAIL, 1 - TAIL], axis=1, method="nearest")
    models = report(histories.names, n, fitted.space, fitted.chosen, (ends[0], ends[1]))
    answer = Answer(*_quantiles(totals, weights, (TAIL, 0.5, 1 - TAIL)))
    return told(histories, n, models, fitted.stretch, answer)


def _heaviest(chosen: Chosen) -> Chosen:
    count = min(_BOOTSTRAPPED, int((chosen.weights > 0).sum()))
    weights = chosen.weights[:count]
    return Chosen(chosen.models[:count], weights / weights.sum())


def _totals(fitted: Fitted, draws: Floats) -> Floats:
    """People in all, by each model from each drawn table (M, draws); infinite where it has no estimate."""
    batch = batch_of(fitted.space, [model.model for model in fitted.chosen.models])
    counts = np.concatenate([np.zeros((len(draws), 1)), draws], axis=1)
    totals = []
    for column, cell in zip(batch.columns, batch.cells, strict=True):
        many = np.ones((len(draws), 1), dtype=bool)
        one = Batch(batch.matrix[:, column], many & column[column], many & cell)
        fits = fit_models(one, counts)
        unseen = np.exp(np.minimum(fits.parameters[:, 0], 700))
        totals.append(np.where(fits.exists, counts.sum(axis=1) + unseen, np.inf))
    return np.array(totals)


def _quantiles(totals: Floats, weights: Floats, shares: tuple[float, ...]) -> list[float]:
    each = np.repeat(weights / totals.shape[1], totals.shape[1])
    order = np.argsort(totals, axis=None)
    reached = np.cumsum(each[order])
    values = totals.reshape(-1)[order]
    return [float(values[min(int(np.searchsorted(reached, share)), len(values) - 1)]) for share in shares]
