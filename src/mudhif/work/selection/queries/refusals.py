"""Why a step cannot be taken, in words that say what to do next."""

from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import Refused
from mudhif.work.selection.rules.deciding import Obstacle
from mudhif.work.selection.rules.panel import Objection
from mudhif.work.selection.rules.states import Status

STANDS = {
    Status.FOUND: _("This candidate has not been invited yet. Invite first."),
    Status.INVITED: _("This candidate has not answered the invitation yet. Nobody is assessed without agreeing."),
    Status.AGREED: _("This candidate has agreed and waits to be assessed."),
    Status.DECLINED: _("This invitation was declined. The answer stands."),
    Status.ASSESSED: _("This candidate has been assessed by the whole panel; the assessment cannot change any more."),
    Status.CHOSEN: _("This candidate was chosen already."),
    Status.NOT_CHOSEN: _("It was decided already not to choose this candidate."),
    Status.RELEASED: _("This candidate has given a name to the host already."),
    Status.OFFERED: _("This candidate has an offer already."),
    Status.WITHDRAWN: _("This candidacy has ended. Look for other candidates."),
}
OBSTACLES = {
    Obstacle.DECIDED: _("This candidate cannot be decided on now: look again at where the candidacy stands."),
    Obstacle.NOT_ASSESSED: _("The panel has not assessed this candidate yet. Wait for it, or until its time is over."),
    Obstacle.OTHERS_WAIT: _(
        "Others have agreed and are not assessed yet. Everyone is weighed before anyone is chosen: wait for the panel, "
        "or until its time is over."
    ),
    Obstacle.NO_SEAT: _("Every seat of this need is taken. A seat must become free before another person is chosen."),
}
OBJECTIONS = {
    Objection.NO_MANDATE: _("This person holds no mandate as an assessor. Choose somebody from the list."),
    Objection.OF_THE_HOST: _(
        "This person acts for the host. Nobody judges who comes to their own organisation: choose somebody else."
    ),
    Objection.TOO_LATE: _("A decision has fallen already, so the panel of this need is closed."),
}


def not_now(status: Status | str) -> Refused:
    """The step does not fit where the candidacy stands."""
    return Refused(STANDS[Status(status)])


def need_is_not_open() -> Refused:
    """Nobody new is asked."""
    return Refused(_("This need is not open any more, so nobody new can be searched for or invited."))


def opens_to_nobody() -> Refused:
    """No consent covers this kind of organisation."""
    return Refused(
        _("Members cannot give their consent to an organisation of this kind, so nobody can be found for it.")
    )


def answer_is_late() -> Refused:
    """The invitation is over."""
    return Refused(_("The time for an answer is over. You can still say that you are interested in the need."))


def you_are_a_candidate() -> Refused:
    """A seat and a candidacy in one selection do not go together."""
    return Refused(
        _(
            "You are a candidate for this need yourself. Step back from its panel, or withdraw as a candidate; "
            "until then its papers stay closed to you."
        )
    )
