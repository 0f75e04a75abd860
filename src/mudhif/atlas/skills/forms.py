"""A form field in which people name a skill or an occupation in their own words."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from mudhif.atlas.skills import queries
from mudhif.atlas.skills.wording import WHY
from mudhif.base.foundation.viewer import Viewer

LONGEST_WORDS = 300
MOST_OFFERED = 6
_OF_KIND = {"skill": ("skill",), "occupation": ("occupation", "occupation group")}


class ConceptWidget(forms.Widget):
    """Words in a text input and, once somebody has asked, the concepts that they may have meant as radio buttons."""

    template_name = "atlas_skills/_picker.html"
    use_fieldset = True

    def __init__(self, kind: str, attrs: dict[str, Any] | None = None) -> None:
        """`kind` is "skill" or "occupation"."""
        super().__init__(attrs)
        self.kind = kind

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[str]:
        """What was typed and which concept was picked."""
        return [str(data.get(f"{name}_words") or "")[:LONGEST_WORDS], str(data.get(name) or "")]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The template's variables: the words, the choices for them, the one that is picked."""
        context = super().get_context(name, None, attrs)
        words, picked = _typed(value)
        viewer = Viewer.anonymous((get_language() or "en").split("-")[0])
        offered = queries.suggest(viewer, words, self.kind, MOST_OFFERED) if words else ()
        known = {str(each.id) for each in offered}
        label = "" if picked in known else _label(picked, viewer.language, self.kind)
        choices = [{"value": str(each.id), "label": each.label, "why": WHY[each.why], "matched": each.matched}
                   for each in offered]  # fmt: skip
        alone = [{"value": picked, "label": label, "why": "", "matched": ""}] if label else []
        return context | {"words": words, "choices": alone + choices, "picked": picked}


def _typed(value: Any) -> tuple[str, str]:
    """Words and pick, from what was sent or from a stored identifier."""
    if isinstance(value, list):
        return value[0], value[1]
    return "", str(value or "")


def _label(picked: str, language: str, kind: str) -> str:
    """The picked concept's name; empty where somebody made it up, or picked something of another kind."""
    try:
        found = UUID(picked)
    except ValueError:
        return ""
    return queries.labels([found], language, *_OF_KIND[kind])[found]


class ConceptField(forms.Field):
    """A skill or an occupation, named in any words and confirmed by a person. Works without JavaScript.

    Usage: `skill = ConceptField(kind="skill", label=_("A skill"))`. The form sends `<name>_words` (what was typed) and
    `<name>` (the identifier of the concept picked). Cleaned value: a UUID, or None where the field is optional and
    empty. Where words were typed and nothing is picked, the field asks "which did you mean?" and shows the choices on
    the page that comes back, with what was typed kept; so a form saves on the second sending. A single exact name is
    taken at once.
    """

    default_error_messages = {
        "required": _("Say it in your own words, then choose what comes closest."),
        "which": _("Which did you mean? Choose one below, or try other words."),
        "nothing": _("Nothing here has these words. Try another name for it, or fewer words."),
    }

    def __init__(self, *, kind: str = "skill", **options: Any) -> None:
        """`kind` is "skill" or "occupation"; the rest is as for any field."""
        self.kind = kind
        super().__init__(widget=ConceptWidget(kind), **options)

    def clean(self, value: Any) -> UUID | None:
        """The concept's identifier. Raises ValidationError where a choice is still open."""
        words, picked = _typed(value)
        if picked and _label(picked, "en", self.kind):
            return UUID(picked)
        if not words.strip():
            if self.required:
                raise ValidationError(self.error_messages["required"], code="required")
            return None
        return self._meant(words)

    def _meant(self, words: str) -> UUID:
        offered = queries.suggest(Viewer.anonymous(), words, self.kind, 2)
        if not offered:
            raise ValidationError(self.error_messages["nothing"], code="nothing")
        exact = [each for each in offered if each.score >= EXACT]
        if len(exact) != 1:
            raise ValidationError(self.error_messages["which"], code="which")
        return exact[0].id


# The score of a concept's own name, letter by letter.
EXACT = 1.0
