"""What members can do, a line at a time."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.atlas.places.queries import country_choices
from mudhif.base.ui.days import Day
from mudhif.people.members.choices import DEGREES, SKILL_LEVELS
from mudhif.people.members.forms.fields import TextField, whole_number


class SearchForm(forms.Form):
    """Words for a skill or a profession, in any language."""

    q = TextField(label=_("In your own words, in any language"), max_length=200)


class SkillForm(forms.Form):
    """How well, how long, and what speaks for it."""

    level = forms.TypedChoiceField(
        label=_("How well do you do it?"), coerce=int, choices=list(SKILL_LEVELS.items()), widget=forms.RadioSelect
    )
    years = whole_number(_("For how many years?"), 0, 70)
    evidence = TextField(
        label=_("What speaks for it?"),
        required=False,
        lines=6,
        max_length=2000,
        help_text=_(
            "What you did, for whom, with what result. Assessors read this without knowing who you are: "
            "name no person, no employer and no school."
        ),
    )
    documented = forms.BooleanField(label=_("I can show a document for this when I am asked"), required=False)


class QualificationForm(forms.Form):
    """A degree or certificate."""

    field = TextField(label=_("What did you study?"), max_length=120)
    level = forms.ChoiceField(label=_("How far?"), choices=[("", _("Choose")), *DEGREES.items()])
    institution = TextField(
        label=_("Where?"),
        required=False,
        max_length=200,
        help_text=_("Kept sealed. No assessor sees it: what you know counts, not the school."),
    )
    country = forms.ChoiceField(
        label=_("In which country?"), required=False, choices=lambda: [("", _("Not said")), *country_choices()]
    )
    year = whole_number(_("In which year did you finish?"), 1940, date.max.year, required=False)

    def clean_year(self) -> int | None:
        """A year that has come."""
        year: int | None = self.cleaned_data["year"]
        from mudhif.base.foundation import clock

        if year and year > clock.now().year + 1:
            raise forms.ValidationError(_("This year has not come yet."))
        return year


class LicenceForm(forms.Form):
    """A licence to practise; the profession is picked before."""

    country = forms.ChoiceField(
        label=_("Which country gave it?"), choices=lambda: [("", _("Choose")), *country_choices()]
    )
    number = TextField(
        label=_("Its number"),
        required=False,
        max_length=60,
        help_text=_("Kept sealed, and only used to ask the licensing body whether it holds."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "dir": "ltr"}),
    )
    valid_until = Day(
        label=_("Until when does it hold?"), ahead=365, required=False, help_text=_("Leave it empty if it has no end.")
    )
