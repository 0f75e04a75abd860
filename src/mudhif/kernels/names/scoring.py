"""How likely two spellings are of one name token, for one pair or for a million."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.names.alignment import UnitArray, align
from mudhif.kernels.names.letters import plain
from mudhif.kernels.names.units import forms
from mudhif.kernels.names.weights import is_arabic, numbered, weights

SAME_TOKEN: Final = 0.986
"""`same_token` says yes from here on; chosen on the training part for few false positives among random pairs."""
_MOST_NATS: Final = 30.0
_ARTICLE_COST: Final = (0.0, 0.7)


def token_scores(lefts: Sequence[str], rights: Sequence[str]) -> NDArray[np.float64]:
    """For each pair of tokens, the probability that they spell one name, where even odds stand beforehand.

    `lefts` and `rights` are of one length, in any script and order. `score / (1 - score)` is a likelihood ratio: how
    much likelier the two spellings are for one name than for two names drawn at random. Raises ValueError where the
    lengths differ.
    """
    if len(lefts) != len(rights):
        raise ValueError("there must be as many tokens on the left as on the right")
    plainly = {text: _plain(text) for text in {*lefts, *rights}}
    words, places = np.unique([plainly[text] for text in (*lefts, *rights)], return_inverse=True)
    left, right = places[: len(lefts)], places[len(lefts) :]
    table, starts, arabic = _table([str(word) for word in words])
    nats = _best_forms(table, starts, arabic, left, right)
    kinds = np.where(arabic[left] != arabic[right], 0, 1 + arabic[left])
    nats += np.array(weights().constants)[kinds]
    scores = 1 / (1 + np.exp(-np.clip(nats, -_MOST_NATS, _MOST_NATS)))
    scores[left == right] = 1.0
    empty = words == ""
    scores[empty[left] | empty[right]] = 0.0
    return scores


def token_score(left: str, right: str) -> float:
    """`token_scores` of one pair."""
    return float(token_scores([left], [right])[0])


def same_token(left: str, right: str) -> bool:
    """Whether two tokens pass for one name among all names."""
    return token_score(left, right) >= SAME_TOKEN


def _plain(text: str) -> str:
    return plain(text).replace(" ", "")


def _table(words: list[str]) -> tuple[UnitArray, NDArray[np.int64], NDArray[np.bool_]]:
    """All forms of all words as rows, where each word's forms start (one more at the end), and which are Arabic."""
    readings = [[numbered(form) for form in forms(word)] or [()] for word in words]
    starts = np.cumsum([0, *map(len, readings)])
    rows = [row for reading in readings for row in reading]
    table = np.zeros((len(rows), max(map(len, rows), default=0) or 1), np.int32)
    for place, row in enumerate(rows):
        table[place, : len(row)] = row
    arabic = np.array([is_arabic((word,)) for word in words], dtype=bool)
    return table, starts, arabic


def _best_forms(
    table: UnitArray, starts: NDArray[np.int64], arabic: NDArray[np.bool_],
    left: NDArray[np.int64], right: NDArray[np.int64],
) -> NDArray[np.float64]:  # fmt: skip
    """The best alignment of each pair over the forms of both words, in nats."""
    best = np.full(len(left), -np.inf)
    same = arabic[left] == arabic[right]
    counts = np.diff(starts)
    for one in (0, 1):
        for other in (0, 1):
            rows = np.flatnonzero((counts[left] > one) & (counts[right] > other))
            nats = align(weights(), table[starts[left[rows]] + one], table[starts[right[rows]] + other], same[rows])
            best[rows] = np.maximum(best[rows], nats - (_ARTICLE_COST[one] + _ARTICLE_COST[other]))
    return best
