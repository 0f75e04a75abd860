"""The sections of a profile, each a form with one question or two that belong together."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.atlas.places.queries import cities_of, governorate_choices, residence_choices
from mudhif.base.ui.days import Day
from mudhif.people.members.choices import CEFR_LEVELS, language_choices, mode_choices
from mudhif.people.members.forms.fields import TextField, whole_number
from mudhif.people.members.queries import MyProfile

FIRST_DECADE, LAST_DECADE = 1940, 2020


class PseudonymForm(forms.Form):
    """The name one is known by."""

    pseudonym = TextField(
        label=_("A name that does not lead to you"),
        max_length=60,
        help_text=_("A bird, a river, a colour: whatever you like. Neither your name nor your mail address."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class ResidenceForm(forms.Form):
    """The country, or only its region."""

    country = forms.ChoiceField(
        label=_("Where do you live?"),
        required=False,
        choices=lambda: [("", _("I would rather not say")), *residence_choices()],
        help_text=_("If naming the country could harm you, choose only its region, at the end of the list."),
    )


class CityForm(forms.Form):
    """The city, of those that are known in the country."""

    city = forms.ChoiceField(label=_("In which city, or near which?"), required=False)

    def __init__(self, *args: Any, profile: MyProfile, language: str, **options: Any) -> None:
        super().__init__(*args, **options)
        cities = [(place.key, place.names.in_language(language)) for place in cities_of(profile.country, language)]
        self.fields["city"].choices = [("", _("I would rather not say")), *cities]  # type: ignore[attr-defined]


class DecadeLeftForm(forms.Form):
    """The decade of leaving, if one wants to."""

    decade_left = forms.TypedChoiceField(
        label=_("In which decade did you leave Iraq?"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=lambda: [
            ("", _("I would rather not say")),
            *((year, f"{year}–{year + 9}") for year in range(LAST_DECADE, FIRST_DECADE - 1, -10)),
        ],
    )


class LanguageForm(forms.Form):
    """One language and how well."""

    language = forms.ChoiceField(
        label=_("Language"), required=False, choices=lambda: [("", _("None")), *language_choices()]
    )
    level = forms.TypedChoiceField(
        label=_("How well?"), required=False, coerce=int, empty_value=None, choices=[("", "—"), *CEFR_LEVELS.items()]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """A line that is left alone says so by itself: “optional” at each of a dozen fields would say nothing."""
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.speaks_for_itself = True  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A language needs its level."""
        if self.cleaned_data.get("language") and not self.cleaned_data.get("level") and "level" not in self.errors:
            self.add_error("level", _("Say how well you speak it."))
        return self.cleaned_data


LanguageForms = forms.formset_factory(LanguageForm, extra=3, max_num=20, absolute_max=40, validate_max=True)


class OfferForm(forms.Form):
    """How, how much, from when until when."""

    modes = forms.MultipleChoiceField(
        label=_("How would you help?"),
        choices=mode_choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one way.")},
    )
    hours_a_month = whole_number(
        _("How many hours a month?"), 0, 250, help_text=_("About: two hours a week are eight a month.")
    )
    available_from = Day(label=_("From which day?"), ahead=30, required=False)
    available_until = Day(label=_("Until which day?"), ahead=365, required=False)


class GovernoratesForm(forms.Form):
    """Where one would go."""

    governorates = forms.MultipleChoiceField(
        label=_("To which governorates would you go?"),
        required=False,
        choices=governorate_choices,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Choose none if any would do. Work from where you are is not bound to a place."),
    )


class AccessForm(forms.Form):
    """What one needs to take part."""

    access_needs = TextField(
        label=_("What do you need to be able to take part?"),
        required=False,
        lines=6,
        max_length=2000,
        help_text=_(
            "A ramp, a sign interpreter, breaks, a line that carries sound without picture: in your own words."
        ),
    )
