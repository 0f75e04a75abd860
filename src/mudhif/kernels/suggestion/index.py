"""The index over a taxonomy's labels: exact words, characters and word beginnings, in flat arrays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.suggestion.features import HashArray, IntArray, character_runs, word_beginnings
from mudhif.kernels.suggestion.postings import Postings, build


@dataclass(frozen=True, slots=True)
class SuggestionIndex:
    """Labels 0..n-1 sorted by concept, concepts 0..c-1. Built by `build_index`; immutable.

    `runs` and `words` index labels; `concepts` indexes each concept by the words of all its labels together, which
    tells a concept with many fitting names from one with a single lucky name.
    `first` (c + 1,): the labels of concept i are first[i]:first[i + 1]. `preferred` (n,): whether a label is its
    concept's own name. `letters` (utf-8 bytes) and `offsets` (n + 1,): the labels themselves.
    """

    runs: Postings
    words: Postings
    concepts: Postings
    first: IntArray
    preferred: NDArray[np.bool_]
    letters: NDArray[np.uint8]
    offsets: IntArray
    exact_hashes: HashArray
    exact_labels: IntArray

    def label(self, number: int) -> str:
        """The folded text of a label."""
        return bytes(self.letters[self.offsets[number] : self.offsets[number + 1]]).decode()

    def concept_of(self, label: int) -> int:
        """The concept that a label belongs to."""
        return int(np.searchsorted(self.first, label, side="right")) - 1

    def exact(self, text: str) -> list[int]:
        """The labels that are exactly the folded `text`, by number."""
        key = _text_hashes([text])[0]
        start = int(np.searchsorted(self.exact_hashes, key, side="left"))
        end = int(np.searchsorted(self.exact_hashes, key, side="right"))
        return sorted(int(label) for label in self.exact_labels[start:end] if self.label(int(label)) == text)


def build_index(texts: Sequence[str], concepts: Sequence[int], preferred: Sequence[bool]) -> SuggestionIndex:
    """Index folded labels, given with their concept's number in ascending order and whether they are its own name.

    Every concept from 0 to the last must have a label. 100,000 labels take about 7 seconds and a gigabyte meanwhile.
    Raises ValueError where the three differ in length or the concepts are not in order.
    """
    numbers = np.asarray(concepts, dtype=np.int64)
    if not len(texts) == len(numbers) == len(preferred):
        raise ValueError("texts, concepts and preferred must be of one length.")
    steps = np.diff(numbers, prepend=-1)
    if len(numbers) and (steps.min() < 0 or steps.max() > 1):
        raise ValueError("Concepts must ascend from 0 without a gap.")
    count = int(numbers[-1]) + 1 if len(numbers) else 0
    first = np.searchsorted(numbers, np.arange(count + 1)).astype(np.int64)
    encoded = [text.encode() for text in texts]
    hashes = _text_hashes(texts)
    order = np.argsort(hashes, kind="stable")
    words = word_beginnings(texts)
    pooled = type(words)(numbers[words.documents] if len(numbers) else words.documents, words.features)
    return SuggestionIndex(
        runs=build(character_runs(texts), len(texts)),
        words=build(words, len(texts)),
        concepts=build(pooled, count),
        first=first,
        preferred=np.asarray(preferred, dtype=np.bool_),
        letters=np.frombuffer(b"".join(encoded), dtype=np.uint8),
        offsets=np.concatenate(([0], np.cumsum([len(text) for text in encoded]))).astype(np.int64),
        exact_hashes=hashes[order],
        exact_labels=order.astype(np.int64),
    )


def _text_hashes(texts: Sequence[str]) -> HashArray:
    """A number for each whole text: the sum of its runs and beginnings, so that it needs no hash of its own."""
    sums = np.zeros(len(texts), np.uint64)
    for occurrences in (character_runs(texts), word_beginnings(texts)):
        np.add.at(sums, occurrences.documents, occurrences.features)
    return sums


_POSTINGS = ("runs", "words", "concepts")


def to_arrays(index: SuggestionIndex) -> dict[str, NDArray[Any]]:
    """The index as named flat arrays, to be saved one by one and memory-mapped later."""
    arrays: dict[str, NDArray[Any]] = {}
    for field in fields(index):
        value = getattr(index, field.name)
        if field.name not in _POSTINGS:
            arrays[field.name] = value
            continue
        arrays |= {f"{field.name}_{part.name}": np.asarray(getattr(value, part.name)) for part in fields(value)}
    return arrays


def from_arrays(arrays: Mapping[str, NDArray[Any]]) -> SuggestionIndex:
    """The index that `to_arrays` took apart. Raises KeyError where an array is missing."""
    parts: dict[str, Any] = {name: _postings(arrays, name) for name in _POSTINGS}
    parts |= {field.name: arrays[field.name] for field in fields(SuggestionIndex) if field.name not in _POSTINGS}
    return SuggestionIndex(**parts)


def _postings(arrays: Mapping[str, NDArray[Any]], name: str) -> Postings:
    parts = {part.name: arrays[f"{name}_{part.name}"] for part in fields(Postings) if part.name != "size"}
    return Postings(**parts, size=int(arrays[f"{name}_size"]))
