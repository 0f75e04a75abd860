"""What stands under, or goes with, a concept that was found."""

from collections.abc import Sequence
from dataclasses import replace

from mudhif.kernels.suggestion.features import IntArray
from mudhif.kernels.suggestion.reasons import Why
from mudhif.kernels.suggestion.retrieval import Hit, best

# A concept under a hit gets this share of the hit's score, on top of its own.
SHARE = 0.35
# Only hits at least this good lift others: a weak one says nothing about what stands under it.
LIFTING = 0.3


def lift(
    hits: Sequence[Hit],
    first: IntArray,
    under: IntArray,
    limit: int,
    *,
    share: float = SHARE,
    lifting: float = LIFTING,
) -> list[Hit]:
    """The `limit` best of the hits and of what stands under them, the latter as "part of" the label that lifted it.

    The concepts under (or needed by) concept i are `under[first[i]:first[i + 1]]`. A hit under another hit keeps its
    reason and rises; a concept found only because of what it stands under comes after the hit that lifted it. Scores
    stay at most 1.
    """
    found = {hit.concept: hit for hit in hits}
    for hit in hits:
        if hit.score < lifting:
            continue
        for concept in under[first[hit.concept] : first[hit.concept + 1]].tolist():
            found[concept] = _lifted(found.get(concept), hit, concept, share * hit.score)
    return best(found.values(), limit)


def _lifted(own: Hit | None, above: Hit, concept: int, gain: float) -> Hit:
    if own is None:
        return Hit(concept, above.label, gain, Why.PART_OF)
    if own.why is Why.PART_OF and own.label == above.label:
        return own
    return replace(own, score=max(own.score, min(own.score + gain * (1 - own.score), 0.97)))
