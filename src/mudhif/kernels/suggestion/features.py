"""What a text is made of, for comparing: runs of 3 to 5 characters across words, and the beginnings of words.

Both become 64-bit numbers, so that a vocabulary is a sorted array rather than a dictionary that must be read at start.
Among the two million features of the largest taxonomy in use, the chance that any two collide is about 1e-7.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int64]
HashArray = NDArray[np.uint64]
RUNS = (3, 4, 5)
# A word's first five letters stand for the word: endings change most, in English, Arabic and Kurdish alike.
BEGINNING = 5
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_LETTER = np.uint64(0xC2B2AE3D27D4EB4F)
_WORD_SEED = np.uint64(0xD6E8FEB86659FD93)
_SHIFT = np.uint64(31)
_SPACE = ord(" ")


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Features where they occur: `documents` (n,) says in which text, `features` (n,) which one."""

    documents: IntArray
    features: HashArray


@dataclass(frozen=True, slots=True)
class _Characters:
    """Texts end to end as code points; a zero parts them, a space stands at both ends of each."""

    codes: HashArray
    owners: IntArray


def _characters(texts: Sequence[str]) -> _Characters:
    padded = [f" {text} \0" for text in texts] or ["\0"]
    codes = np.frombuffer("".join(padded).encode("utf-32-le", "replace"), dtype="<u4").astype(np.uint64)
    lengths = np.fromiter(map(len, padded), dtype=np.int64, count=len(padded))
    return _Characters(codes, np.repeat(np.arange(len(padded)), lengths))


def _mix(hashes: HashArray, codes: HashArray) -> HashArray:
    mixed = (hashes * _MULTIPLIER) ^ (codes * _LETTER)
    return np.asarray(mixed ^ (mixed >> _SHIFT), dtype=np.uint64)


def character_runs(texts: Sequence[str]) -> Occurrences:
    """Every run of 3, 4 and 5 characters of every text, spaces included, once for each time that it occurs."""
    characters = _characters(texts)
    codes, ends = characters.codes, np.cumsum(characters.codes == 0)
    hashes, found, owners = codes, [], []
    for length in range(2, RUNS[-1] + 1):
        if len(hashes) == 1:
            break
        hashes = _mix(hashes[:-1], codes[length - 1 :])
        if length in RUNS:
            inside = (codes[: len(hashes)] != 0) & (ends[length - 1 :] == ends[: len(hashes)])
            found.append(hashes[inside])
            owners.append(characters.owners[: len(hashes)][inside])
    return _joined(owners, found)


def word_beginnings(texts: Sequence[str]) -> Occurrences:
    """The first five letters of every word of every text (the word itself where it is shorter)."""
    characters = _characters(texts)
    codes = characters.codes
    starts = np.flatnonzero((codes[:-1] == _SPACE) & (codes[1:] > _SPACE)) + 1
    hashes, open_ = np.full(len(starts), _WORD_SEED), np.ones(len(starts), dtype=bool)
    for offset in range(BEGINNING):
        letters = codes[np.minimum(starts + offset, len(codes) - 1)]
        open_ &= letters > _SPACE
        hashes = np.where(open_, _mix(hashes, letters), hashes)
    return Occurrences(characters.owners[starts], hashes)


def _joined(owners: list[IntArray], found: list[HashArray]) -> Occurrences:
    if not found:
        return Occurrences(np.empty(0, np.int64), np.empty(0, np.uint64))
    return Occurrences(np.concatenate(owners), np.concatenate(found))
