"""Two full names beside each other: which part answers to which, how, and how likely both are one person's.

The score is a logistic sum over the parts. Its weights were fitted on half of the invented people of a test set of
three registers, where half of the pairs are one person and a quarter are others whose given names sound alike; on the
other half it is calibrated within .05 above .6.
"""

from dataclasses import dataclass
from math import exp, log
from typing import Final, Literal

from mudhif.kernels.names.keys import keys
from mudhif.kernels.names.reading import FoldedName, Token
from mudhif.kernels.names.scoring import token_scores

How = Literal["same letters", "same sound", "similar", "part of", "missing", "different"]
SAME_SOUND: Final = 0.5
_LEAST: Final = 0.1
"""Tokens that score less do not answer to each other."""
_PART_OF: Final = 0.9
"""What an initial, or a compound without its first half, is taken to be worth."""
_MOST_ODDS: Final = 10.0
_START, _MATCH, _ODDS, _DOUBT, _MOVED, _DIFFERENT = -5.3, 1.5, 0.3, 1.2, -0.9, -2.2
_SERVANT_PREFIXES: Final = ("عبدال", "عبد", "abdul")


@dataclass(frozen=True, slots=True)
class Part:
    """A token of one name and what it answers to in the other; None where it answers to nothing.

    `score` is the tokens' own score; `moved` says that the two stand in another order than the rest. A token without
    an answer is `missing` where all of the other name is accounted for, and `different` where it is not.
    """

    left: Token | None
    right: Token | None
    how: How
    score: float
    moved: bool = False


@dataclass(frozen=True, slots=True)
class NameComparison:
    """`score` is the probability that both spellings are one person's, no more than the names known and even odds
    given beforehand; `parts` say why: those that answer to each other in the order of the left name, then the rest.
    """

    score: float
    parts: tuple[Part, ...]


def compare_names(left: FoldedName, right: FoldedName) -> NameComparison:
    """Compare two full names; exchanging them exchanges the sides of the parts and leaves the score.

    Two names of one token each have the score of that token; a name without tokens has 0 with any other.
    """
    matched = _matched(left.tokens, right.tokens)
    parts = (*_together(left.tokens, right.tokens, matched), *_alone(left.tokens, right.tokens, matched))
    if not left.tokens or not right.tokens:
        return NameComparison(0.0, parts)
    if len(left.tokens) == len(right.tokens) == 1:
        return NameComparison(parts[0].score, parts)
    outer = {name.tokens[place] for name in (left, right) for place in (0, -1)}
    total = _START + sum(_weight(part, outer) for part in parts) + _MOVED * any(part.moved for part in parts)
    return NameComparison(1 / (1 + exp(-total)), parts)


def _matched(lefts: tuple[Token, ...], rights: tuple[Token, ...]) -> dict[int, tuple[int, float]]:
    """The best partner of each left token, best pairs first: left place -> right place and score."""
    pairs = [(one, other) for one in range(len(lefts)) for other in range(len(rights))]
    scores = token_scores([lefts[one].text for one, _ in pairs], [rights[other].text for _, other in pairs])
    found = [
        (max(round(score, 9), _piece(lefts[one], rights[other])), one, other)
        for score, (one, other) in zip(scores.tolist(), pairs, strict=True)
    ]
    matched: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for score, one, other in sorted(
        found, key=lambda entry: (-entry[0], abs(entry[1] - entry[2]), entry[1] + entry[2])
    ):
        if score >= _LEAST and one not in matched and other not in taken:
            matched[one] = (other, score)
            taken.add(other)
    return dict(sorted(matched.items()))


def _piece(left: Token, right: Token) -> float:
    """What it is worth that one token is a piece of the other: an initial, or عبد left away; 0 where it is none."""
    for one, other in ((left, right), (right, left)):
        if one.kind == "initial" and other.kind != "initial":
            firsts = {key[0] for key in one.keys}
            return _PART_OF if firsts & {key[0] for key in other.keys} else 0.0
        if other.kind == "servant" and one.kind == "name" and set(keys(one.text)) & set(keys(_served(other))):
            return _PART_OF * float(token_scores([one.text], [_served(other)])[0])
    return 0.0


def _served(token: Token) -> str:
    """Whose servant an عبد is: الرحمن of عبدالرحمن."""
    return next((token.text.removeprefix(start) for start in _SERVANT_PREFIXES if token.text.startswith(start)), "")


def _together(lefts: tuple[Token, ...], rights: tuple[Token, ...], matched: dict[int, tuple[int, float]]) -> list[Part]:
    places = [place for place, _ in matched.values()]
    return [
        Part(lefts[one], rights[other], _how(lefts[one], rights[other], score), score,
             moved=any((other < later) != (rank < spot) for spot, later in enumerate(places) if spot != rank))
        for rank, (one, (other, score)) in enumerate(matched.items())
    ]  # fmt: skip


def _how(left: Token, right: Token, score: float) -> How:
    if left.text == right.text:
        return "same letters"
    if score > 0 and score == _piece(left, right):
        return "part of"
    return "same sound" if score >= SAME_SOUND else "similar"


def _alone(lefts: tuple[Token, ...], rights: tuple[Token, ...], matched: dict[int, tuple[int, float]]) -> list[Part]:
    taken = {place for place, _ in matched.values()}
    how: How = "missing" if len(matched) == min(len(lefts), len(rights)) else "different"
    lonely = [Part(token, None, how, 0.0) for place, token in enumerate(lefts) if place not in matched]
    return [*lonely, *(Part(None, token, how, 0.0) for place, token in enumerate(rights) if place not in taken)]


def _weight(part: Part, outer: set[Token]) -> float:
    """A part's share in the sum. Given and family names that differ cost what they would have brought, and no more."""
    if part.left and part.right:
        odds = _MOST_ODDS if part.score >= 1 else min(_MOST_ODDS, log(part.score / (1 - part.score)))
        return _MATCH + (_ODDS if odds > 0 else _DOUBT) * odds
    return _DIFFERENT if part.how == "different" and (part.left or part.right) not in outer else 0.0
