"""Why a step cannot be taken, in words that say what to do next."""

from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import Refused
from mudhif.work.engagements.rules.states import Status

WHERE_IT_STANDS = {
    Status.OFFERED: _("This offer waits for the member’s answer."),
    Status.ACCEPTED: _("This offer was accepted. The work has not begun yet."),
    Status.DECLINED: _("This offer was declined. The host may make another one to someone else."),
    Status.EXPIRED: _("This offer was not answered in time. Write to the desk if it should be made again."),
    Status.TAKEN_BACK: _("The host took this offer back."),
    Status.RUNNING: _("The work is under way. It can be finished, or ended early."),
    Status.FINISHED: _("The work is finished."),
    Status.ENDED_EARLY: _("The work was ended early."),
}


DOES_NOT_FIT = {
    "ends": _("The last day lies before the first, or is over already. Change one of the two dates."),
    "hours_a_month": _("Give between 1 and 300 hours a month."),
    "words": _("Keep it under 2,000 characters."),
}


def not_in_this_state(status: str) -> Refused:
    """The step does not fit where the engagement stands now."""
    return Refused(WHERE_IT_STANDS[Status(status)])


def warning_unread() -> Refused:
    """The warning about a visit comes before the answer."""
    return Refused(
        _("Read what a visit may mean for a refugee’s status, and say that you have, before you accept."), "warned"
    )


def no_seat_left() -> Refused:
    """Somebody else took the last seat."""
    return Refused(_("Every seat of this need is taken. Nothing is held against you; other needs are open."))


def does_not_fit(field: str) -> Refused:
    """The dates or the hours cannot be right."""
    return Refused(DOES_NOT_FIT[field], field)


def mode_not_offered() -> Refused:
    """The need does not work in this way."""
    return Refused(_("The need was not opened for this way of helping. Choose one of those it names."), "mode")
