"""Fields that make what people type safe to store, and say what is wrong in plain words."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.text import clean
from mudhif.base.ui.languages import reader_language
from mudhif.base.ui.numerals import digits
from mudhif.base.ui.widgets import WholeNumber


def _in_own_digits(wrong: ValidationError) -> ValidationError:
    """What is wrong, with its limit in the reader's digits."""
    for one in wrong.error_list:
        if one.params and "limit_value" in one.params:
            shown = digits(str(one.params["limit_value"]), reader_language())
            one.params = {**one.params, "limit_value": shown}
    return wrong


class TextField(forms.CharField):
    """Text without controls that hide or reorder it; Kurdish joiners stay."""

    def __init__(self, *, lines: int = 1, **options: Any) -> None:
        if lines > 1:
            options["widget"] = forms.Textarea(attrs={"rows": lines})
        super().__init__(**options)
        if self.max_length:
            self.error_messages["max_length"] = _("This is too long: keep it to %(limit_value)s letters.")

    def to_python(self, value: Any) -> str:
        """Clean first, so that what is counted is what is kept."""
        return clean(super().to_python(value) or "")

    def run_validators(self, value: Any) -> None:
        """A limit is named in the reader's digits."""
        try:
            super().run_validators(value)
        except ValidationError as wrong:
            raise _in_own_digits(wrong) from wrong


class WholeNumberField(forms.IntegerField):
    """A whole number; its limits are named in the reader's digits."""

    def run_validators(self, value: Any) -> None:
        """A limit is named in the reader's digits."""
        try:
            super().run_validators(value)
        except ValidationError as wrong:
            raise _in_own_digits(wrong) from wrong


def whole_number(label: Any, least: int, most: int, **options: Any) -> WholeNumberField:
    """A whole number within bounds, typed in any digits."""
    return WholeNumberField(
        label=label,
        widget=WholeNumber,
        min_value=least,
        max_value=most,
        error_messages={
            "invalid": _("Write a whole number, such as 20."),
            "min_value": _("This is too small: the least is %(limit_value)s."),
            "max_value": _("This is too much: the most is %(limit_value)s."),
        },
        **options,
    )
