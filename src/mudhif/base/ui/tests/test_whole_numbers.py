"""Whole numbers are typed in any digits, and shown in those of the page."""

import pytest
from django import forms
from django.utils.translation import override

from mudhif.base.ui.widgets import WholeNumber


class _Form(forms.Form):
    stipend = forms.IntegerField(widget=WholeNumber, max_value=900_000)


@pytest.mark.parametrize("typed", ["450000", "٤٥٠٠٠٠", "۴۵۰۰۰۰", "٤٥٠٬٠٠٠", "450,000", " 450 000 "])
def test_a_number_is_read_in_any_digits_and_grouping(typed: str) -> None:
    form = _Form({"stipend": typed})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["stipend"] == 450_000


@pytest.mark.parametrize("typed", ["4,5", "1.5", "٤٥٠٬٠٠", "", "many"])
def test_what_is_no_whole_number_is_refused(typed: str) -> None:
    assert "stipend" in _Form({"stipend": typed}).errors


@pytest.mark.parametrize(("language", "shown"), [("ar", "٣٠"), ("ckb", "٣٠"), ("en", "30")])
def test_a_number_stands_in_the_digits_of_the_page(language: str, shown: str) -> None:
    with override(language):
        assert f'value="{shown}"' in str(_Form(initial={"stipend": 30})["stipend"])


def test_what_could_not_be_read_stays_as_it_was_typed() -> None:
    assert 'value="many"' in str(_Form({"stipend": "many"})["stipend"])
