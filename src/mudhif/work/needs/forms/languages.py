"""Languages of the work, and the licence it takes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from mudhif.base.ui.languages import reader_language
from mudhif.work.needs import queries
from mudhif.work.needs.choices import LEVELS, language_names
from mudhif.work.needs.rules.drafts import MOST_LANGUAGES, Draft

LEAST_LINES = 3
WORKING_LEVEL = 4


@dataclass(frozen=True, slots=True)
class LanguageLine:
    """The two inputs of a language."""

    language: BoundField
    level: BoundField


def profession_choices() -> list[tuple[str, str]]:
    """Professions that need a licence, in the language of the moment."""
    names = queries.profession_names(queries.LICENSED, reader_language())
    return sorted(names.items(), key=lambda choice: choice[1])


class LanguagesForm(forms.Form):
    """A line for each language, an empty one, and the licence."""

    licence = forms.ChoiceField(label=_("A licence is needed to practise as"), required=False)
    any_country = forms.BooleanField(label=_("A licence of any country will do"), required=False)

    def __init__(self, data: Any, draft: Draft) -> None:
        super().__init__(data, initial={"licence": draft.licence, "any_country": draft.licence_any_country})
        choices = dict(profession_choices())
        if draft.licence and draft.licence not in choices:
            choices[draft.licence] = queries.profession_name(draft.licence, reader_language())
        self.fields["licence"].choices = [("", _("No licence is needed")), *choices.items()]  # type: ignore[attr-defined]
        self.size = min(MOST_LANGUAGES, max(LEAST_LINES, len(draft.languages) + 1))
        for place in range(self.size):
            self._add(place, draft.languages[place : place + 1])

    def _add(self, place: int, known: tuple[tuple[str, int], ...]) -> None:
        code, level = known[0] if known else ("", WORKING_LEVEL)
        known_here = language_names()
        languages = {"": _("None"), **known_here}
        if code and code not in known_here:
            languages[code] = code
        self.fields[f"language_{place}"] = forms.ChoiceField(
            label=_("Language"), choices=list(languages.items()), initial=code, required=False
        )
        self.fields[f"level_{place}"] = forms.ChoiceField(
            label=_("At least"), choices=list(LEVELS.items()), initial=str(level)
        )

    def lines(self) -> Iterator[LanguageLine]:
        """The lines, in order."""
        return (LanguageLine(self[f"language_{place}"], self[f"level_{place}"]) for place in range(self.size))

    def clean(self) -> dict[str, Any]:
        """Each language once."""
        found = super().clean() or self.cleaned_data
        codes = [code for place in range(self.size) if (code := found.get(f"language_{place}"))]
        for place in range(self.size):
            if codes.count(found.get(f"language_{place}", "")) > 1:
                self.add_error(f"language_{place}", _("This language stands here twice. Keep one line for it."))
        return found

    def changed(self, draft: Draft) -> Draft:
        """The draft in these languages."""
        typed = ((self.cleaned_data[f"language_{n}"], int(self.cleaned_data[f"level_{n}"])) for n in range(self.size))
        return replace(
            draft,
            languages=tuple((code, level) for code, level in typed if code),
            licence=self.cleaned_data["licence"],
            licence_any_country=self.cleaned_data["any_country"],
        )
