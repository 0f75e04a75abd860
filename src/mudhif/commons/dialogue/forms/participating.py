"""What participants type."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.base.ui import numerals
from mudhif.base.ui.fields import Words
from mudhif.base.ui.languages import HOUSE, reader_language
from mudhif.commons.dialogue.rules.statements import LONGEST_APPEAL


class CodeForm(forms.Form):
    """A code that lets one person in."""

    code = forms.CharField(
        label=_("Your code"),
        max_length=40,
        widget=forms.TextInput({"dir": "ltr", "autocomplete": "off", "autocapitalize": "characters"}),
        help_text=_("Eight letters and digits. It opens once, and is deleted as you come in."),
    )


class KeyForm(forms.Form):
    """The eight words of a key."""

    words = forms.CharField(
        label=_("Your eight words"),
        max_length=200,
        widget=forms.Textarea({"rows": 3, "dir": "auto", "autocomplete": "off", "spellcheck": "false"}),
        help_text=_("In their order, with spaces between them, in the language in which you wrote them down."),
    )


class StatementForm(forms.Form):
    """A statement, and the language it is in."""

    text = Words(rows=3)
    language = forms.ChoiceField(label=_("The language you write in"), choices=list(HOUSE.items()))

    def __init__(self, data: Any, limit: int) -> None:
        language = reader_language()
        super().__init__(data, initial={"language": language})
        text = self.fields["text"]
        text.label = _("Your statement")
        text.max_length = limit  # type: ignore[attr-defined]
        text.widget.attrs["maxlength"] = str(limit)
        shown = {"limit": numerals.number(limit, language)}
        text.help_text = _("One line of at most %(limit)s characters. Let others be able to agree or disagree.") % shown


class AppealForm(forms.Form):
    """Why a statement should be shown after all."""

    words = Words(
        label=_("Why it should be shown after all"),
        rows=4,
        max_length=LONGEST_APPEAL,
        help_text=_(
            "Another moderator reads this, and it is deleted with the decision. Name nobody, not even yourself."
        ),
    )
