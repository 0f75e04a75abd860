"""Saying yes until a day, and keeping somebody out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.atlas.places.queries import governorate_choices
from mudhif.base.ui.days import Day
from mudhif.people.members.forms.fields import TextField


class ConsentForm(forms.Form):
    """The last day of a consent, and the version of the words that were read."""

    until = Day(label=_("Until the end of which day?"), ahead=365, help_text=_("Two years at most. It ends by itself."))
    wording = forms.IntegerField(widget=forms.HiddenInput)


class OrganisationSearchForm(forms.Form):
    """Words of an organisation's name."""

    q = TextField(label=_("Its name, or a part of it"), max_length=100)


class BlockGovernorateForm(forms.Form):
    """A governorate to keep out."""

    governorate = forms.ChoiceField(label=_("Governorate"), choices=lambda: [("", _("Choose")), *governorate_choices()])
