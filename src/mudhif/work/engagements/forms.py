"""The forms of engagements."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.base.ui.days import Day
from mudhif.base.ui.fields import Words
from mudhif.work.engagements.actions import OfferTerms
from mudhif.work.engagements.queries import ToOffer
from mudhif.work.engagements.rules.terms import LONGEST_WORDS, MOST_HOURS
from mudhif.work.needs.choices import MODES
from mudhif.work.needs.forms import Whole


class OfferForm(forms.Form):
    """What the host offers, filled from the terms of the need."""

    mode = forms.ChoiceField(label=_("Way of working"), widget=forms.RadioSelect)
    starts = Day(label=_("The work begins on"), ahead=60)
    ends = Day(label=_("The work ends on"), ahead=240)
    hours_a_month = Whole(label=_("Hours a month"), least=1, most=MOST_HOURS)
    words = Words(
        label=_("What you want to add"), rows=5, max_length=LONGEST_WORDS, required=False,
        help_text=_(
            "The terms of the need hold as published. Say here who will receive this person, and how the work begins."
        ),
    )  # fmt: skip

    def __init__(self, data: Any, found: ToOffer) -> None:
        terms = found.terms
        asked = {"starts": terms.starts, "ends": terms.ends, "hours_a_month": terms.hours_a_month}
        choices = [(mode, words) for mode, words in MODES.items() if mode in terms.modes]
        super().__init__(data, initial=asked | {"mode": choices[0][0] if choices else ""})
        self.fields["mode"].choices = choices  # type: ignore[attr-defined]

    def terms(self) -> OfferTerms:
        """The offer as it was typed."""
        return OfferTerms(**self.cleaned_data)


class NoteForm(forms.Form):
    """How it went."""

    words = Words(
        label=_("How it went"), rows=6, max_length=LONGEST_WORDS, required=False,
        help_text=_("The other side reads it, and nobody else. You may leave it empty and write it later."),
    )  # fmt: skip


class WarningForm(forms.Form):
    """That the warning was read."""

    warned = forms.BooleanField(label=_("I have read this, and I decide for myself"))
