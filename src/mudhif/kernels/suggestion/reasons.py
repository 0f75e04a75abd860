"""Why a label answers a query, in words that a person understands."""

from enum import StrEnum

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.fuzz import ratio

# Two words are one word spelled twice from here up (one letter in five may differ).
CLOSE = 0.8


class Why(StrEnum):
    """The reasons, strongest first; the last only where a sentence encoder helps."""

    SAME_WORDS = "same words"
    ANOTHER_NAME = "another name for"
    CLOSE_SPELLING = "close spelling"
    PART_OF = "part of"
    ALIKE = "similar meaning"


def closeness(query: str, label: str) -> float:
    """How alike two folded texts are as spelled, from 0 to 1."""
    return ratio(query, label, score_cutoff=50) / 100


def reason(query: str, label: str, *, preferred: bool) -> Why:
    """Why the folded `label` answers the folded `query`.

    All of the label's words in the query: the same words, or another name where the label is an alternative. All of
    the query's words in the label: part of it. A misspelt word: close spelling. Else what kind of name matched.
    """
    asked, named = set(query.split()), set(label.split())
    if named <= asked:
        return Why.SAME_WORDS if preferred else Why.ANOTHER_NAME
    if asked < named:
        return Why.PART_OF
    if _misspelt(asked - named, named - asked):
        return Why.CLOSE_SPELLING
    return Why.PART_OF if preferred else Why.ANOTHER_NAME


def _misspelt(asked: set[str], named: set[str]) -> bool:
    """Whether every word of the label that the query lacks is in it with another spelling."""
    return bool(asked) and all(
        max(DamerauLevenshtein.normalized_similarity(word, other) for other in asked) >= CLOSE for word in named
    )
