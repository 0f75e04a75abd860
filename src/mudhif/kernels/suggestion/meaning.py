"""Joining what a sentence encoder finds alike in meaning with what is alike in words.

Some names are near everything (hubs). Each concept's mean cosine to its ten nearest texts of a background in the
queries' language is taken off by half, after Conneau et al. 2018 (CSLS): worth .01 to .02 in reciprocal rank here.
"""

from collections.abc import Sequence

import numpy as np

from mudhif.kernels.suggestion.features import IntArray
from mudhif.kernels.suggestion.postings import FloatArray
from mudhif.kernels.suggestion.reasons import Why
from mudhif.kernels.suggestion.retrieval import EXACT_ALTERNATIVE, Hit, best

NEAREST = 10
HUB_SHARE = 0.5
# The first form of a query (masculine, in Arabic) is how concepts are named; the others count for less.
OTHER_FORMS = 0.3
# Words count by their fourth power: nearly the same name says much, a few common words say little.
WORDS_SHARE, WORDS_POWER = 0.1, 4
CANDIDATES = 50


def hubness(vectors: FloatArray, background: FloatArray) -> FloatArray:
    """How near each of the unit `vectors` (c, d) is to its nearest texts of the `background` (b, d): (c,).

    All nought where the background has fewer than a hundred texts.
    """
    if len(background) < 10 * NEAREST:
        return np.zeros(len(vectors), np.float32)
    cosines = background @ vectors.T
    return np.asarray(np.partition(cosines, -NEAREST, axis=0)[-NEAREST:].mean(axis=0), dtype=np.float32)


def likeness(vectors: FloatArray, hubs: FloatArray, forms: FloatArray) -> FloatArray:
    """How alike in meaning each concept is to a query given in one or more forms (f, d): (c,), about 0 to 0.8."""
    weights = np.full(len(forms), OTHER_FORMS, np.float32)
    weights[0] = 1
    return np.asarray(vectors @ (weights @ forms) / weights.sum() - HUB_SHARE * hubs, dtype=np.float32)


def join(hits: Sequence[Hit], alike: FloatArray, names: Sequence[int] | IntArray, limit: int) -> list[Hit]:
    """The `limit` best by meaning and words together; an exact name stays first.

    `alike` (c,) is each concept's likeness in meaning, `names` (c,) the number of a label to show for it.
    """
    count = min(CANDIDATES, len(alike))
    near = np.argpartition(-alike, count - 1)[:count].tolist() if count else []
    by_words = {hit.concept: hit for hit in hits}
    joined = []
    for concept in {*near, *by_words}:
        hit = by_words.get(concept) or Hit(concept, int(names[concept]), 0.0, Why.ALIKE)
        score = hit.score if hit.score >= EXACT_ALTERNATIVE else _joined(float(alike[concept]), hit.score)
        joined.append(Hit(concept, hit.label, score, hit.why))
    return best((hit for hit in joined if hit.score > 0), limit)


def _joined(alike: float, words: float) -> float:
    return min((max(alike, 0.0) + WORDS_SHARE * words**WORDS_POWER) / (1 + WORDS_SHARE), EXACT_ALTERNATIVE - 0.01)
