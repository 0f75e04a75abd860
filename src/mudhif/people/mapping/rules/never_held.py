"""Columns that are never taken, whatever anyone answers: they name what people have been killed for."""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from mudhif.kernels.folding import fold
from mudhif.people.mapping.rules import never_held_words as words
from mudhif.people.mapping.rules.headers import apart


class Never(StrEnum):
    """What a refused column would hold."""

    RELIGION = "religion"
    ETHNICITY = "ethnicity"
    TRIBE = "tribe"
    PARTY = "party"
    UNION = "union"
    SEXUALITY = "sexuality"
    BIRTHPLACE = "birthplace"
    HOME = "home"


ENOUGH_VALUES = 3
SHARE = 0.5
_SURE = 92
_LONG_ENOUGH = 7
# Given and family names can be words of faith or origin; only a column that holds little else is refused.
SHARE_OF_NAMES = 0.8
_CONNECTING = frozenset({"و", "او", "and", "or", "och", "und", "muslim", "مسلم", "مسلمه"})


def refused_by_header(header: str) -> Never | None:
    """What the header announces that is never held; None where it announces nothing of the kind."""
    for folded in {fold(header), fold(apart(header))}:
        found = next((kind for kind, pattern in _patterns() if pattern.search(folded)), None)
        if found or (found := _nearly(folded)):
            return found
    return None


def _nearly(folded: str) -> Never | None:
    """The kind that a mistyped header means (`Religon`)."""
    if len(folded) < _LONG_ENOUGH:
        return None
    close = process.extractOne(folded, _phrases(), scorer=fuzz.ratio, score_cutoff=_SURE, processor=None)
    return _phrases_of()[close[0]] if close else None


@cache
def _phrases_of() -> dict[str, Never]:
    pairs = ((fold(phrase), Never(kind)) for kind, line in words.HEADERS.items() for phrase in line.split("|"))
    return {phrase: kind for phrase, kind in pairs if len(phrase) >= _LONG_ENOUGH}


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(_phrases_of())


def refused_by_values(values: Iterable[str], share: float = SHARE) -> Never | None:
    """What the values of a column are, where more than the given share of them name one thing that is never held.

    `values` are those of the column, empty ones left out; fewer than three recognised values say nothing.
    """
    counts: dict[Never, int] = {}
    total = 0
    for value in values:
        total += 1
        if kind := kind_of_value(value):
            counts[kind] = counts.get(kind, 0) + 1
    kind, count = max(counts.items(), key=lambda item: item[1], default=(None, 0))
    return kind if count >= ENOUGH_VALUES and count > share * total else None


@lru_cache(maxsize=4096)
def kind_of_value(value: str) -> Never | None:
    """What one cell names that is never held: the whole cell, not a word inside a sentence."""
    if len(value) > words.LONGEST:
        return None
    folded = fold(value)
    known = _values()
    if folded in known:
        return known[folded]
    kinds = {known.get(word) for word in folded.split() if word not in _CONNECTING}
    if len(kinds) == 1 and None not in kinds:
        return kinds.pop()
    return next((kind for kind, opening in _openings() if opening.match(folded)), None)


@cache
def _patterns() -> tuple[tuple[Never, re.Pattern[str]], ...]:
    return tuple((Never(kind), _any_of(line)) for kind, line in words.HEADERS.items())


def _any_of(line: str) -> re.Pattern[str]:
    """Any of the phrases as whole words; an Arabic `and` or article may be written onto the first."""
    phrases = sorted({fold(phrase) for phrase in line.split("|")}, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:و?ب?(?:ال)?)(?:" + "|".join(map(re.escape, phrases)) + r")(?!\w)")


@cache
def _values() -> dict[str, Never]:
    return {fold(value): Never(kind) for kind, line in words.VALUES.items() for value in line.split("|")}


@cache
def _openings() -> tuple[tuple[Never, re.Pattern[str]], ...]:
    return tuple((Never(kind), re.compile(f"(?:{pattern})(?: |$)")) for kind, pattern in words.OPENINGS.items())
