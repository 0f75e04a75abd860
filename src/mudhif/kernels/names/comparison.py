"""Two full names beside each other: which part answers to which, how, and how likely both are one person's."""

from dataclasses import dataclass
from math import exp, inf, log
from typing import Final, Literal

from mudhif.kernels.names.reading import FoldedName, Token
from mudhif.kernels.names.scoring import token_scores

How = Literal["same letters", "same sound", "part of", "missing", "different"]
_SAME_SOUND: Final = 0.5
_MOST_NATS: Final = 7.0
_MISSING: Final = -0.7
_DIFFERENT: Final = -5.0
_ORDER: Final = -1.0
_START: Final = -4.0


@dataclass(frozen=True, slots=True)
class Part:
    """A token of one name and what it answers to in the other; None where it answers to nothing.

    `moved` says that the two stand in another order than the rest.
    """

    left: Token | None
    right: Token | None
    how: How
    score: float
    moved: bool = False


@dataclass(frozen=True, slots=True)
class NameComparison:
    """`score` is the probability that both spellings could be one person's, even odds given beforehand and no more
    than the names known; `parts` say why, in the order of the left name.
    """

    score: float
    parts: tuple[Part, ...]


def compare_names(left: FoldedName, right: FoldedName) -> NameComparison:
    """Compare two full names; the order of the two arguments does not matter for the score."""
    if not left.tokens or not right.tokens:
        return NameComparison(0.0, tuple(_alone(left, right, {}, missing=True)))
    matched = _matched(left.tokens, right.tokens)
    both_open = len(matched) < min(len(left.tokens), len(right.tokens))
    parts = [*_together(left, right, matched), *_alone(left, right, matched, missing=not both_open)]
    nats = _START + sum(map(_nats, parts))
    return NameComparison(1 / (1 + exp(-max(-50.0, min(50.0, nats)))), tuple(parts))


def _matched(lefts: tuple[Token, ...], rights: tuple[Token, ...]) -> dict[int, tuple[int, float]]:
    """Greedily the best partner for each left token: left place -> right place and score."""
    pairs = [(one, other) for one in range(len(lefts)) for other in range(len(rights))]
    scores = token_scores([lefts[one].text for one, _ in pairs], [rights[other].text for _, other in pairs])
    ranked = sorted(
        zip(scores.tolist(), pairs, strict=True),
        key=lambda entry: (-entry[0], abs(entry[1][0] - entry[1][1]), entry[1]),
    )
    matched: dict[int, tuple[int, float]] = {}
    for score, (one, other) in ranked:
        if score >= _SAME_SOUND and one not in matched and other not in {place for place, _ in matched.values()}:
            matched[one] = (other, score)
    return dict(sorted(matched.items()))


def _together(left: FoldedName, right: FoldedName, matched: dict[int, tuple[int, float]]) -> list[Part]:
    places = [place for place, _ in matched.values()]
    return [
        Part(left.tokens[one], right.tokens[other],
             "same letters" if left.tokens[one].text == right.tokens[other].text else "same sound", score,
             moved=any((other < later) != (rank < spot) for spot, later in enumerate(places) if spot != rank))
        for rank, (one, (other, score)) in enumerate(matched.items())
    ]  # fmt: skip


def _alone(left: FoldedName, right: FoldedName, matched: dict[int, tuple[int, float]], *, missing: bool) -> list[Part]:
    taken = {place for place, _ in matched.values()}
    how: How = "missing" if missing else "different"
    lonely = [Part(token, None, how, 0.0) for place, token in enumerate(left.tokens) if place not in matched]
    return [*lonely, *(Part(None, token, how, 0.0) for place, token in enumerate(right.tokens) if place not in taken)]


def _nats(part: Part) -> float:
    if part.how in {"missing", "different"}:
        return _MISSING if part.how == "missing" else _DIFFERENT / 2
    odds = log(part.score / (1 - part.score)) if part.score < 1 else inf
    return min(_MOST_NATS, odds) + (_ORDER if part.moved else 0.0)
