"""What else finds a name among many: bm25s, SQLite's FTS5, and plain TF-IDF over characters."""

import sqlite3
from collections.abc import Callable

import numpy as np
from scipy.sparse import csr_array, diags_array

from benchmarks.esco_labels import HeldOut
from mudhif.kernels.suggestion import build_index, search
from mudhif.kernels.suggestion.features import character_runs

Finder = Callable[[str], list[int]]
DEPTH = 60


def _concepts(data: HeldOut, names: list[int]) -> list[int]:
    """The concepts of the names found, each once, in order."""
    return list(dict.fromkeys(data.concepts[name] for name in names))[:10]


def ours(data: HeldOut) -> Finder:
    """The kernel of this house."""
    index = build_index(data.names, data.concepts, data.preferred)
    return lambda query: [hit.concept for hit in search(index, query, 10)]


def bm25s_words(data: HeldOut) -> Finder:
    """bm25s over words, with its own tokeniser."""
    import bm25s

    index = bm25s.BM25()
    index.index(bm25s.tokenize(data.names, stopwords=None, show_progress=False), show_progress=False)

    def find(query: str) -> list[int]:
        words = bm25s.tokenize([query], stopwords=None, show_progress=False)
        found, scores = index.retrieve(words, k=DEPTH, show_progress=False)
        return _concepts(data, [int(name) for name, score in zip(found[0], scores[0], strict=True) if score > 0])

    return find


def fts5(data: HeldOut) -> Finder:
    """SQLite's full-text index: any of the words, best BM25 first."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE names USING fts5(text, tokenize='porter unicode61')")
    database.executemany("INSERT INTO names(rowid, text) VALUES (?, ?)", enumerate(data.names))

    def find(query: str) -> list[int]:
        words = " OR ".join(f'"{word}"' for word in query.split())
        rows = database.execute("SELECT rowid FROM names WHERE names MATCH ? ORDER BY rank LIMIT ?", (words, DEPTH))
        return _concepts(data, [row[0] for row in rows])

    return find


def character_tfidf(data: HeldOut) -> Finder:
    """Cosines of TF-IDF vectors over runs of 3 to 5 characters, by one sparse product."""
    occurrences = character_runs(data.names)
    features, places = np.unique(occurrences.features, return_inverse=True)
    counts = csr_array((np.ones(len(places), np.float32), (places, occurrences.documents)),
                       shape=(len(features), len(data.names)))  # fmt: skip
    counts.sum_duplicates()
    rarity = (np.log((1 + len(data.names)) / (1 + np.diff(counts.indptr))) + 1).astype(np.float32)
    weighted = diags_array(rarity) @ counts
    lengths = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=0)).ravel())
    table = csr_array(weighted @ diags_array(1 / lengths))

    def find(query: str) -> list[int]:
        asked, times = np.unique(character_runs([query]).features, return_counts=True)
        spots = np.minimum(np.searchsorted(features, asked), len(features) - 1)
        known = features[spots] == asked
        row = csr_array((times[known] * rarity[spots[known]], (np.zeros(known.sum(), int), spots[known])),
                        shape=(1, len(features)))  # fmt: skip
        scores = (row @ table).toarray()[0]
        best = np.argpartition(-scores, DEPTH)[:DEPTH]
        return _concepts(data, best[np.argsort(-scores[best])].tolist())

    return find
