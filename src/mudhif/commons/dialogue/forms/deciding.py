"""What a moderator decides."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from mudhif.base.ui import numerals
from mudhif.base.ui.languages import reader_language

SHOW = "show"


class DecisionForm(forms.Form):
    """Show the statement, or refuse it for a reason of the policy."""

    decision = forms.ChoiceField(label=_("Your decision"), widget=forms.RadioSelect)

    def __init__(self, data: Any, reasons: Sequence[str]) -> None:
        super().__init__(data)
        language = reader_language()
        refusals = [
            (str(number), _("Refuse for reason %(number)s: %(reason)s") % {
                "number": numerals.digits(str(number), language), "reason": reason,
            })
            for number, reason in enumerate(reasons, start=1)
        ]  # fmt: skip
        decision: forms.ChoiceField = self.fields["decision"]  # type: ignore[assignment]
        decision.choices = [(SHOW, _("Show it")), *refusals]

    def reason(self) -> int | None:
        """The number of the reason; none where it is shown."""
        chosen = self.cleaned_data["decision"]
        return None if chosen == SHOW else int(chosen)
