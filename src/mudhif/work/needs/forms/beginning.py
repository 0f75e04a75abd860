"""Beginning a need."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.base.ui.languages import HOUSE
from mudhif.work.needs.forms.steps import WordsForm
from mudhif.work.needs.rules.drafts import Draft, TextDraft


class BeginningForm(WordsForm):
    """Title and reason, the language they are written in, and for which host where there are several."""

    language = forms.ChoiceField(
        label=_("The language you write in"),
        choices=list(HOUSE.items()),
        help_text=_("You can translate the need afterwards."),
    )
    host = forms.ChoiceField(label=_("Which organisation is it for?"))

    field_order = ("host", "language", "title", "narrative")

    def __init__(self, data: Any, language: str, hosts: Mapping[UUID, str]) -> None:
        super().__init__(data, Draft(TextDraft(language, "")))
        choices = [(str(identifier), name) for identifier, name in hosts.items()]
        self.initial = {"language": language, "host": choices[0][0] if choices else ""}
        self.fields["host"].choices = choices  # type: ignore[attr-defined]
        if len(choices) == 1:
            self.fields["host"].widget = forms.HiddenInput()

    def begun(self) -> Draft:
        """The new draft."""
        return self.changed(Draft(TextDraft(self.cleaned_data["language"], "")))

    def chosen_host(self) -> UUID:
        """For whom it is."""
        return UUID(self.cleaned_data["host"])
