"""Suggestion: the concepts of a taxonomy behind the words that somebody typed, each with its reason.

Folded strings and numbers in, numbers and reasons out (fold with `mudhif.kernels.folding`, or in any other way, but
labels and queries alike). Method: TF-IDF cosines over runs of 3 to 5 characters and word beginnings, joined with the
cosine to all names of the concept together; exact names first; close spelling by Damerau-Levenshtein distance.
"""

from mudhif.kernels.suggestion.index import SuggestionIndex, build_index, from_arrays, to_arrays
from mudhif.kernels.suggestion.lifting import lift
from mudhif.kernels.suggestion.meaning import hubness, join, likeness
from mudhif.kernels.suggestion.prose import spoken_of
from mudhif.kernels.suggestion.reasons import Why
from mudhif.kernels.suggestion.retrieval import Hit, best, search

__all__ = [
    "Hit",
    "SuggestionIndex",
    "Why",
    "best",
    "build_index",
    "from_arrays",
    "hubness",
    "join",
    "lift",
    "likeness",
    "search",
    "spoken_of",
    "to_arrays",
]
