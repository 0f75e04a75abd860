"""What the published counts are called, and the plain sentence that goes with each."""

from typing import Protocol

from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from mudhif.base.ui.numerals import digits, number
from mudhif.people.mapping.rules.quarters import Quarter

COUNTRY_NOT_SAID = _("Only the region known")
CITY_NOT_SAID = _("Another city, or none said")
PLACE_NOT_SAID = _("Nothing said of where they live")
GROUP_NOT_SAID = _("No profession said")
DECADE_NOT_SAID = _("No decade said")
THE_WORLD = _("Everywhere")
WHENS = {"within_a_year": _("within a year"), "later": _("later"), "": _("when, not said")}


class Bounds(Protocol):
    """Anything with an interval in whole people."""

    @property
    def low(self) -> int:
        """The lower end."""
        ...

    @property
    def high(self) -> int:
        """The upper end."""
        ...


def sentence(value: int, low: int, high: int, language: str, *, told: bool) -> str:
    """A figure with its interval in words, in the reader's digits; or that there are too few to say."""
    with override(language):
        if not told:
            return gettext("Too few to say.")
        words = gettext(
            "About %(value)s: between %(low)s and %(high)s, and such a sentence is right 19 times out of 20."
        )
        said = words % {"value": number(value, language), "low": number(low, language), "high": number(high, language)}
        return digits(said, language)


def decade(first: int, language: str) -> str:
    """The nineties as `1990–1999`."""
    return digits(f"{first}–{first + 9}", language)


def quarter(one: Quarter, language: str) -> str:
    """The third quarter of 2026."""
    with override(language):
        said = {
            1: gettext("first quarter of %(year)s"),
            2: gettext("second quarter of %(year)s"),
            3: gettext("third quarter of %(year)s"),
            4: gettext("fourth quarter of %(year)s"),
        }[one.number] % {"year": one.year}
        return digits(said, language)


def between(figure: Bounds, language: str) -> str:
    """An interval in words, since a dash between numbers turns round in Arabic."""
    with override(language):
        words = gettext("%(low)s to %(high)s")
        return words % {"low": number(figure.low, language), "high": number(figure.high, language)}
