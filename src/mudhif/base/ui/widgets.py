"""Inputs that speak the digits of the page."""

import re
from typing import Any

from django import forms
from django.utils.translation import get_language

from mudhif.base.ui import numerals

# What people put between thousands: `450,000`, `٤٥٠٬٠٠٠`, `450 000`.
GROUPING = re.compile(r"(?<=\d)[,٬،\s\u00a0\u202f](?=\d{3}(?!\d))")


class WholeNumber(forms.TextInput):
    """A whole number in the reader's digits. Browsers drop what a Kurdish or Arabic keyboard types into theirs."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "numeric", "autocomplete": "off", "data-number": ""} | (attrs or {}))

    def format_value(self, value: Any) -> str | None:
        """The number as the page writes numbers; what cannot be read stays as it was typed."""
        shown = super().format_value(value)
        return None if shown is None else numerals.digits(shown, get_language() or "en")

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """What was typed, without marks between thousands."""
        typed = super().value_from_datadict(data, files, name)
        return GROUPING.sub("", typed) if isinstance(typed, str) else typed


class FileInput(forms.FileInput):
    """A file, asked for in the reader's words; the native control speaks the browser's language and lies unseen."""

    template_name = "ui/file.html"

    def use_required_attribute(self, initial: Any) -> bool:
        """The house says itself that a file is missing, in the reader's language."""
        return False
