"""Why two lines may be one person's, or may not, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from mudhif.people.mapping.rules.deciding import Said

_SAME_GIVEN = _("The given name is the same.")
REASONS: dict[tuple[str, str], Promise] = {
    ("given", "same"): _SAME_GIVEN,
    ("given", "swapped"): _("Given name and father’s name stand the other way round."),
    ("given", "sounds alike"): _("The given names sound alike."),
    ("given", "half swapped"): _("The given name of one is the father’s name of the other."),
    ("given", "differs"): _("The given names differ."),
    ("father", "same"): _("The father’s name is the same."),
    ("father", "sounds alike"): _("The fathers’ names sound alike."),
    ("father", "generation left out"): _("The father’s name of one is the grandfather’s of the other."),
    ("father", "differs"): _("The fathers’ names differ."),
    ("grandfather", "same"): _("The grandfather’s name is the same."),
    ("grandfather", "sounds alike"): _("The grandfathers’ names sound alike."),
    ("grandfather", "differs"): _("The grandfathers’ names differ."),
    ("family", "same"): _("The family name is the same."),
    ("family", "sounds alike"): _("The family names sound alike."),
    ("family", "name of a forefather"): _("The family name of one is a forefather’s name of the other."),
    ("family", "differs"): _("The family names differ."),
    ("given_letters", "same"): _("The given name is spelled alike."),
    ("given_letters", "differs"): _("The given name is spelled differently."),
    ("father_letters", "same"): _("The father’s name is spelled alike."),
    ("father_letters", "differs"): _("The father’s name is spelled differently."),
    ("family_letters", "same"): _("The family name is spelled alike."),
    ("family_letters", "differs"): _("The family name is spelled differently."),
    ("date", "same"): _("The day of birth is the same."),
    ("date", "same, day unknown"): _("The day of birth is the same, but it is one that stands for a day nobody knew."),
    ("date", "day and month swapped"): _("Day and month of birth stand the other way round."),
    ("date", "same year, day unknown in one"): _("The year of birth is the same; of one the day is not known."),
    ("date", "same year, and day or month"): _("The year of birth is the same, and the day or the month too."),
    ("date", "year off by one"): _("The day of birth is the same, one year apart."),
    ("date", "same year"): _("Only the year of birth is the same."),
    ("date", "same day, other year"): _("Day and month of birth are the same, the year is not."),
    ("date", "year off by one, day unknown in one"): _(
        "The years of birth lie one apart; of one the day is not known."
    ),
    ("date", "differs"): _("The days of birth differ."),
    ("year", "same"): _("The year of birth is the same."),
    ("year", "off by one"): _("The years of birth lie one apart."),
    ("year", "differs"): _("The years of birth differ."),
    ("phone", "same"): _("A telephone number is the same."),
    ("phone", "differs"): _("The telephone numbers differ. People change them."),
    ("mail", "same"): _("The mail address is the same."),
    ("mail", "differs"): _("The mail addresses differ. People change them."),
    ("city", "same"): _("The town is the same."),
    ("city", "differs"): _("The towns differ. People move."),
    ("work", "same"): _("The profession is the same."),
    ("work", "differs"): _("The professions differ. People change them."),
}
# Bits from which on a reason is called strong: sixteen to one.
STRONG = 4.0
WEIGHS_NOTHING = 0.1


@dataclass(frozen=True, slots=True)
class ReasonShown:
    """One reason: its sentence, whether it speaks for one person, and whether it does so strongly."""

    sentence: str
    speaks_for: bool
    strong: bool


def reasons_shown(said: Iterable[Said]) -> list[ReasonShown]:
    """The strongest first, in the language of the moment; what weighs nothing is left out."""
    return [
        ReasonShown(str(REASONS[name, level]), bits > 0, abs(bits) >= STRONG)
        for name, level, bits in said
        if abs(bits) >= WEIGHS_NOTHING
    ]
