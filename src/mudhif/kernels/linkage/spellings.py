"""Which spellings are of one name, judged by all registers together.

Two spellings that often stand in one row as one person's name are of one name, however little they sound alike;
others go to the name that they are likeliest a spelling of. A settled script (Arabic) keeps its names apart: حسن and
حسين sound alike and are brothers. Each spelling gets two numbers: its name, and its sound, which puts rare names
(slips of the pen, mostly) with the name they resemble.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.linkage.records import Tokens, Whole

SURE = 4.6
"""Odds from which two spellings pass for one name: 99 in 100."""
ALIKE = 2.2
"""Odds from which a rare spelling passes for a slip of a frequent one: 9 in 10."""
RARE = 0.02
FEW = 3
SEEN = 1.5
MOST_SEEN = 6.0
MOST_ODDS = 6.0


@dataclass(frozen=True, slots=True)
class Names:
    """For each spelling the number of its name and of its sound, shape (t,) each."""

    name: Whole
    sound: Whole


def names_of(tokens: Tokens) -> Names:
    """Group the spellings of ``tokens``; the same tokens in another order give the same groups."""
    near = _neighbours(tokens)
    seen = _seen_beside(tokens)
    name = _first_names(tokens)
    frequent_first = np.lexsort((np.arange(len(tokens)), -tokens.counts))
    for token in frequent_first[~tokens.settled[frequent_first]].tolist():
        if token in seen:
            name[token] = _name_beside(seen[token], near.get(token, {}), name)
    for token in frequent_first[~tokens.settled[frequent_first]].tolist():
        if name[token] < 0:
            name[token] = _likeliest(token, near.get(token, {}), name)
    return Names(name, _sounds(tokens, near, name))


def _first_names(tokens: Tokens) -> Whole:
    return np.where(tokens.settled, np.arange(len(tokens)), -1)


def _neighbours(tokens: Tokens) -> dict[int, dict[int, float]]:
    """For each spelling those it may be one name with, and the odds."""
    near: dict[int, dict[int, float]] = {}
    for one, other, odds in zip(tokens.left.tolist(), tokens.right.tolist(), tokens.odds.tolist(), strict=True):
        if one != other:
            near.setdefault(one, {})[other] = odds
            near.setdefault(other, {})[one] = odds
    return near


def _seen_beside(tokens: Tokens) -> dict[int, dict[int, int]]:
    """For each unsettled spelling the settled ones beside it, and how often."""
    if not len(tokens.beside):
        return {}
    pairs, counts = np.unique(tokens.beside, axis=0, return_counts=True)
    seen: dict[int, dict[int, int]] = {}
    for (one, other), count in zip(pairs.tolist(), counts.tolist(), strict=True):
        for settled, token in ((one, other), (other, one)):
            if tokens.settled[settled] and not tokens.settled[token]:
                seen.setdefault(token, {})[settled] = count
    return seen


def _name_beside(beside: dict[int, int], near: dict[int, float], name: Whole) -> int:
    """The name that a spelling stands beside: often, or once and sounding like it; -1 where neither."""
    total = sum(beside.values())

    def weight(settled: int) -> float:
        sounding = max(-MOST_ODDS, min(MOST_ODDS, near.get(settled, -MOST_ODDS)))
        return min(MOST_SEEN, SEEN * beside[settled]) * beside[settled] / total + sounding / 2

    best = max(sorted(beside), key=weight)
    often = beside[best] >= FEW and 2 * beside[best] >= total
    return int(name[best]) if often or near.get(best, -1.0) > ALIKE else -1


def _likeliest(token: int, near: dict[int, float], name: Whole) -> int:
    """The name of the likeliest spelling that has one; a name of its own where none is likely enough."""
    known = [(odds, -other) for other, odds in near.items() if odds >= SURE and name[other] >= 0]
    return int(name[-max(known)[1]]) if known else token


def _sounds(tokens: Tokens, near: dict[int, dict[int, float]], name: Whole) -> Whole:
    """A rare name sounds as the frequent name it resembles most; every other name as itself."""
    counts = np.bincount(name, weights=tokens.counts, minlength=len(tokens))
    best: dict[int, tuple[float, float, int]] = {}
    for token, others in near.items():
        own = int(name[token])
        for other, odds in others.items():
            theirs = int(name[other])
            if theirs != own and odds >= ALIKE and counts[own] <= max(FEW, RARE * counts[theirs]) < counts[theirs]:
                best[own] = max(best.get(own, (0.0, 0.0, 0)), (odds, counts[theirs], -theirs))
    sound: NDArray[np.int64] = np.arange(len(tokens))
    for own in sorted(best, key=lambda named: (-counts[named], named)):
        sound[own] = sound[-best[own][2]]
    return sound[name]
