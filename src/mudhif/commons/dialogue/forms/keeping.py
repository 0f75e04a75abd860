"""What convenors type."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.ui.days import Day
from mudhif.base.ui.fields import Words
from mudhif.base.ui.languages import HOUSE, reader_language
from mudhif.base.ui.widgets import WholeNumber
from mudhif.commons.dialogue.choices import ENTRIES, POLICY, THEMES
from mudhif.commons.dialogue.rules import drafts
from mudhif.commons.dialogue.rules.drafts import Draft, Wording

SHOWN_FOR = timedelta(days=30)


class WordingForm(forms.Form):
    """The words of a dialogue in one language."""

    question = Words(label=_("The question"), max_length=drafts.LONGEST_QUESTION)
    background = Words(label=_("What one should know before voting"), rows=8, max_length=drafts.LONGEST_BACKGROUND)
    policy = Words(
        label=_("For which reasons a statement is refused"),
        rows=9,
        max_length=drafts.LONGEST_POLICY,
        help_text=_("One reason a line. They are numbered and published, and moderators refuse for nothing else."),
    )

    def wording(self, language: str) -> Wording:
        """The words in the language."""
        data = self.cleaned_data
        return Wording(language, data["question"], data["background"], data["policy"])


class DialogueForm(WordingForm):
    """All of a dialogue that its convenor sets."""

    language = forms.ChoiceField(label=_("The language you write in"), choices=list(HOUSE.items()))
    theme = forms.ChoiceField(
        label=_("Theme"),
        choices=list(THEMES.items()),
        help_text=_("Dialogues keep to what unites, off party politics."),
    )
    entry = forms.ChoiceField(label=_("Who may come in"), choices=list(ENTRIES.items()), widget=forms.RadioSelect)
    strict = forms.BooleanField(
        label=_("A moderator reads each statement before anyone votes on it"), required=False, initial=True
    )
    limit = forms.IntegerField(
        label=_("The longest statement, in characters"), widget=WholeNumber, initial=drafts.SHORTEST_LIMIT,
        help_text=_("Between 140 and 200."),
    )  # fmt: skip
    opens = Day(label=_("First day"), ahead=7)
    closes = Day(label=_("Last day"), ahead=60, help_text=_("It closes at midnight in Baghdad."))
    field_order = (
        "language",
        "question",
        "background",
        "theme",
        "entry",
        "opens",
        "closes",
        "strict",
        "limit",
        "policy",
    )

    def __init__(self, data: Any, draft: Draft | None = None) -> None:
        super().__init__(data, initial=_shown(draft) if draft else _proposed())

    def draft(self) -> Draft:
        """What was typed."""
        data = self.cleaned_data
        terms = {name: data[name] for name in ("theme", "entry", "strict", "limit", "opens", "closes")}
        return Draft(self.wording(data["language"]), **terms)


def _shown(draft: Draft) -> dict[str, Any]:
    words = {name: getattr(draft.text, name) for name in ("language", "question", "background", "policy")}
    return {
        **words,
        **{name: getattr(draft, name) for name in ("theme", "entry", "strict", "limit", "opens", "closes")},
    }


def _proposed() -> dict[str, Any]:
    day = clock.now().date()
    policy = "\n".join(str(line) for line in POLICY)
    language = reader_language()
    return {"language": language, "policy": policy, "entry": "link", "strict": True, "limit": 140,
            "opens": day, "closes": day + SHOWN_FOR}  # fmt: skip


class CodesForm(forms.Form):
    """How many codes to make."""

    number = forms.IntegerField(
        label=_("How many codes"), min_value=1, max_value=500, widget=WholeNumber,
        help_text=_("At most 500 at once. They are shown once, and stored in no form that could be read."),
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), _("Ask for between 1 and 500 codes at once.")
        ),
    )  # fmt: skip


class FirstForm(forms.Form):
    """A first statement."""

    text = Words(
        label=_("A first statement"), rows=2, max_length=drafts.LONGEST_LIMIT,
        help_text=_("In words that people have used. Let first statements stand for different views."),
    )  # fmt: skip
    language = forms.ChoiceField(label=_("Its language"), choices=list(HOUSE.items()))


class TranslationForm(forms.Form):
    """A statement in another language."""

    text = Words(label=_("Translation"), rows=2, max_length=400)
