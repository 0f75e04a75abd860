"""The words of each consent: who sees, what they see, and what to think of. A change here raises `rules.WORDING`."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mudhif.people.members.rules import Purpose


@dataclass(frozen=True, slots=True)
class Words:
    """What a member reads before they decide."""

    title: str | Promise
    who: str | Promise
    what: str | Promise
    think: str | Promise


_WITHOUT_NAME = _("Skills, levels, evidence, licences, time and ways to help. Neither your name nor where you live")
WORDS: dict[Purpose, Words] = {
    Purpose.FEDERATION: Words(
        _("To be found by the federation"),
        _("Staff of the federation that keeps this house, when they look for people for a need"),
        _WITHOUT_NAME,
        _("Each time they look is written down, and you can read it."),
    ),
    Purpose.GOVERNMENT: Words(
        _("To be found by an embassy or a ministry"),
        _("Embassies, ministries and regional representations under a written mandate, except those that you keep out"),
        _WITHOUT_NAME,
        _(
            "An office of the state could try to guess who you are from rare skills. Say yes only if that would harm "
            "neither you nor your family."
        ),
    ),
    Purpose.INSTITUTIONS: Words(
        _("To be found by hospitals and universities"),
        _("Hospitals, universities and schools that the federation has verified, when your skills fit an open need"),
        _WITHOUT_NAME,
        _("Most needs come from them. They see a code until you give your name to one of them yourself."),
    ),
    Purpose.ORGANISATIONS: Words(
        _("To be found by non-governmental organisations"),
        _("Associations and organisations that the federation has verified, when your skills fit an open need"),
        _WITHOUT_NAME,
        _("Small organisations know each other: look at what you wrote as evidence, and name nobody in it."),
    ),
    Purpose.COUNTED: Words(
        _("To be counted on the map"),
        _("Nobody. You enter a number that is blurred on purpose"),
        _(
            "The country and city you live in, the group of your profession, the decade in which you left, the ways in "
            "which you would help and from when, as far as you said them, and the governorate in which you worked "
            "through this house"
        ),
        _("The blur is so large that the map looks almost the same whether you are in it or not."),
    ),
    Purpose.WRITTEN_TO: Words(
        _("To be written to"),
        _("The federation alone"),
        _("Your mail address, which is given to nobody"),
        _("News and invitations, at most once a month. Letters about your own account come in any case."),
    ),
}
