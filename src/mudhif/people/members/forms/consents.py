"""Saying yes until a day, and keeping somebody out."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.atlas.places.queries import governorate_choices
from mudhif.people.members.forms.fields import TextField, day
from mudhif.people.members.rules import latest_end


class ConsentForm(forms.Form):
    """The last day of a consent, and the version of the words that were read."""

    until = day(_("Until the end of which day?"), help_text=_("Two years at most. It ends by itself."))
    wording = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        bounds = {"min": today.isoformat(), "max": latest_end(today).isoformat()}
        self.fields["until"].widget.attrs.update(bounds)


class OrganisationSearchForm(forms.Form):
    """Words of an organisation's name."""

    q = TextField(label=_("Its name, or a part of it"), max_length=100)


class BlockGovernorateForm(forms.Form):
    """A governorate to keep out."""

    governorate = forms.ChoiceField(label=_("Governorate"), choices=governorate_choices)
