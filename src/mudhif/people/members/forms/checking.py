"""Asking for a check, and answering one."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.base.ui.days import Day
from mudhif.people.members.choices import METHODS
from mudhif.people.members.forms.fields import TextField
from mudhif.people.members.queries import OrganisationChoice
from mudhif.people.members.rules.checking import LONGEST_WORDS, Subject


class AskForm(forms.Form):
    """Who shall look, what they need for it, and until when they may."""

    name = TextField(
        label=_("The name under which it was given, if a register is searched by name"),
        required=False,
        max_length=120,
        help_text=_("Only if you want to. It is kept sealed, and destroyed as soon as there is an answer."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    note = TextField(
        label=_("Where can it be looked up, or who can be asked?"),
        required=False,
        lines=4,
        max_length=LONGEST_WORDS,
        help_text=_("The address of a register, say. It is kept sealed, and destroyed as soon as there is an answer."),
    )
    until = Day(
        label=_("Until the end of which day may they look?"),
        ahead=60,
        help_text=_("Ninety days at most. It ends by itself."),
    )
    wording = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, subject: Subject, choices: list[OrganisationChoice], **options: Any) -> None:
        super().__init__(*args, **options)
        named = [(str(one.id), f"{one.name} ({one.about})" if one.about else one.name) for one in choices]
        self.fields["organisation"] = forms.ChoiceField(
            label=_("Who shall look?"),
            choices=[("", _("Choose")), *named],
            help_text=_(
                "Choose a body that you trust. None of them is preferred, and none has to be an office of a state."
            ),
            error_messages={"required": _("Choose who shall look."), "invalid_choice": _("Choose from the list.")},
        )
        self.order_fields(["organisation", "name", "note", "until"])
        if subject is Subject.SKILL:
            del self.fields["name"]


class AnswerForm(forms.Form):
    """What the member answers to a desk."""

    answer = TextField(label=_("Your answer"), lines=5, max_length=LONGEST_WORDS)


class FoundForm(forms.Form):
    """How and when somebody looked, without a tie."""

    method = forms.ChoiceField(label=_("How was it checked?"), choices=list(METHODS.items()), widget=forms.RadioSelect)
    checked_on = Day(label=_("On which day?"))


class NoTie(forms.Form):
    """What whoever decides declares."""

    no_tie = forms.BooleanField(
        label=_("I am not related to this person, nor do we work together or stand in each other’s debt"),
        error_messages={"required": _("Only somebody without a tie decides. Otherwise leave it to a colleague.")},
    )


class ConfirmForm(FoundForm, NoTie):
    """It holds, and until when the mark does."""

    holds_until = Day(
        label=_("Until which day does the mark hold?"),
        ahead=365,
        help_text=_("Two years at most, and never longer than a licence itself."),
    )
    field_order = ("method", "checked_on", "holds_until", "no_tie")


class DeclineForm(FoundForm, NoTie):
    """It could not be confirmed, and why."""

    reason = TextField(
        label=_("Why not, and what can the member do?"),
        lines=5,
        max_length=LONGEST_WORDS,
        help_text=_("The member alone reads this. It counts for nothing elsewhere."),
    )
    field_order = ("method", "checked_on", "reason", "no_tie")


class QuestionForm(forms.Form):
    """What the desk asks back."""

    question = TextField(label=_("Your question to the member"), lines=5, max_length=LONGEST_WORDS)


class RevokeForm(forms.Form):
    """Why a mark is taken off."""

    reason = TextField(label=_("Why is the mark taken off?"), lines=5, max_length=LONGEST_WORDS)
