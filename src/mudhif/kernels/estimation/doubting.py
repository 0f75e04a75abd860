"""What a reader must be told beside the figure."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from mudhif.kernels.estimation.averaging import BADLY
from mudhif.kernels.estimation.histories import Histories, cells_of
from mudhif.kernels.estimation.results import Doubt, Kind, Model, Warned

_FEW: Final = 10
_TWO: Final = 2
# Models this close to the best by AIC or BIC (differences under 4) cannot well be told apart by the data.
_CLOSE: Final = 4.0
_APART: Final = 1.25
_TIMES_SEEN: Final = 10.0
_HALF: Final = 0.5


def met(histories: Histories) -> int:
    """People who are on more than one list."""
    return sum(count for cell, count in enumerate(histories.counts, 1) if cell & (cell - 1))


def about_table(histories: Histories) -> tuple[Warned, ...]:
    """Doubts that the table raises, whatever the models say."""
    return tuple(_about_table(histories))


def _about_table(histories: Histories) -> Iterator[Warned]:
    together = met(histories)
    if histories.empty:
        yield Warned(Doubt.EMPTY_LIST, {"lists": ", ".join(map(str, histories.empty))})
    if histories.lists == _TWO:
        yield Warned(Doubt.TWO_LISTS)
    if not together:
        yield Warned(Doubt.NO_OVERLAP)
    elif together < _FEW:
        yield Warned(Doubt.FEW_MET, {"people": together})
    apart = _apart(histories)
    if together and apart:
        yield Warned(Doubt.NEVER_MET, {"pairs": ", ".join(apart)})


def _apart(histories: Histories) -> list[str]:
    table, cells = histories.table(), cells_of(histories.lists)
    pairs = combinations(range(histories.lists), 2)
    never = [pair for pair in pairs if not table[cells[:, pair].all(axis=1)].sum()]
    return ["x".join(str(histories.names[place]) for place in pair) for pair in never]


def about_models(models: Sequence[Model], stretch: float) -> tuple[Warned, ...]:
    """Doubts that the models raise; `stretch` above 1 says that none of them fits."""
    return (*_about_fit(models, stretch), *_about_agreement(models))


def _about_fit(models: Sequence[Model], stretch: float) -> Iterator[Warned]:
    pairwise = [model for model in models if model.kind in (Kind.INDEPENDENCE, Kind.PAIRWISE)]
    best = min(pairwise, key=lambda model: model.aic, default=None)
    if best and best.fit is not None and best.fit < BADLY:
        yield Warned(
            Doubt.PAIRS_FIT_BADLY,
            {"estimate": best.estimate, "deviance": best.deviance, "freedom": best.freedom, "fit": best.fit},
        )
    differing = sum(model.weight for model in models if model.kind is Kind.HETEROGENEITY)
    if differing > _HALF:
        # How people differ cannot be known from who was seen (Link 2003): other ways fit as well and say other totals.
        yield Warned(Doubt.PEOPLE_DIFFER, {"share": 100 * differing})
    if stretch > 1:
        yield Warned(Doubt.NOTHING_FITS, {"stretch": stretch**0.5})


def _about_agreement(models: Sequence[Model]) -> Iterator[Warned]:
    averaged = [model for model in models if model.weight > 0]
    near = {*_near(averaged, [model.aic for model in averaged]), *_near(averaged, [model.bic for model in averaged])}
    least, most = min(model.estimate for model in near), max(model.estimate for model in near)
    if most > _APART * least:
        yield Warned(Doubt.MODELS_DISAGREE, {"models": len(near), "least": least, "most": most})
    beyond = [model for model in models if model.kind is Kind.THREE_WAY and model not in averaged]
    beyond = [model for model in beyond if model.aic <= min(each.aic for each in averaged) + _CLOSE]
    if beyond:
        ends = min(model.estimate for model in beyond), max(model.estimate for model in beyond)
        if ends[0] < least / _APART or ends[1] > most * _APART:
            yield Warned(Doubt.OTHERS_DISAGREE, {"least": ends[0], "most": ends[1]})


def _near(models: Sequence[Model], criteria: Sequence[float]) -> list[Model]:
    limit = min(criteria) + _CLOSE
    return [model for model, criterion in zip(models, criteria, strict=True) if criterion <= limit]


def about_end(n: float, total: float, high: float | None) -> tuple[Warned, ...]:
    """Doubts about how far the figure reaches beyond who was seen."""
    doubts = [Warned(Doubt.NO_UPPER_END)] if high is None else []
    if total > _TIMES_SEEN * n:
        doubts.append(Warned(Doubt.MOSTLY_UNSEEN, {"times": total / n}))
    return tuple(doubts)
