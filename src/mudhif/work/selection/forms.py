"""What people type in a selection. Messages say what to do, beside the field; what was typed is kept."""

from collections.abc import Callable, Sequence
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.base.ui.days import Day
from mudhif.base.ui.widgets import WholeNumber
from mudhif.work.needs.queries import CriterionTerms
from mudhif.work.selection.rules.assessing import LONGEST_EVIDENCE, MOST, SHORTEST_EVIDENCE, Score
from mudhif.work.selection.rules.deciding import LONGEST_REASON, SHORTEST_REASON

WHOLE_NUMBER = _("Write a whole number from 0 to 100.")


class AssessmentForm(forms.Form):
    """Points and a sentence for each published criterion."""

    def __init__(self, criteria: Sequence[CriterionTerms], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.criteria = criteria
        for criterion in criteria:
            self.fields[f"points_{criterion.id}"] = _points()
            self.fields[f"evidence_{criterion.id}"] = _evidence()

    def scores(self) -> list[Score]:
        """What was typed, once it is valid."""
        typed = self.cleaned_data
        return [
            Score(criterion.id, typed[f"points_{criterion.id}"], typed[f"evidence_{criterion.id}"])
            for criterion in self.criteria
        ]

    def by_criterion(self) -> list[tuple[CriterionTerms, forms.BoundField, forms.BoundField]]:
        """Each criterion with its two fields, for the page."""
        return [(one, self[f"points_{one.id}"], self[f"evidence_{one.id}"]) for one in self.criteria]

    @staticmethod
    def initial_from(scores: Sequence[Score]) -> dict[str, object]:
        """What the assessor gave before."""
        return {f"points_{one.criterion}": one.points for one in scores} | {
            f"evidence_{one.criterion}": one.evidence for one in scores
        }


def _points() -> forms.IntegerField:
    return forms.IntegerField(
        label=_("Points of 100"),
        min_value=0,
        max_value=MOST,
        widget=WholeNumber(),
        error_messages={
            "required": _("Give points from 0 to 100. For no trace at all, give 0."),
            "invalid": WHOLE_NUMBER,
            "min_value": WHOLE_NUMBER,
            "max_value": WHOLE_NUMBER,
        },
    )


def _evidence() -> forms.CharField:
    return forms.CharField(
        label=_("The evidence, in a sentence"),
        min_length=SHORTEST_EVIDENCE,
        max_length=LONGEST_EVIDENCE,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
        error_messages={
            "required": _("Name what in the profile your points rest on."),
            "min_length": _("Write at least a short sentence: what in the profile do your points rest on?"),
            "max_length": _("One sentence is enough: 500 letters at most."),
        },
    )


def _reason(label: object, help_text: object = "") -> forms.CharField:
    return forms.CharField(
        label=label,  # type: ignore[arg-type]
        help_text=help_text,  # type: ignore[arg-type]
        min_length=SHORTEST_REASON,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
        error_messages={
            "required": _("Write the reason. It stays on file, and the candidate can read it."),
            "min_length": _("Say a little more: at least 20 letters, by the published criteria."),
            "max_length": _("Keep it to 2,000 letters."),
        },
    )


def _either(label: object, yes: object, no: object) -> forms.TypedChoiceField:
    """One of two, neither marked beforehand."""
    return forms.TypedChoiceField(
        label=label,  # type: ignore[arg-type]
        choices=(("yes", yes), ("no", no)),
        coerce=lambda said: said == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two."), "invalid_choice": _("Choose one of the two.")},
    )


class DecisionForm(forms.Form):
    """Chosen or not, and why."""

    chosen = _either(_("What is decided?"), _("This candidate is chosen"), _("This candidate is not chosen"))
    reason = _reason(
        _("The reason"), _("By the published criteria, without guessing who it is. The candidate can read it.")
    )


class ReviewForm(forms.Form):
    """A second look at a decision of the urgent lane."""

    stands = _either(_("Was the decision sound?"), _("Yes, it stands"), _("No, it should not have been made like this"))
    finding = _reason(_("What you found"))


class ListForm(forms.Form):
    """One of a list that is known when the page is asked for; `listed` is the name of the field."""

    listed: str

    def __init__(self, choices: Sequence[tuple[str, str]], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields[self.listed].choices = choices  # type: ignore[attr-defined]


def _one_of(label: object, missing: object, coerce: Callable[[str], object] = str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,  # type: ignore[arg-type]
        coerce=coerce,
        widget=forms.RadioSelect,
        error_messages={"required": missing, "invalid_choice": missing},  # type: ignore[dict-item]
    )


class SeatForm(ListForm):
    """Who gets a seat on the panel."""

    listed = "person"
    person = _one_of(_("Assessor"), _("Choose somebody from the list."), UUID)


class NameForm(forms.Form):
    """The name that one host may know."""

    name = forms.CharField(
        label=_("Your name, as this host may know it"),
        min_length=2,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name", "dir": "auto"}),
        error_messages={
            "required": _("Write the name that this host may know."),
            "min_length": _("Write the name that this host may know, in 2 letters at least."),
            "max_length": _("Keep it to 120 letters."),
        },
    )


class ClearanceForm(forms.Form):
    """Until when a member is cleared."""

    valid_until = Day(
        label=_("Cleared until"), ahead=365, error_messages={"required": _("Write the last day of the clearance.")}
    )


class RefusalForm(forms.Form):
    """Why a member is not cleared."""

    reason = forms.CharField(
        label=_("Why not yet, and what the member can do"),
        min_length=SHORTEST_REASON,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4, "dir": "auto"}),
        error_messages={
            "required": _("Say why: the member will read it."),
            "min_length": _("Say a little more: at least 20 letters."),
            "max_length": _("Keep it to 500 letters."),
        },
    )


class ProfessionForm(ListForm):
    """For which of one's checked licences one asks to be cleared."""

    listed = "profession"
    profession = _one_of(_("Profession"), _("Choose a profession from the list."))
