"""An inverted index with TF-IDF weights, in four flat arrays that can be memory-mapped.

tf = 1 + ln(count); idf = ln((1 + N) / (1 + df)) + 1; each text has Euclidean length 1, so that the product of two is
their cosine (Salton & Buckley 1988; the smoothing is scikit-learn's).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from mudhif.kernels.suggestion.features import HashArray, IntArray, Occurrences

FloatArray = NDArray[np.float32]
# A long query keeps its rarest features; the common ones of a whole sentence decide nothing and cost the most.
MOST_FEATURES = 400


@dataclass(frozen=True, slots=True)
class Query:
    """The features of one text with their weights, the rarest first; `lists` are the positions of their postings."""

    lists: IntArray
    weights: FloatArray


@dataclass(frozen=True, slots=True)
class Postings:
    """`features` (f,) sorted; the texts of feature i are `documents[starts[i]:starts[i + 1]]`, ascending."""

    features: HashArray
    starts: IntArray
    documents: NDArray[np.int32]
    weights: FloatArray
    size: int

    def query(self, features: HashArray) -> Query:
        """A text's features (with repetitions) as a query; what no text has still counts in its length."""
        unique, counts = np.unique(features, return_counts=True)
        if not len(unique) or not len(self.features):
            return Query(np.empty(0, np.int64), np.empty(0, np.float32))
        places = np.minimum(np.searchsorted(self.features, unique), len(self.features) - 1)
        known = self.features[places] == unique
        frequencies = np.where(known, self.starts[places + 1] - self.starts[places], 0)
        weights = (1 + np.log(counts)) * _rarity(frequencies, self.size)
        weights /= np.sqrt(weights @ weights)
        order = np.argsort(frequencies[known], kind="stable")[:MOST_FEATURES]
        return Query(places[known][order], weights[known][order].astype(np.float32))

    def add(self, query: Query, scores: FloatArray, budget: int) -> int:
        """Add cosines to `scores` (size,) for the rarest features, until `budget` postings were read.

        Returns how many features of the query were used.
        """
        for used, (place, weight) in enumerate(zip(query.lists, query.weights, strict=True)):
            start, end = self.starts[place], self.starts[place + 1]
            budget -= int(end - start)
            if budget < 0:
                return used
            scores[self.documents[start:end]] += weight * self.weights[start:end]
        return len(query.lists)

    def rest(self, query: Query, used: int, documents: IntArray) -> FloatArray:
        """What the features after the first `used` add to the cosines of the given texts."""
        added = np.zeros(len(documents), np.float32)
        for place, weight in zip(query.lists[used:], query.weights[used:], strict=True):
            start, end = self.starts[place], self.starts[place + 1]
            listed = self.documents[start:end]
            spots = np.minimum(np.searchsorted(listed, documents), len(listed) - 1)
            added += np.where(listed[spots] == documents, weight * self.weights[start:end][spots], np.float32(0))
        return added


def _rarity(frequencies: IntArray, size: int) -> NDArray[np.float64]:
    return np.asarray(np.log((1 + size) / (1 + frequencies)) + 1)


def build(occurrences: Occurrences, size: int) -> Postings:
    """Index `size` texts by the features that occur in them. Needs about 40 bytes an occurrence while it runs."""
    # Three times as fast as asking `unique` for the places, which sorts every occurrence by its address.
    features = np.unique(occurrences.features)
    places = np.searchsorted(features, occurrences.features)
    ones = np.ones(len(places), np.float32)
    table = csr_array((ones, (places, occurrences.documents)), shape=(len(features), size))
    table.sum_duplicates()
    frequencies = np.diff(table.indptr)
    weights = (1 + np.log(table.data)) * np.repeat(_rarity(frequencies, size), frequencies)
    lengths = np.sqrt(np.bincount(table.indices, weights**2, minlength=size))
    scaled = (weights / lengths[table.indices]).astype(np.float32)
    return Postings(features, table.indptr.astype(np.int64), table.indices.astype(np.int32), scaled, size)
