"""The words of a need in another language, beside the original."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.forms import BoundField
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from mudhif.base.ui import numerals
from mudhif.base.ui.fields import Words
from mudhif.work.needs.choices import OFFERS
from mudhif.work.needs.queries import Translation
from mudhif.work.needs.rules.drafts import LONGEST, LONGEST_CRITERION, LONGEST_OFFER, WORDS, TextDraft

ROWS = {"narrative": 10, "tasks": 6}
LABELS = {"title": _("Title"), "narrative": _("Why help is needed"), "tasks": _("What the person will do"), **OFFERS}


@dataclass(frozen=True, slots=True)
class Pair:
    """What was written, and the input for its translation."""

    original: str
    field: BoundField


class TranslationForm(forms.Form):
    """One input for each part that has words in the original."""

    def __init__(self, data: Any, found: Translation) -> None:
        super().__init__(data)
        self.found = found
        for name in WORDS:
            if getattr(found.original, name):
                self._add(name, LABELS[name], getattr(found.text, name), LONGEST.get(name, LONGEST_OFFER))
        for place, criterion in enumerate(found.criteria, start=1):
            words = dict(criterion.texts).get(found.text.language, "")
            label = _("Criterion %(number)s") % {"number": numerals.digits(str(place), get_language() or "en")}
            self._add(f"criterion_{criterion.id}", label, words, LONGEST_CRITERION)

    def _add(self, name: str, label: Any, initial: str, longest: int) -> None:
        required = name == "title"
        self.fields[name] = Words(
            label=label, initial=initial, rows=ROWS.get(name, 0), required=required, max_length=longest
        )

    def pairs(self) -> Iterator[Pair]:
        """The parts, in order."""
        criteria = {f"criterion_{one.id}": one.text(self.found.original.language) for one in self.found.criteria}
        for name in self.fields:
            original = criteria.get(name) or getattr(self.found.original, name, "")
            yield Pair(str(original), self[name])

    def translated(self) -> tuple[TextDraft, dict[UUID, str]]:
        """The words, and those of the criteria by identifier."""
        words = {name: self.cleaned_data.get(name, "") for name in WORDS}
        criteria = {one.id: self.cleaned_data[f"criterion_{one.id}"] for one in self.found.criteria}
        return TextDraft(self.found.text.language, **words), criteria
