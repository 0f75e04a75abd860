"""Making a token."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.people.members.rules.tokens import SCOPES

WORDS = {
    "needs:write": _("Write drafts of needs"),
    "selection:read": _("Read shortlists, without names"),
    "engagements:read": _("Read engagements"),
    "profile:read": _("Read your profile"),
    "profile:write": _("Change your profile"),
}
LENGTHS = ((7, _("A week")), (30, _("A month")), (90, _("Three months")), (365, _("A year")))


class TokenForm(forms.Form):
    """What the token is for, what it may do, and how long."""

    label = forms.CharField(label=_("What is it for?"), max_length=80, help_text=_("Only you see this."))
    scopes = forms.MultipleChoiceField(
        label=_("What may it do?"),
        choices=[(scope, WORDS[scope]) for scope in SCOPES],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("It never does more than you can do yourself."),
    )
    days = forms.TypedChoiceField(label=_("For how long?"), choices=LENGTHS, coerce=int, initial=30)
