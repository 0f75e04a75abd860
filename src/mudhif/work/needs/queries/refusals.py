"""Why a step cannot be taken, in words that say what to do next."""

from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import Refused
from mudhif.work.needs.rules.states import Status

WHERE_IT_STANDS = {
    Status.DRAFT: _("This need is a draft. Finish it and send it to a desk first."),
    Status.REVIEW: _("This need is being reviewed by a desk. Take it back first, or wait for the desk’s answer."),
    Status.OPEN: _(
        "This need is open, so its terms are fixed. Take it back to review to change it; everyone who answered is told."
    ),
    Status.CLOSED: _("This need is closed. Nobody new can answer it."),
    Status.FILLED: _("Every seat of this need is filled, so it cannot change any more."),
    Status.WITHDRAWN: _("This need was withdrawn. Write a new one, or copy this one into a draft."),
}


def not_in_this_state(status: Status) -> Refused:
    """The step does not fit where the need stands now."""
    return Refused(WHERE_IT_STANDS[status])
