"""A question, an answer, or a reason."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.base.ui.fields import Words

LONGEST = 2000


class QuestionForm(forms.Form):
    """What the desk asks."""

    words = Words(
        label=_("Your question to the host"), rows=4, max_length=LONGEST,
        help_text=_("The host is not told who asks. Ask one thing at a time."),
    )  # fmt: skip


class ReasonForm(forms.Form):
    """Why the need goes back."""

    words = Words(
        label=_("What must change before it can open"), rows=4, max_length=LONGEST,
        help_text=_("Say what, and how. The host answers before sending the need again."),
    )  # fmt: skip


class AnswerForm(forms.Form):
    """What the host answers."""

    answer = Words(label=_("Your answer to the desk"), rows=5, max_length=LONGEST)
