"""Which models are tried: every hierarchical one for up to four lists; beyond that a beam of the best.

An interaction of three lists comes with its three pairs. Heterogeneity of people stands alone or beside one pair;
several forms of it are tried, because how people differ cannot be known from those who were seen (Link 2003). How long
a search takes depends on the number of lists alone: it ends after so many models.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from mudhif.kernels.estimation.averaging import BADLY
from mudhif.kernels.estimation.scoring import Model, Scored
from mudhif.kernels.estimation.space import Space, fit_and_score

ALL_TRIPLES_UP_TO: Final = 4
ALL_PAIRS_UP_TO: Final = 5
_WIDTH: Final = 8
_MOST: Final = 800


@dataclass(frozen=True, slots=True)
class Tried:
    """Models that have an estimate: those that are averaged, and those with interactions of three lists that the
    data do not ask for, because a simpler model fits."""

    averaged: tuple[Scored, ...]
    others: tuple[Scored, ...]


def search(space: Space) -> Tried:
    """Fit what there is, and part it: interactions of three lists count where the best of the simpler models fits
    badly (p under .05). They would always buy a little likelihood, at the price of an estimate without limits."""
    found = _found(space)
    simple = tuple(each for each in found if not each.model & set(space.triples))
    best = min(simple, key=lambda each: each.aic, default=None)
    if best is None or (best.fit is not None and best.fit < BADLY):
        return Tried(tuple(found), ())
    return Tried(simple, tuple(each for each in found if each.model & set(space.triples)))


def _found(space: Space) -> list[Scored]:
    lists = space.design.lists
    if lists <= ALL_PAIRS_UP_TO:
        found = _fitted(space, (frozenset(chosen) for chosen in _subsets(space.pairs)))
    else:
        found = _beam(space, _fitted(space, [frozenset()]), space.pairs)
    if lists <= ALL_TRIPLES_UP_TO:
        found |= _fitted(space, _with_triples(space))
    elif space.triples:
        found |= _beam(space, found, (*space.pairs, *space.triples))
    return list((found | _fitted(space, _heterogeneous(space))).values())


def _fitted(space: Space, models: Iterable[Model]) -> dict[Model, Scored]:
    return {each.model: each for each in fit_and_score(space, list(models))}


def _subsets(columns: Iterable[int]) -> Iterable[tuple[int, ...]]:
    chosen = tuple(columns)
    return (subset for size in range(len(chosen) + 1) for subset in combinations(chosen, size))


def _with_triples(space: Space) -> Iterable[Model]:
    for pairs in _subsets(space.pairs):
        allowed = [triple for triple in space.triples if _under(space, triple) <= set(pairs)]
        yield from (frozenset({*pairs, *triples}) for triples in _subsets(allowed) if triples)


def _under(space: Space, column: int) -> frozenset[int]:
    """The pairs that an interaction of three lists comes with; none for a pair."""
    term = space.design.term(column) or ()
    return frozenset(space.design.column(pair) for pair in combinations(term, 2)) - {column}


def _neighbours(space: Space, model: Model, columns: Iterable[int]) -> Iterable[Model]:
    for column in columns:
        if column not in model:
            yield model | {column} | _under(space, column)
        elif not any(column in _under(space, other) for other in model):
            yield model - {column}


def leaders(found: Iterable[Scored], width: int = _WIDTH) -> list[Scored]:
    """The best by AIC and the best by BIC."""
    all_of_them = list(found)
    by_aic = sorted(all_of_them, key=lambda each: each.aic)[:width]
    by_bic = sorted(all_of_them, key=lambda each: each.bic)[:width]
    return list({each.model: each for each in (*by_aic, *by_bic)}.values())


def _beam(space: Space, found: dict[Model, Scored], columns: Iterable[int]) -> dict[Model, Scored]:
    """Steps from the leaders to their neighbours until none of them is new, or enough have been tried."""
    known, tried, stepped = dict(found), set(found), set[Model]()
    columns = tuple(columns)
    budget = len(tried) + _MOST
    while len(tried) < budget:
        ahead = [each.model for each in leaders(known.values()) if each.model not in stepped]
        stepped.update(ahead)
        fresh = {next_one for model in ahead for next_one in _neighbours(space, model, columns)} - tried
        if not fresh:
            break
        tried |= fresh
        known |= _fitted(space, sorted(fresh, key=sorted))
    return known


def _heterogeneous(space: Space) -> Iterable[Model]:
    """Darroch's one interaction for all pairs, alone or with one pair of its own; the gamma form; Chao's bound."""
    if space.design.lists <= 2:  # noqa: PLR2004
        return
    common = frozenset({space.design.common})
    yield common
    yield frozenset({space.design.gamma})
    yield frozenset(space.design.chao)
    if space.design.lists > 3:  # noqa: PLR2004
        yield from (common | {pair} for pair in space.pairs)
