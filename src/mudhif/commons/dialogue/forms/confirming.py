"""What is chosen for a second round, and in it."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.base.ui.days import Day
from mudhif.base.ui.widgets import WholeNumber
from mudhif.commons.dialogue.queries import Proposed
from mudhif.commons.dialogue.queries.access import today
from mudhif.commons.dialogue.rules.agreeing import CONFIRMED, LARGEST_SLATE, PASSED, SMALLEST_SLATE, UNCONFIRMED
from mudhif.commons.dialogue.rules.agreeing import USUAL_SLATE as USUAL

SHOWN_FOR = timedelta(days=21)
ANSWERS = {"confirm": CONFIRMED, "not": UNCONFIRMED, "pass": PASSED}


class RoundForm(forms.Form):
    """How long a second round lasts, and how many statements are put to the participants."""

    closes = Day(label=_("Last day"), ahead=21, help_text=_("It closes at midnight in Baghdad."))
    size = forms.IntegerField(
        label=_("How many statements"), min_value=SMALLEST_SLATE, max_value=LARGEST_SLATE, widget=WholeNumber,
        help_text=_("Between 3 and 10. Which ones follows from the votes: nobody picks them."),
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), _("Put between 3 and 10 statements to the participants.")
        ),
    )  # fmt: skip

    def __init__(self, data: Any) -> None:
        super().__init__(data, initial={"closes": today() + SHOWN_FOR, "size": USUAL})


def answers_in(sent: Any, proposals: Sequence[Proposed]) -> dict[UUID, int]:
    """The answers that a browser sent, by proposal; what is no answer is none."""
    chosen = {one.id: ANSWERS.get(sent.get(f"answer-{one.id}", "")) for one in proposals}
    return {one: value for one, value in chosen.items() if value is not None}
