"""Fields that keep what people mean: text is cleaned before it is judged."""

from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mudhif.base.ui import numerals
from mudhif.base.ui.widgets import WholeNumber


def _bounds(least: int, most: int) -> str:
    language = get_language() or "en"
    bounds = {"least": numerals.number(least, language), "most": numerals.number(most, language)}
    return _("Write a whole number from %(least)s to %(most)s.") % bounds


class Whole(forms.IntegerField):
    """A whole number within bounds, typed in any digits; whatever is wrong, the answer says the bounds."""

    def __init__(self, *, least: int, most: int, **options: Any) -> None:
        wrong = lazy(_bounds, str)(least, most)
        said = dict.fromkeys(("invalid", "min_value", "max_value"), wrong)
        options.setdefault("widget", WholeNumber)
        super().__init__(min_value=least, max_value=most, error_messages=said, **options)


class Weight(Whole):
    """A part of a hundred."""

    def __init__(self, **options: Any) -> None:
        super().__init__(least=0, most=100, widget=WholeNumber({"data-weight": ""}), **options)
