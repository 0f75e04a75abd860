"""Why something cannot be done in a dialogue, in words that say what to do next."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import Refused
from mudhif.commons.dialogue.rules.drafts import Fault
from mudhif.commons.dialogue.rules.states import Phase

FAULTS = {
    Fault.LANGUAGE: _("Write in Arabic, Kurdish or English."),
    Fault.QUESTION: _("Write the question in one line, at most 160 characters."),
    Fault.BACKGROUND: _("Say what one should know before voting, in at most 4,000 characters."),
    Fault.POLICY: _(
        "Write one to twelve reasons, one a line. A translation has as many lines as the original, in the same order."
    ),
    Fault.THEME: _("Choose a theme from the list."),
    Fault.ENTRY: _("Choose who may come in."),
    Fault.LIMIT: _("A statement may have between 140 and 200 characters at most."),
    Fault.CLOSES: _("The dialogue closes before it opens. Change one of the two days."),
}
_PHASES = {
    Phase.DRAFT: _("This dialogue has not opened yet."),
    Phase.COMING: _("This dialogue has not opened yet. Come back on its first day."),
    Phase.CLOSED: _("This dialogue is closed. What was said in it stays, and nothing can be added."),
    Phase.OPEN: _("This dialogue is open, so its terms are fixed."),
}


def faulty(faults: Sequence[Fault]) -> Refused:
    """The first thing that cannot be stored, beside its field."""
    return Refused(FAULTS[faults[0]], faults[0].value)


def not_in(phase: Phase) -> Refused:
    """Why not now."""
    return Refused(_PHASES[phase])
