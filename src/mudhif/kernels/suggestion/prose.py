"""Which concepts a sentence speaks of: nearly all that tells their name must stand in it, not only letters like its.

A word of a name is in the sentence where a word there begins alike and is spelled alike, an ending or an Arabic
particle aside. Words count by their rarity among all names, so that "provide" may be missing where "physiotherapy" may
not.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import numpy as np
from rapidfuzz.fuzz import ratio

from mudhif.kernels.suggestion.features import BEGINNING, word_beginnings
from mudhif.kernels.suggestion.index import SuggestionIndex
from mudhif.kernels.suggestion.reasons import Why
from mudhif.kernels.suggestion.retrieval import Hit, search

# Measured on 60 needs with their skills, in three languages (docs/decisions/0030).
ALIKE: Final = 80
TOLD: Final = 0.65
LOOKED_AT: Final = 48
# A name so short stands in many words by chance, also in those of another language.
SHORTEST_NAME: Final = 4
# Written onto the word that follows, and no part of it.
PARTICLES: Final = ("وال", "بال", "كال", "فال", "ولل", "لل", "ال", "و", "ب", "ل", "ف", "ك")
_SHORTEST_WORD: Final = 3

Heard = Mapping[str, frozenset[str]]


def spoken_of(index: SuggestionIndex, sentence: str, limit: int = 5) -> list[Hit]:
    """At most `limit` concepts that the folded sentence speaks of, best first, each by the name that tells most."""
    hits, heard = search(index, sentence, LOOKED_AT), _heard(sentence)
    labels = {hit.concept: range(index.first[hit.concept], index.first[hit.concept + 1]) for hit in hits}
    names = {label: index.label(label) for each in labels.values() for label in each}
    rarity = _rarity(index, {word for name in names.values() for word in name.split()})
    told = {label: _told(name, heard, rarity) for label, name in names.items()}
    best = {concept: max(each, key=lambda label: (told[label], -label)) for concept, each in labels.items()}
    return [_by(index, hit, best[hit.concept]) for hit in hits if told[best[hit.concept]] >= TOLD][:limit]


def _by(index: SuggestionIndex, hit: Hit, label: int) -> Hit:
    return Hit(hit.concept, label, hit.score, Why.SAME_WORDS if index.preferred[label] else Why.ANOTHER_NAME)


def _heard(sentence: str) -> Heard:
    """The words of a sentence, with and without their particles, by how they begin."""
    words: dict[str, set[str]] = defaultdict(set)
    for word in sentence.split():
        for bare in _bare(word):
            words[bare[:BEGINNING]].add(bare)
    return {beginning: frozenset(found) for beginning, found in words.items()}


def _bare(word: str) -> Iterator[str]:
    yield word
    for particle in PARTICLES:
        if word.startswith(particle) and len(word) - len(particle) >= _SHORTEST_WORD:
            yield word[len(particle) :]


def _told(name: str, heard: Heard, rarity: Mapping[str, float]) -> float:
    """How much of a name stands in the sentence, from 0 to 1."""
    words = frozenset(name.split())
    if len(name) < SHORTEST_NAME:
        return 0.0
    return sum(rarity[word] for word in words if _stands(word, heard)) / sum(rarity[word] for word in words)


def _stands(word: str, heard: Heard) -> bool:
    return any(ratio(bare, other) >= ALIKE for bare in _bare(word) for other in heard.get(bare[:BEGINNING], ()))


def _rarity(index: SuggestionIndex, words: Iterable[str]) -> dict[str, float]:
    """The inverse document frequency of each word's beginning among all names, as in the index."""
    asked = sorted(words)
    features, postings = word_beginnings(asked).features, index.words
    places = np.minimum(np.searchsorted(postings.features, features), len(postings.features) - 1)
    known = postings.features[places] == features
    frequencies = np.where(known, postings.starts[places + 1] - postings.starts[places], 0)
    values = np.log((1 + postings.size) / (1 + frequencies)) + 1
    return dict(zip(asked, values.tolist(), strict=True))
