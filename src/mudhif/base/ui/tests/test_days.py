"""A day is typed in three fields, in any digits, and what is wrong is said part by part."""

from datetime import date

import pytest
from django import forms
from django.utils.translation import override

from mudhif.base.ui.days import Day
from mudhif.base.ui.typed_days import TypedDay

JUNE = date(2027, 6, 1)


class _Form(forms.Form):
    ends = Day(label="Last day")


def _typed(day: str, month: str, year: str) -> _Form:
    return _Form({"ends_day": day, "ends_month": month, "ends_year": year})


@pytest.mark.parametrize(
    "typed",
    [
        ("1", "6", "2027"), ("٠١", "٠٦", "٢٠٢٧"), ("۱", "۶", "۲۰۲۷"), (" 1 ", "حزيران", "2027"),
        ("١", "يونيو", "٢٠٢٧"), ("١", "حوزەیران", "٢٠٢٧"), ("1", "June", "2027"), ("1", "jun", "2027"),
    ],
)  # fmt: skip
def test_a_day_is_read_in_any_digits_and_the_month_by_its_names(typed: tuple[str, str, str]) -> None:
    form = _typed(*typed)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["ends"] == JUNE


def test_one_value_as_programs_write_it_is_read_too() -> None:
    form = _Form({"ends": "2027-06-01"})
    assert form.is_valid()
    assert form.cleaned_data["ends"] == JUNE


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("", "", ""), "Write the day, the month and the year."),
        (("1", "6", ""), "The year is missing."),
        (("", "6", ""), "The day and the year are missing."),
        (("32", "6", "2027"), "Write the day as a number from 1 to 31."),
        (("1", "13", "2027"), "Write the month as a number from 1 to 12."),
        (("1", "6", "27"), "Write the year with its four digits"),
        (("1", "6", "0000"), "Write the year with its four digits"),
        (("30", "2", "2027"), "This month has no such day."),
        (("²", "6", "2027"), "Write the day as a number"),
        (("9" * 5000, "6", "2027"), "Write the day as a number"),
    ],
)
def test_the_error_says_which_part_is_missing_or_wrong(typed: tuple[str, str, str], said: str) -> None:
    assert str(_typed(*typed).errors["ends"][0]).startswith(said)


@pytest.mark.parametrize(("language", "said"), [("ar", "من ١ إلى ٣١"), ("ckb", "لە ١ تا ٣١"), ("en", "from 1 to 31")])
def test_bounds_are_said_in_the_readers_language_and_digits(language: str, said: str) -> None:
    with override(language):
        assert said in _typed("32", "6", "2027").errors["ends"][0]


def test_a_day_stands_in_the_digits_of_the_page_and_has_no_native_control() -> None:
    with override("ckb"):
        shown = str(_Form(initial={"ends": JUNE})["ends"])
    assert all(f'value="{part}"' in shown for part in ("١", "٦", "٢٠٢٧"))
    assert 'type="date"' not in shown


def test_what_could_not_be_read_stays_and_only_its_part_is_marked() -> None:
    shown = str(_typed("1", "abc", "2027")["ends"])
    assert 'value="abc"' in shown
    assert shown.count('aria-invalid="true"') == 1


def test_the_errors_of_a_page_lead_to_the_first_part() -> None:
    form = _Form({})
    assert f'id="{form["ends"].id_for_label}"' in str(form["ends"])


def test_what_was_typed_is_a_day_or_names_its_parts() -> None:
    assert TypedDay.from_text("tomorrow").wrong() == ("day", "month")
    assert TypedDay.from_text("2027-06-01").wrong() == ()


def test_the_example_stands_in_the_order_of_the_fields_from_right_to_left() -> None:
    with override("ar"):
        hint = str(_Form()["ends"].help_text)
    assert "\N{NO-BREAK SPACE}" not in hint  # it would make one number of Arabic digits
    assert '<span class="nobr">' in hint
