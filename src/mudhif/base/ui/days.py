"""A day in three fields, day, month and year, in the reader's words and digits; native date fields speak the browser's.

After the GOV.UK Design System's date input.
"""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.ui import numerals
from mudhif.base.ui.languages import reader_language
from mudhif.base.ui.typed_days import Fault, Part, TypedDay, UnreadableDayError

LABELS = {Part.DAY: _("Day"), Part.MONTH: _("Month"), Part.YEAR: _("Year")}
MISSING = {
    (Part.DAY,): _("The day is missing."),
    (Part.MONTH,): _("The month is missing."),
    (Part.YEAR,): _("The year is missing."),
    (Part.DAY, Part.MONTH): _("The day and the month are missing."),
    (Part.DAY, Part.YEAR): _("The day and the year are missing."),
    (Part.MONTH, Part.YEAR): _("The month and the year are missing."),
}
WRONG = {
    Fault.DAY: _("Write the day as a number from %(least)s to %(last_day)s."),
    Fault.MONTH: _("Write the month as a number from %(least)s to %(last_month)s."),
    Fault.YEAR: _("Write the year with its four digits, such as %(year)s."),
    Fault.NO_SUCH_DAY: _("This month has no such day. Look at the day and the month."),
}


def _in_digits(value: object) -> str:
    return numerals.digits(str(value), reader_language())


def _hint(about: str, ahead: int) -> str:
    typical = TypedDay.of(clock.now().date() + timedelta(days=ahead))
    parts = _in_digits(f"{typical.day} {typical.month} {typical.year}")
    # Kept together by style: a no-break space would turn Arabic digits into one number that runs the other way.
    example = format_html('<span class="nobr">{}</span>', parts)
    return " ".join(str(part) for part in (about, _("For example: %(day)s") % {"day": example}) if part)


class DayInput(forms.Widget):
    """Three inputs `<name>_day`, `<name>_month`, `<name>_year`; one value `2027-06-01` under `<name>` is read too."""

    template_name = "ui/day.html"
    use_fieldset = True

    def use_required_attribute(self, initial: Any) -> bool:
        """The house says itself what is missing, in the reader's language."""
        return False

    def value_from_datadict(self, data: Any, files: Any, name: str) -> TypedDay:
        """What was typed, in its parts."""
        if (whole := data.get(name)) is not None:
            return TypedDay.from_text(str(whole))
        return TypedDay(*(str(data.get(f"{name}_{part}", "")).strip() for part in Part))

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Whether the form did not hold the day at all."""
        return name not in data and not any(f"{name}_{part}" in data for part in Part)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The parts with their labels; the first carries the field's id, so that the summary of errors leads to it."""
        typed = TypedDay.of(value) if isinstance(value, date) else value or TypedDay()
        identifier = (attrs or {}).get("id") or f"id_{name}"
        wrong = typed.wrong() if typed else ()
        parts = [
            {
                "name": f"{name}_{part}",
                "id": identifier if part is Part.DAY else f"{identifier}_{part}",
                "label": label,
                "value": _in_digits(getattr(typed, part)),
                "wrong": part in wrong,
                "wide": part is Part.YEAR,
            }
            for part, label in LABELS.items()
        ]
        return {"parts": parts}


class Day(forms.Field):
    """A day; what is wrong is said part by part.

    `ahead`: how many days from today the day lies that the hint shows as an example.
    """

    widget = DayInput
    default_error_messages = {"required": _("Write the day, the month and the year.")}

    def __init__(self, *, ahead: int = 0, help_text: Any = "", **options: Any) -> None:
        super().__init__(help_text=lazy(_hint, str)(help_text, ahead), **options)

    def to_python(self, value: Any) -> date | None:
        """The day that was typed, or none.

        Raises:
            ValidationError: which part is missing or wrong.
        """
        if isinstance(value, date) or not value:
            return value or None
        typed = value if isinstance(value, TypedDay) else TypedDay.from_text(str(value))
        try:
            return typed.read()
        except UnreadableDayError as error:
            raise ValidationError(_said(error), code=error.fault) from error


def _said(error: UnreadableDayError) -> str:
    if error.fault is Fault.MISSING:
        return str(MISSING[error.parts])
    typical = {"least": 1, "last_day": 31, "last_month": 12, "year": clock.now().year}
    return WRONG[error.fault] % {name: _in_digits(value) for name, value in typical.items()}
