"""Criteria with their weights."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from mudhif.base.ui.fields import Words
from mudhif.work.needs.forms.fields import Weight
from mudhif.work.needs.forms.skills import number
from mudhif.work.needs.rules.drafts import LONGEST_CRITERION, Draft
from mudhif.work.needs.rules.terms import MOST_CRITERIA

BLANK_LINES = 2
LEAST_LINES = 4


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """The two inputs of a criterion."""

    words: BoundField
    weight: BoundField


class CriteriaForm(forms.Form):
    """A line for each criterion, and two empty ones. A line without words is no criterion."""

    def __init__(self, data: Any, draft: Draft) -> None:
        super().__init__(data)
        self.language = draft.text.language
        known = [(weight, dict(texts).get(self.language, "")) for weight, texts in draft.criteria]
        wanted = max(LEAST_LINES, len(known) + BLANK_LINES)
        self.size = min(MOST_CRITERIA, wanted)
        for place in range(self.size):
            weight, words = known[place] if place < len(known) else (None, "")
            self.fields[f"words_{place}"] = Words(
                label=_("Criterion"), initial=words, required=False, max_length=LONGEST_CRITERION
            )
            self.fields[f"weight_{place}"] = Weight(label=_("Weight"), initial=weight, required=False)

    def lines(self) -> Iterator[CriterionLine]:
        """The lines, in order."""
        return (CriterionLine(self[f"words_{place}"], self[f"weight_{place}"]) for place in range(self.size))

    @property
    def total(self) -> int:
        """The sum of what is in the inputs now, readable or not."""
        return sum(number(line.weight.value()) for line in self.lines())

    def changed(self, draft: Draft) -> Draft:
        """The draft with these criteria; translations of words that did not change are kept."""
        known = {dict(texts).get(self.language, ""): dict(texts) for _weight, texts in draft.criteria}
        typed = [
            (self.cleaned_data[f"weight_{place}"] or 0, self.cleaned_data[f"words_{place}"])
            for place in range(self.size)
        ]
        kept = ((weight, known.get(words, {}) | {self.language: words}) for weight, words in typed if words)
        return replace(draft, criteria=tuple((weight, tuple(sorted(texts.items()))) for weight, texts in kept))
