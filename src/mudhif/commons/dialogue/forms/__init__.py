"""The forms of dialogues."""

from mudhif.commons.dialogue.forms.deciding import DecisionForm
from mudhif.commons.dialogue.forms.keeping import CodesForm, DialogueForm, FirstForm, TranslationForm, WordingForm
from mudhif.commons.dialogue.forms.participating import AppealForm, CodeForm, KeyForm, StatementForm

__all__ = [
    "AppealForm",
    "CodeForm",
    "CodesForm",
    "DecisionForm",
    "DialogueForm",
    "FirstForm",
    "KeyForm",
    "StatementForm",
    "TranslationForm",
    "WordingForm",
]
