"""The words for what can be chosen in a dialogue; forms and templates of other rooms may use them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mudhif.commons.dialogue.rules.drafts import Entry, Theme
from mudhif.commons.dialogue.rules.statements import Hint
from mudhif.commons.dialogue.rules.states import Phase, State

Words = dict[str, str | Promise]

THEMES: Words = {
    Theme.HERITAGE: _("Heritage"),
    Theme.HEALTH: _("Health"),
    Theme.EDUCATION: _("Education"),
    Theme.ENVIRONMENT: _("Environment"),
    Theme.CIVIL_SOCIETY: _("Civil society"),
    Theme.SOCIAL_WELFARE: _("Social welfare"),
    Theme.SERVICES: _("Services"),
    Theme.WOMENS_RIGHTS: _("Women’s rights"),
    Theme.RETURN: _("Return"),
    Theme.YOUTH: _("Youth"),
}
ENTRIES: Words = {
    Entry.LINK: _("Anyone who has the link"),
    Entry.MEMBERS: _("Members, each with a code drawn from a shuffled pool"),
    Entry.CODES: _("Whoever was given a code"),
}
PHASES: Words = {
    Phase.DRAFT: _("Draft"),
    Phase.COMING: _("Opens soon"),
    Phase.OPEN: _("Open"),
    Phase.CLOSED: _("Closed"),
}
MARKS = {Phase.COMING: "chip-look", Phase.OPEN: "chip-open", Phase.CLOSED: "chip-stop"}
STATES: Words = {State.WAITING: _("Not read yet"), State.SHOWN: _("Shown"), State.REFUSED: _("Refused")}
STATE_MARKS = {State.WAITING: "chip-look", State.SHOWN: "chip-open", State.REFUSED: "chip-stop"}
HINTS: Words = {
    Hint.TWO_IDEAS: _(
        "This seems to be more than one sentence. Somebody may agree with one half only: keep to one idea."
    ),
    Hint.QUESTION: _(
        "This asks something. One can agree with a statement, hardly with a question: say what you think."
    ),
}
# What a convenor finds in the policy's field, to be kept or changed.
POLICY = (
    _("It names or describes a private person."),
    _("It insults, threatens, or calls for violence."),
    _("It is for or against a party, or looks for votes."),
    _("It speaks of people by faith, origin or family as if all were alike."),
    _("It does not answer the question of this dialogue."),
    _("It holds two ideas, so that one cannot agree with one of them only."),
    _("It says the same as another statement."),
    _("It advertises something."),
)
