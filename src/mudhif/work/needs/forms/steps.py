"""The pages of writing a need that are plain forms."""

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.atlas.places.queries import governorate_choices
from mudhif.base.ui.days import Day
from mudhif.base.ui.fields import Words
from mudhif.work.needs.choices import MODES, OFFERS
from mudhif.work.needs.forms.fields import Whole
from mudhif.work.needs.forms.step import StepForm
from mudhif.work.needs.rules import drafts
from mudhif.work.needs.rules.drafts import Draft


class TextStep(StepForm):
    """A page whose fields are words of the need."""

    @classmethod
    def shown(cls, draft: Draft) -> dict[str, Any]:
        """The words in the draft."""
        return {name: getattr(draft.text, name, "") for name in cls.base_fields}

    def changed(self, draft: Draft) -> Draft:
        """The draft with these words."""
        words = {name: self.cleaned_data[name] for name in drafts.WORDS if name in self.cleaned_data}
        return replace(draft, text=replace(draft.text, **words))


class WordsForm(TextStep):
    """Title and reason."""

    later = frozenset({"narrative"})

    title = Words(
        label=_("Title"),
        max_length=drafts.LONGEST["title"],
        help_text=_("What the work is, in one line: “Supervising doctors who treat traumatised children”."),
        error_messages={"required": _("Say in one line what the work is.")},
    )
    narrative = Words(
        label=_("Why help is needed"),
        rows=10,
        max_length=drafts.LONGEST["narrative"],
        help_text=_("Who is there, what they manage, and what is missing. Name nobody."),
    )


class TasksForm(TextStep):
    """What the person will do."""

    tasks = Words(
        label=_("What the person will do"),
        rows=8,
        max_length=drafts.LONGEST["tasks"],
        required=False,
        help_text=_("One task a line. Write here too what remains with you when the person has left."),
    )


class PlaceForm(StepForm):
    """Where, and how one can help."""

    later = frozenset({"governorate", "modes"})

    governorate = forms.ChoiceField(
        label=_("Governorate"), choices=lambda: [("", _("Choose one")), *governorate_choices()]
    )
    modes = forms.MultipleChoiceField(
        label=_("Ways of working"),
        choices=list(MODES.items()),
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Choose every way that would help you. A visit can cost a refugee their status: "
            "offer to work online too if you can."
        ),
    )

    def changed(self, draft: Draft) -> Draft:
        """The draft in this place."""
        return replace(
            draft, governorate=self.cleaned_data["governorate"], modes=tuple(sorted(self.cleaned_data["modes"]))
        )


class TimeForm(StepForm):
    """When, how long, how many."""

    later = frozenset({"starts", "ends", "hours_a_month"})

    starts = Day(label=_("The work begins on"), ahead=60)
    ends = Day(label=_("The work ends on"), ahead=240)
    hours_a_month = Whole(
        label=_("Hours a month"), least=1, most=drafts.MOST_HOURS,
        help_text=_("For one person. Full time is about 160."),
    )  # fmt: skip
    seats = Whole(label=_("Seats"), least=1, most=drafts.MOST_SEATS, help_text=_("How many people you need."))

    def clean(self) -> dict[str, Any]:
        """The end does not come before the beginning."""
        found = super().clean() or self.cleaned_data
        starts, ends = found.get("starts"), found.get("ends")
        if starts and ends and ends < starts:
            self.add_error("ends", _("The work ends before it begins. Change one of the two dates."))
        return found

    def changed(self, draft: Draft) -> Draft:
        """The draft at this time."""
        return replace(draft, **self.cleaned_data)


class PackageForm(TextStep):
    """What is offered in return."""

    stipend_iqd_a_month = Whole(
        label=_("Stipend, in dinars a month"), least=0, most=drafts.MOST_STIPEND, required=False,
        help_text=_("Leave it empty if the work is unpaid; say so honestly."),
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, label in OFFERS.items():
            self.fields[name] = Words(label=label, max_length=drafts.LONGEST_OFFER, required=False)
            self.fields[name].help_text = OFFER_HINTS[name]

    @classmethod
    def shown(cls, draft: Draft) -> dict[str, Any]:
        """The package in the draft."""
        words = {name: getattr(draft.text, name) for name in drafts.OFFERS}
        return {"stipend_iqd_a_month": draft.stipend_iqd_a_month, **words}

    def changed(self, draft: Draft) -> Draft:
        """The draft with this package."""
        return replace(super().changed(draft), stipend_iqd_a_month=self.cleaned_data["stipend_iqd_a_month"])


OFFER_HINTS = {
    "travel": _("Who books and pays which tickets."),
    "insurance": _("What is insured, and for how long."),
    "housing": _("Where one stays, and whether a family can come along."),
    "visa_and_residency": _("Letters, fees, and who meets people on arrival."),
    "tax": _("What is withheld here, and what one must declare elsewhere."),
    "schooling": _("For children who come along, if that applies."),
}


class ClosingForm(StepForm):
    """Until when one can answer."""

    later = frozenset({"closes"})

    closes = Day(label=_("The last day to answer"), ahead=30, help_text=_("The need closes at midnight in Baghdad."))
    urgent = forms.BooleanField(
        label=_("This is urgent"),
        required=False,
        help_text=_(
            "A desk reviews it the same day, and people who were cleared beforehand are asked first. "
            "Every urgent need is looked at again afterwards."
        ),
    )

    def changed(self, draft: Draft) -> Draft:
        """The draft that closes then."""
        return replace(draft, **self.cleaned_data)
