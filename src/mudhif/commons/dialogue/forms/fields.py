"""Text that is cleaned before it is judged."""

from typing import Any

from django import forms

from mudhif.base.foundation.text import clean


class Words(forms.CharField):
    """Text without the controls that hide or reorder it; joiners and diacritics stay."""

    def __init__(self, *, rows: int = 0, **options: Any) -> None:
        shown = {"dir": "auto"}
        widget = forms.Textarea({"rows": rows, **shown}) if rows else forms.TextInput(shown)
        super().__init__(widget=widget, strip=False, **options)

    def to_python(self, value: Any) -> str:
        """The cleaned text."""
        return clean(super().to_python(value) or "")
