"""Forms about organisations."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.atlas.places import queries as places
from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Role
from mudhif.base.ui.days import Day
from mudhif.people.members.queries import time_zone_choices
from mudhif.people.organisations.choices import GROUNDS, LANGUAGES, ROLES, kind_choices
from mudhif.people.organisations.queries import Filters
from mudhif.people.organisations.rules.verification import Ground

Choices = list[tuple[str, str]]
A_YEAR = timedelta(days=365)


def _any(label: Any, choices: Iterable[tuple[str, str]]) -> Choices:
    return [("", label), *choices]


class NameField(forms.CharField):
    """A name in one language, whose input runs in that language's direction; one of the three is needed."""

    not_optional = _("one of the three names is needed")

    def __init__(self, label: Any, language: str) -> None:
        direction = "ltr" if language == "en" else "rtl"
        widget = forms.TextInput({"dir": direction, "lang": language})
        super().__init__(label=label, required=False, max_length=200, widget=widget)


class FilterForm(forms.Form):
    """Narrow the directory."""

    text = forms.CharField(label=_("Name"), required=False, max_length=100, widget=forms.TextInput({"type": "search"}))
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=lambda: _any(_("All kinds"), kind_choices()))
    governorate = forms.ChoiceField(
        label=_("Governorate"),
        required=False,
        choices=lambda: _any(_("Anywhere"), places.governorate_choices()),
    )
    country = forms.ChoiceField(label=_("Country"), required=False)

    def __init__(self, *args: Any, countries: Iterable[str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = places.country_choices()
        kept = known if countries is None else [pair for pair in known if pair[0] in set(countries)]
        country: forms.ChoiceField = self.fields["country"]  # type: ignore[assignment]
        country.choices = _any(_("All countries"), kept)

    def filters(self) -> Filters:
        """What was asked for; what makes no sense is left out."""
        self.full_clean()
        names = ("text", "kind", "governorate", "country")
        return Filters(**{name: self.cleaned_data.get(name, "") for name in names})


class DescribeForm(forms.Form):
    """What an organisation says of itself."""

    name_ar = NameField(_("Name in Arabic"), "ar")
    name_ckb = NameField(_("Name in Kurdish"), "ckb")
    name_en = NameField(_("Name in English"), "en")
    about = forms.CharField(
        label=_("What it does"),
        required=False,
        max_length=3000,
        widget=forms.Textarea({"rows": 6, "dir": "auto"}),
        help_text=_("In a few sentences, in the language of this page. Everyone reads it: name nobody."),
    )
    website = forms.URLField(
        label=_("Website"), required=False, assume_scheme="https", widget=forms.URLInput({"dir": "ltr"})
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages it works in"),
        required=False,
        choices=list(LANGUAGES.items()),
        widget=forms.CheckboxSelectMultiple,
    )

    def names(self) -> dict[str, str]:
        """The names by language."""
        return {language: self.cleaned_data.get(f"name_{language}", "") for language in ("ar", "ckb", "en")}


class RegisterForm(DescribeForm):
    """A new organisation."""

    kind = forms.ChoiceField(label=_("Kind"), choices=kind_choices)
    country = forms.ChoiceField(label=_("Country"), choices=places.country_choices, initial="IQ")
    governorate = forms.ChoiceField(
        label=_("Governorate"),
        required=False,
        choices=lambda: _any(_("Choose, if it is in Iraq"), places.governorate_choices()),
    )
    time_zone = forms.ChoiceField(
        label=_("Time zone"), choices=time_zone_choices, help_text=_("Mandates begin and end at midnight there.")
    )
    field_order = ("kind", "name_ar", "name_ckb", "name_en", "country", "governorate", "time_zone")


def in_a_year() -> date:
    """The day that is proposed as a mandate's last."""
    return clock.now().date() + A_YEAR


class InviteForm(forms.Form):
    """Ask somebody to act for the organisation."""

    address = forms.EmailField(
        label=_("Mail address"),
        widget=forms.EmailInput({"dir": "ltr", "autocomplete": "off"}),
        help_text=_("We write there. This page does not say whether an account has the address."),
    )
    role = forms.ChoiceField(label=_("Role"), widget=forms.RadioSelect)
    ends = Day(label=_("Last day of the mandate"), ahead=A_YEAR.days, initial=in_a_year)

    def __init__(self, *args: Any, roles: Iterable[Role], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        role: forms.ChoiceField = self.fields["role"]  # type: ignore[assignment]
        role.choices = [(name, words) for name, words in ROLES.items() if name in set(roles)]
        role.initial = role.choices[0][0] if role.choices else None


class GroundForm(forms.Form):
    """What speaks for an organisation."""

    ground = forms.ChoiceField(
        label=_("What speaks for it"),
        choices=lambda: [(key, words) for key, words in GROUNDS.items() if key != Ground.VOUCHED],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("Where it can be looked up"),
        required=False,
        max_length=500,
        widget=forms.Textarea({"rows": 2, "dir": "auto"}),
        help_text=_("The letter’s number, an address, a day. Name nobody."),
    )


class ReasonField(forms.CharField):
    """A reason that some decisions need."""

    not_optional = _("needed to suspend it or to turn it down")


class ReasonForm(forms.Form):
    """The reason of a decision."""

    reasons = ReasonField(
        label=_("Reason"),
        max_length=2000,
        required=False,
        widget=forms.Textarea({"rows": 4, "dir": "auto"}),
        help_text=_("The organisation reads it, word for word."),
    )


class ComplaintForm(forms.Form):
    """Something that an organisation did."""

    text = forms.CharField(label=_("What happened"), max_length=4000, widget=forms.Textarea({"rows": 8, "dir": "auto"}))


class AnswerForm(forms.Form):
    """What an organisation says to its suspension."""

    answer = forms.CharField(label=_("Your answer"), max_length=4000, widget=forms.Textarea({"rows": 8, "dir": "auto"}))
