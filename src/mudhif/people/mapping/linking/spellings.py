"""Which spellings may be of one name: those that meet under a key of sound, and those one slip of the pen apart."""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.names import Token, token_scores

MOST_MET = 40
"""Spellings under one key that all others there are compared with: the most frequent."""
RARE = 3
RARE_SHARE = 0.02
"""How often a slip is made of a name, at most, beside the name itself."""
SHORTEST_SLIP = 4
SLIP_ODDS = 3.0
MOST_ODDS = 12.0

Pairs = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]


def near_spellings(words: list[str], counts: NDArray[np.int64]) -> Pairs:
    """Pairs of words by number, and the log odds that both spell one name; ``words`` are distinct."""
    pairs = np.array(sorted({*_under_one_key(words, counts)}), np.int64).reshape(-1, 2)
    scores = token_scores(
        [words[one] for one in pairs[:, 0].tolist()], [words[other] for other in pairs[:, 1].tolist()]
    )
    odds = _odds(scores)
    slips = np.array(sorted({*_slips(words, counts)}), np.int64).reshape(-1, 2)
    return (
        np.concatenate([pairs[:, 0], slips[:, 0]]),
        np.concatenate([pairs[:, 1], slips[:, 1]]),
        np.concatenate([odds, np.full(len(slips), SLIP_ODDS)]),
    )


def _odds(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    bounded = np.clip(scores, 1e-6, 1 - 1e-6)
    return np.clip(np.log(bounded / (1 - bounded)), -MOST_ODDS, MOST_ODDS)


def _under_one_key(words: list[str], counts: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Each spelling with the most frequent ones under each of its keys."""
    meeting: dict[str, list[int]] = defaultdict(list)
    for number, word in enumerate(words):
        for key in Token(word).keys:
            meeting[key].append(number)
    for numbers in meeting.values():
        frequent = sorted(numbers, key=lambda number: (-counts[number], number))[:MOST_MET]
        yield from ((min(one, other), max(one, other)) for one in frequent for other in numbers if one != other)


def _slips(words: list[str], counts: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Rare spellings and frequent ones of which one letter is wrong, missing, too many or out of its place."""
    frequent: dict[str, list[int]] = defaultdict(list)
    for number in np.flatnonzero(counts > RARE).tolist():
        for shortened in _shortened(words[number]):
            frequent[shortened].append(number)
    for number, word in enumerate(words):
        if len(word) >= SHORTEST_SLIP:
            met = {other for shortened in _shortened(word) for other in frequent.get(shortened, ())}
            rare = [other for other in met if counts[number] <= max(RARE, RARE_SHARE * counts[other]) < counts[other]]
            yield from ((min(number, other), max(number, other)) for other in rare)


def _shortened(word: str) -> set[str]:
    """A word, and what is left of it without any one letter."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}
