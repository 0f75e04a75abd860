"""Cells as people typed them, made comparable without changing what they say."""

import re
import unicodedata

# What hides or reorders text. ZWNJ and ZWJ stay: Kurdish spelling needs them.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]+")
_SPACES = re.compile(r"\s+")
NOTHING = frozenset(
    {"-", "--", "---", "–", "—", ".", "..", "n/a", "na", "nil", "null", "none", "unknown", "?", "لا يوجد"}
)
REPLACEMENT = "\ufffd"


def plain(value: str) -> str:
    """The cell in NFC on one line, without controls; empty where it says that there is nothing."""
    if value.isascii() and value.isprintable():
        text = value.strip()
    else:
        text = unicodedata.normalize("NFC", _SPACES.sub(" ", _UNSEEN.sub(" ", value))).strip()
    return "" if text.casefold() in NOTHING else text


def western_digits(value: str) -> str:
    """Decimal digits of every script as 0-9; the Arabic comma, decimal point and percent as ours."""
    if value.isascii():
        return value
    return "".join(
        str(unicodedata.decimal(letter)) if unicodedata.category(letter) == "Nd" else letter for letter in value
    )
