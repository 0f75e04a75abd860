"""Fields that make what people type safe to store."""

from typing import Any

from django import forms

from mudhif.base.foundation.text import clean


class Words(forms.CharField):
    """Text without the controls that hide or reorder it; joiners and diacritics stay.

    It may be written in one language while the page is read in another: each paragraph runs its own way.
    """

    def __init__(self, *, rows: int = 0, **options: Any) -> None:
        widget = forms.Textarea({"rows": rows, "dir": "auto"}) if rows else forms.TextInput({"dir": "auto"})
        super().__init__(widget=widget, strip=False, **options)

    def to_python(self, value: Any) -> str:
        """The cleaned text."""
        return clean(super().to_python(value) or "")
