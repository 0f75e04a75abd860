"""Finding the concepts behind words."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from mudhif.kernels.suggestion.features import IntArray, character_runs, word_beginnings
from mudhif.kernels.suggestion.index import SuggestionIndex
from mudhif.kernels.suggestion.postings import FloatArray, Postings, Query
from mudhif.kernels.suggestion.reasons import Why, closeness, reason

# How much each of the three counts; measured on held-out alternative labels (docs/decisions/0030).
RUNS, WORDS, CONCEPT = 0.65, 0.35, 0.5
# Postings read before only the best concepts so far are completed. Bounds the time for long queries.
BUDGET = 100_000
# How many concepts are completed, compared as spelled, and given a reason.
CANDIDATES = 48
# An exact name is certain; another name for the concept is nearly so.
EXACT, EXACT_ALTERNATIVE = 1.0, 0.98
LONGEST = 600
# Hits under this share of the best one's score share little but common letters with the query.
NOISE = 0.2
# A label spelled like the whole query scores at least its likeness to this power times this.
SPELLING, SPELLING_POWER = 0.8, 4


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept, the label through which it was found, its score from 0 to 1, and why."""

    concept: int
    label: int
    score: float
    why: Why


@dataclass(frozen=True, slots=True)
class _Match:
    """A hit before its reason, which only the shown ones need."""

    concept: int
    label: int
    score: float


@dataclass(frozen=True, slots=True)
class _Part:
    """One of the indexes with the query put in its terms and how far it was read."""

    postings: Postings
    query: Query
    used: int
    share: float

    def rest(self, documents: IntArray) -> FloatArray:
        return self.share * self.postings.rest(self.query, self.used, documents)


def search(index: SuggestionIndex, query: str, limit: int = 10) -> list[Hit]:
    """The `limit` best concepts for a folded query, best first; none where nothing is shared.

    Only the first 600 characters count. The result depends on nothing but its arguments.
    """
    asked = query[:LONGEST].strip()
    count = len(index.first) - 1
    if not asked or not count:
        return []
    scored = {match.concept: match for match in _candidates(index, asked, max(limit, CANDIDATES))}
    for label in reversed(index.exact(asked)):
        own = bool(index.preferred[label])
        concept = index.concept_of(label)
        scored[concept] = _Match(concept, label, EXACT if own else EXACT_ALTERNATIVE)
    ranked = sorted(scored.values(), key=lambda match: (-match.score, match.concept))[:limit]
    return [_hit(index, asked, match) for match in ranked if match.score > NOISE * ranked[0].score]


def best(hits: Iterable[Hit], limit: int) -> list[Hit]:
    """Hits in order: by score, then by the number of the concept."""
    return sorted(hits, key=lambda hit: (-hit.score, hit.concept))[:limit]


def _candidates(index: SuggestionIndex, asked: str, wanted: int) -> list[_Match]:
    """The most promising concepts, the best label of each, and their scores from 0 to 1."""
    runs, words = character_runs([asked]).features, word_beginnings([asked]).features
    by_label = np.zeros(len(index.preferred), np.float32)
    parts = [_read(index.runs, index.runs.query(runs), by_label, RUNS),
             _read(index.words, index.words.query(words), by_label, WORDS)]  # fmt: skip
    by_concept = np.zeros(len(index.first) - 1, np.float32)
    pooled = _read(index.concepts, index.concepts.query(words), by_concept, CONCEPT)
    totals = np.maximum.reduceat(by_label, index.first[:-1]) + by_concept
    wanted = min(wanted, len(totals))
    chosen = np.sort(np.argpartition(-totals, wanted - 1)[:wanted]).astype(np.int64)
    labels, scores = _completed(index, chosen, by_label, parts)
    scores = (scores + by_concept[chosen] + pooled.rest(chosen)) / (1 + CONCEPT)
    return [_Match(int(concept), int(label), _with_spelling(float(score), asked, index.label(int(label))))
            for concept, label, score in zip(chosen, labels, scores, strict=True) if score > 0]  # fmt: skip


def _with_spelling(score: float, asked: str, label: str) -> float:
    return min(max(score, SPELLING * closeness(asked, label) ** SPELLING_POWER), EXACT_ALTERNATIVE - 0.01)


def _read(postings: Postings, query: Query, scores: FloatArray, share: float) -> _Part:
    weighted = Query(query.lists, query.weights * np.float32(share))
    return _Part(postings, query, postings.add(weighted, scores, BUDGET), share)


def _completed(
    index: SuggestionIndex, chosen: IntArray, by_label: FloatArray, parts: list[_Part]
) -> tuple[IntArray, FloatArray]:
    """The best label of each chosen concept and its score, with the rest of the query read for their labels alone."""
    lengths = index.first[chosen + 1] - index.first[chosen]
    starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
    labels = np.repeat(index.first[chosen] - starts, lengths) + np.arange(int(lengths.sum()))
    scores = by_label[labels] + sum(part.rest(labels) for part in parts)
    tops = np.maximum.reduceat(scores, starts)
    at_top = np.flatnonzero(scores >= np.repeat(tops, lengths))
    return labels[at_top[np.searchsorted(at_top, starts)]], tops


def _hit(index: SuggestionIndex, asked: str, match: _Match) -> Hit:
    why = reason(asked, index.label(match.label), preferred=bool(index.preferred[match.label]))
    return Hit(match.concept, match.label, match.score, why)
