"""Telephone numbers and mail addresses, as far as they can be made alike without asking anyone."""

import re

from mudhif.people.mapping.rules.calling_codes import CALLING, without_trunk
from mudhif.people.mapping.rules.cleaning import western_digits

_EXTENSION = re.compile(r"\s*(?:ext\.?|extension|x|#|داخلي)\s*\d+$", re.IGNORECASE)
_PUNCTUATION = re.compile(r"[\s().\-–_·/\\'\"،,]+")
_NUMBER = re.compile(r"\+?\d{6,15}")
_SEVERAL = re.compile(r"\s*(?:[;/|،,\n]|\bor\b|\band\b| او )\s*(?=[+(]?\d)")
# One @, no spaces, a domain with a dot: what a mail server would at least try.
_MAIL = re.compile(r"[^\s@<>(),;:\"\\]{1,64}@[^\s@<>(),;:\"\\.]+(?:\.[^\s@<>(),;:\"\\.]+)+")
_MOST_LETTERS_OF_MAIL = 254
_FEWEST_DIGITS_OF_SEVERAL = 7


def phone_of(value: str, country: str = "") -> str | None:
    """The number as `+` and digits where the country is known, or digits as given; None where it is no number.

    `country` is the two-letter code of where the person lives (ISO 3166-1), which a national number needs to become an
    international one (ITU-T E.164: at most 15 digits).
    """
    digits = _PUNCTUATION.sub("", _EXTENSION.sub("", western_digits(value)).replace("(0)", ""))
    digits = digits.removeprefix("tel:").removeprefix("Tel:")
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    if not _NUMBER.fullmatch(digits):
        return None
    if digits.startswith("+"):
        return without_trunk(digits)
    if digits.startswith("0") and country in CALLING:
        return f"+{CALLING[country]}{digits[1:]}"
    return digits


def phones_of(value: str, country: str = "") -> list[str] | None:
    """The numbers in one cell (`0771…/0772…` holds two); None where any part is none."""
    parts = [part for part in _SEVERAL.split(value) if part]
    if any(len(_PUNCTUATION.sub("", part)) < _FEWEST_DIGITS_OF_SEVERAL for part in parts):
        parts = [value]
    numbers = [phone_of(part, country) for part in parts]
    known = [number for number in numbers if number is not None]
    return known if len(known) == len(numbers) else None


def mail_of(value: str) -> str | None:
    """The address in lower case, without `mailto:` and angle brackets; None where it is none."""
    text = value.strip().casefold().removeprefix("mailto:")
    if text.endswith(">") and "<" in text:
        text = text[text.rindex("<") + 1 : -1]
    text = text.strip(" <>;,.")
    return text if len(text) <= _MOST_LETTERS_OF_MAIL and _MAIL.fullmatch(text) else None
