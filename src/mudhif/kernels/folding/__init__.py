"""Folding for search: one spelling for the many ways in which Arabic, Central Kurdish and Latin words are typed.

`fold` answers "are these the same words?"; it is for looking things up and never for showing. What it removes is
listed in `letters`. Masculine and feminine forms in one label come apart in `genders`, prose in `sentences`; `ordering`
puts names where a reader of each language looks for them.
"""

from mudhif.kernels.folding.genders import forms
from mudhif.kernels.folding.letters import fold
from mudhif.kernels.folding.ordering import sorting_key
from mudhif.kernels.folding.sentences import split_sentences

__all__ = ["fold", "forms", "sorting_key", "split_sentences"]
