"""The words for where a candidacy stands, for the gates, and for what a gate asks."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mudhif.kernels.matching import Gate
from mudhif.work.selection.rules.states import Status

Words = str | Promise

# A drawn mark and a word, as host, desk and panel read it.
STATUSES: dict[Status, tuple[str, Words]] = {
    Status.FOUND: ("", _("Found")),
    Status.INVITED: ("chip-look", _("Invited, no answer yet")),
    Status.AGREED: ("chip-look", _("Agreed to be assessed")),
    Status.DECLINED: ("chip-stop", _("Said no")),
    Status.ASSESSED: ("chip-done", _("Assessed by the whole panel")),
    Status.CHOSEN: ("chip-open", _("Chosen, name not released yet")),
    Status.NOT_CHOSEN: ("chip-stop", _("Not chosen")),
    Status.RELEASED: ("chip-open", _("Chosen, name released to the host")),
    Status.OFFERED: ("chip-open", _("An offer was made")),
    Status.WITHDRAWN: ("chip-stop", _("Ended")),
}
# The same, said to the member.
MY_STATUSES: dict[Status, tuple[str, Words]] = {
    Status.INVITED: ("chip-ask", _("Waiting for your answer")),
    Status.AGREED: ("chip-look", _("With the panel")),
    Status.DECLINED: ("chip-stop", _("You declined")),
    Status.ASSESSED: ("chip-look", _("Assessed, not decided yet")),
    Status.CHOSEN: ("chip-open", _("You are chosen")),
    Status.NOT_CHOSEN: ("chip-stop", _("Another person was chosen")),
    Status.RELEASED: ("chip-open", _("The host knows your name")),
    Status.OFFERED: ("chip-open", _("The host made you an offer")),
    Status.WITHDRAWN: ("chip-stop", _("Ended")),
    Status.FOUND: ("", _("Being asked again")),
}
GATES: dict[Gate, Words] = {
    Gate.CONSENT: _("Consent in force"),
    Gate.BLOCK: _("Neither keeps the other out"),
    Gate.LICENCE: _("Valid licence"),
    Gate.LANGUAGE: _("Required language"),
    Gate.MODE: _("Way of working"),
    Gate.DATES: _("Dates and hours"),
    Gate.PLACE: _("Place"),
}
# What a member reads about the gate that stopped them, and what they can do. Nobody else reads it.
STOPPED: dict[Gate, Words] = {
    Gate.CONSENT: _(
        "You have no consent in force that lets this host’s kind of organisation find you, or your profile is not "
        "published. Give the consent for it, if you want to."
    ),
    Gate.BLOCK: _("You keep out this host, its desk or its governorate. Take the block away, if you want to be found."),
    Gate.LICENCE: _(
        "A valid licence is asked for, and your profile has none for this profession. Add it, or renew it."
    ),
    Gate.LANGUAGE: _("A language is asked for at a level that your profile does not reach."),
    Gate.MODE: _("None of the ways of working that are asked for is among those you offer."),
    Gate.DATES: _("The dates or the hours a month are more than your profile offers."),
    Gate.PLACE: _(
        "The governorate is not among those to which you would go. Where the work can also be done from afar, offering "
        "that is enough."
    ),
}
