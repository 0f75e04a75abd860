"""The forms of needs."""

from typing import Protocol

from mudhif.work.needs.forms.beginning import BeginningForm
from mudhif.work.needs.forms.criteria import CriteriaForm
from mudhif.work.needs.forms.fields import Whole
from mudhif.work.needs.forms.languages import LanguagesForm
from mudhif.work.needs.forms.saying import AnswerForm, QuestionForm, ReasonForm
from mudhif.work.needs.forms.searching import DeskFilterForm, FilterForm
from mudhif.work.needs.forms.skills import SkillsForm, evenly, with_skill
from mudhif.work.needs.forms.steps import ClosingForm, PackageForm, PlaceForm, TasksForm, TimeForm, WordsForm
from mudhif.work.needs.forms.translating import TranslationForm
from mudhif.work.needs.rules.drafts import Draft


class Step(Protocol):
    """What every page of writing a need can do."""

    def is_valid(self) -> bool:
        """Whether everything that was typed fits."""

    def add_error(self, field: str | None, error: str) -> None:
        """Put a message beside a field."""

    def changed(self, draft: Draft) -> Draft:
        """The draft with what was typed here."""


# The plain pages of the task list, by the names of `choices.STEPS`; skills have a page of their own.
STEP_FORMS = {
    "words": WordsForm,
    "tasks": TasksForm,
    "languages": LanguagesForm,
    "place": PlaceForm,
    "time": TimeForm,
    "package": PackageForm,
    "criteria": CriteriaForm,
    "closing": ClosingForm,
}

__all__ = [
    "STEP_FORMS",
    "AnswerForm",
    "BeginningForm",
    "DeskFilterForm",
    "FilterForm",
    "QuestionForm",
    "ReasonForm",
    "SkillsForm",
    "Step",
    "TranslationForm",
    "Whole",
    "Words",
    "evenly",
    "with_skill",
]
