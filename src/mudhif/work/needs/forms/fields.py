"""Fields that keep what people mean: text is cleaned before it is judged, days are picked."""

from typing import Any

from django import forms

from mudhif.base.foundation.text import clean
from mudhif.base.ui.widgets import WholeNumber


class Words(forms.CharField):
    """Text without the controls that hide or reorder it; joiners and diacritics stay."""

    def __init__(self, *, rows: int = 0, **options: Any) -> None:
        widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
        super().__init__(widget=widget, strip=False, **options)

    def to_python(self, value: Any) -> str:
        """The cleaned text."""
        return clean(super().to_python(value) or "")


class Day(forms.DateField):
    """A day, picked or typed as year-month-day."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}), **options)


class Weight(forms.IntegerField):
    """A part of a hundred."""

    def __init__(self, **options: Any) -> None:
        widget = WholeNumber({"data-weight": ""})
        super().__init__(min_value=0, max_value=100, widget=widget, **options)
