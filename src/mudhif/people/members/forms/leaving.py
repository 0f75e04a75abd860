"""Leaving."""

from django import forms
from django.utils.translation import gettext_lazy as _


class EraseForm(forms.Form):
    """A yes that cannot be given by a slip of the hand."""

    understood = forms.BooleanField(
        label=_("I understand that nobody can bring this back"),
        error_messages={"required": _("Say that you have understood, or go back.")},
    )
