"""Names across scripts: one person's name in Arabic, Central Kurdish and the usual Latin spellings.

`fold_name` reads a full name into tokens with keys to block on; `token_scores` says how likely two tokens spell one
name; `compare_names` does so for full names, part by part. Any text in, frozen dataclasses and probabilities out.
Method: a weighted alignment of sound units (after Ristad and Yianilos, "Learning string-edit distance", 1998) whose
weights are learned from attested pairs of spellings (tables: Wikidata by way of NETransliteration-COLING2018, CC0).
"""

from mudhif.kernels.names.comparison import NameComparison, Part, compare_names
from mudhif.kernels.names.reading import FoldedName, Token, fold_name
from mudhif.kernels.names.scoring import SAME_TOKEN, same_token, token_score, token_scores

__all__ = [
    "SAME_TOKEN",
    "FoldedName",
    "NameComparison",
    "Part",
    "Token",
    "compare_names",
    "fold_name",
    "same_token",
    "token_score",
    "token_scores",
]
