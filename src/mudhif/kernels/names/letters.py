"""One plain spelling for a name as typed: what Unicode, keyboards and habits add is taken away, and no sound is lost.

Sources: Unicode 15 chapter 9.2 (Arabic) and Annex 15 (NFKD); the Central Kurdish alphabet of the Kurdish Academy.
"""

import unicodedata
from functools import lru_cache
from typing import Final, Literal

Script = Literal["arabic", "latin"]

LONGEST: Final = 400
"""Characters of a text that are read. Passports allow 39 letters for a name; what lies beyond is not a name."""

_ARABIC: Final = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ئ": "ئ",
    "ی": "ي", "ې": "ي", "ۍ": "ي", "ے": "ي",
    "ک": "ك", "ڪ": "ك", "ڨ": "گ", "ڭ": "گ", "ۃ": "ة", "ھ": "ه", "ہ": "ه", "ۀ": "ه", "ۇ": "و", "ۋ": "ڤ",
    "ڕ": "ر", "ڵ": "ل", "ۊ": "و", "ٹ": "ت", "ڈ": "د", "ں": "ن",
}  # fmt: skip
# Latin letters with a sound of their own: one letter, or what languages write for it.
_LATIN: Final = {
    "ş": "š", "ș": "š", "ś": "š", "ŝ": "š", "š": "š", "ć": "č", "č": "č", "ĉ": "č", "ç": "ç",
    "ğ": "ğ", "ǧ": "j", "ġ": "gh", "ž": "ž", "ź": "ž", "ż": "ž", "ñ": "ñ", "å": "å", "ø": "ö", "ö": "ö", "ő": "ö",
    "œ": "ö", "ü": "ü", "ű": "ü", "ä": "ä", "æ": "ä", "ß": "ss", "ł": "l", "đ": "d", "ð": "dh", "þ": "th", "ı": "i",
    "ḫ": "kh", "ħ": "h", "ə": "e", "ẋ": "gh", "ť": "t", "ď": "d",
}  # fmt: skip
_DROPPED: Final = frozenset("ـ'’‘ʼʻ`´ʿʾ\u02bd\u05f3")


@lru_cache(maxsize=4096)
def _character(character: str) -> str:
    """What one character becomes: letters, a space, or nothing."""
    if character in _DROPPED:
        return ""
    folded = unicodedata.normalize("NFKC", character).casefold()
    return "".join(_letter(part) for part in folded)


def _letter(letter: str) -> str:
    if letter in _ARABIC or letter in _LATIN:
        return _ARABIC.get(letter) or _LATIN[letter]
    category = unicodedata.category(letter)
    if letter in _DROPPED or (category in {"Mn", "Me", "Cf", "Cs", "Cc", "Mc"} and not letter.isspace()):
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(letter))
    if category[0] not in "LN":
        return " "
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base == letter or unicodedata.category(base)[0] != "L" else _character(base)


def plain(text: str) -> str:
    """The words of `text` in plain letters, parted by single spaces; idempotent, and any string will do.

    Case, vowel signs, tatweel, apostrophes, direction marks and zero-width characters go; presentation forms,
    Persian and Kurdish letters become those of one keyboard; Latin accents go where they mark no other consonant or
    vowel. Reads the first 400 characters, so that time is bounded.
    """
    composed = unicodedata.normalize("NFC", text[:LONGEST].translate(_BIDI))
    return " ".join("".join(map(_character, composed)).split())


_BIDI: Final = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, *range(0x202A, 0x202F), 0xFEFF])


def script_of(word: str) -> Script:
    """The script of a plain word: Arabic where any of its letters is, else Latin."""
    return "arabic" if any("\u0600" <= letter <= "\u06ff" for letter in word) else "latin"
