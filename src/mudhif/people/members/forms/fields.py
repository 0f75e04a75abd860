"""Fields that make what people type safe to store, and say what is wrong in plain words."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.text import clean
from mudhif.base.ui.widgets import WholeNumber


class TextField(forms.CharField):
    """Text without controls that hide or reorder it; Kurdish joiners stay."""

    def __init__(self, *, lines: int = 1, **options: Any) -> None:
        if lines > 1:
            options["widget"] = forms.Textarea(attrs={"rows": lines})
        super().__init__(**options)
        if self.max_length:
            self.error_messages["max_length"] = _("This is too long: keep it to %(limit_value)d letters.")

    def to_python(self, value: Any) -> str:
        """Clean first, so that what is counted is what is kept."""
        return clean(super().to_python(value) or "")


def whole_number(label: Any, least: int, most: int, **options: Any) -> forms.IntegerField:
    """A whole number within bounds, typed in any digits."""
    return forms.IntegerField(
        label=label,
        widget=WholeNumber,
        min_value=least,
        max_value=most,
        error_messages={
            "invalid": _("Write a whole number, such as 20."),
            "min_value": _("This is too small: the least is %(limit_value)d."),
            "max_value": _("This is too much: the most is %(limit_value)d."),
        },
        **options,
    )


def day(label: Any, **options: Any) -> forms.DateField:
    """A day, chosen from a calendar or typed as 2027-06-01."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    said = {"invalid": _("Write the day as year, month and day, such as 2027-06-01.")}
    return forms.DateField(label=label, widget=widget, input_formats=["%Y-%m-%d"], error_messages=said, **options)
