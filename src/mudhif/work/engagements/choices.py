"""The words for where an engagement stands."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mudhif.work.engagements.rules.states import Side, Status

STATUSES: dict[str, str | Promise] = {
    Status.OFFERED: _("Offered"),
    Status.ACCEPTED: _("Accepted"),
    Status.DECLINED: _("Declined"),
    Status.EXPIRED: _("Not answered in time"),
    Status.TAKEN_BACK: _("Taken back"),
    Status.RUNNING: _("Under way"),
    Status.FINISHED: _("Finished"),
    Status.ENDED_EARLY: _("Ended early"),
}
SIDES: dict[str, str | Promise] = {Side.HOST: _("The host"), Side.MEMBER: _("The member")}
MARKS = {
    Status.OFFERED: "chip-ask",
    Status.ACCEPTED: "chip-look",
    Status.RUNNING: "chip-open",
    Status.FINISHED: "chip-done",
}
