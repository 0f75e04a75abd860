"""Models as they are shown: with names for their terms, and an interval each."""

from mudhif.kernels.estimation.choosing import Chosen
from mudhif.kernels.estimation.fitting import Floats
from mudhif.kernels.estimation.results import Heterogeneity, Kind, Model
from mudhif.kernels.estimation.scoring import Scored
from mudhif.kernels.estimation.space import Space


def report(
    names: tuple[int, ...], n: float, space: Space, chosen: Chosen, ends: tuple[Floats, Floats]
) -> tuple[Model, ...]:
    """The chosen models of `n` seen people; `names` are the lists' numbers, `ends` the models' intervals."""
    rows = zip(chosen.models, chosen.weights, *ends, strict=True)
    return tuple(
        _model(names, n, space, scored, (float(weight), float(low), float(high))) for scored, weight, low, high in rows
    )


def _model(
    names: tuple[int, ...], n: float, space: Space, scored: Scored, figures: tuple[float, float, float]
) -> Model:
    weight, low, high = figures
    terms = sorted((len(term), term, column) for column in scored.model if (term := space.design.term(column)))
    called = {column: "x".join(str(names[place]) for place in term) for _, term, column in terms}
    heterogeneity = _heterogeneity(space, scored)
    return Model(
        kind=_kind(terms[-1][0] if terms else 1, heterogeneity),
        interactions=tuple(called.values()),
        silent=tuple(name for column, name in called.items() if column in space.silent),
        heterogeneity=heterogeneity,
        estimate=n + scored.unseen,
        low=low,
        high=None if high == float("inf") else high,
        aic=scored.aic,
        bic=scored.bic,
        deviance=scored.deviance,
        freedom=scored.freedom,
        fit=scored.fit,
        weight=weight,
    )


def _kind(order: int, heterogeneity: Heterogeneity) -> Kind:
    if heterogeneity:
        return Kind.HETEROGENEITY
    return (Kind.INDEPENDENCE, Kind.PAIRWISE, Kind.THREE_WAY)[order - 1]


def _heterogeneity(space: Space, scored: Scored) -> Heterogeneity:
    if space.design.common in scored.model:
        return Heterogeneity.DARROCH
    if space.design.gamma in scored.model:
        return Heterogeneity.GAMMA
    return Heterogeneity.CHAO if scored.model & set(space.design.chao) else Heterogeneity.NONE
