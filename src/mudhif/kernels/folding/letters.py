"""Letters that stand for one another, and marks that search does not see.

Sources: Unicode 15 chapter 9.2 (Arabic) and Annex 15 (NFKD); the Central Kurdish alphabet of the Kurdish Academy.
"""

import re
import unicodedata

# One letter for each group of letters that keyboards, habits and scripts exchange. What NFKD takes apart (hamza
# carriers, accents, presentation forms) needs no line here.
_SAME = {
    "ى": "ي", "ی": "ي", "ې": "ي", "ۍ": "ي", "ێ": "ي", "ے": "ي",
    "ک": "ك", "ڪ": "ك",
    "ة": "ه", "ۃ": "ه", "ە": "ه", "ھ": "ه", "ہ": "ه",
    "ۆ": "و", "ۇ": "و", "ۋ": "و",
    "ڕ": "ر", "ڵ": "ل", "ڤ": "ف", "ٱ": "ا",
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
    "&": " and ",
}  # fmt: skip
# Signs that change the meaning of a name: C++, C#.
_KEPT = frozenset("+#")
# Written or left out at will: hamza on the line, tatweel, and the apostrophes.
_UNSEEN = frozenset("ءـ'’‘ʼ`´")
# The definite article, where at least three letters of the word are left.
_ARTICLE = re.compile(r"(?<!\S)ال(?=\w{3})")


class _Marks(dict[int, str | None]):
    """A table for `str.translate` that drops combining marks and nothing else."""

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        self[code] = kept = None if unicodedata.category(character) in {"Mn", "Me"} else character
        return kept


class _Folding(dict[int, str | None]):
    """A table for `str.translate` that folds; it works out each character once."""

    def __missing__(self, code: int) -> str | None:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str | None:
    """What one character becomes: a letter, a digit, a space, or nothing."""
    if character in _SAME or character in _KEPT:
        return _SAME.get(character, character)
    category = unicodedata.category(character)
    if character in _UNSEEN or category in {"Mn", "Me", "Cf", "Cs"}:
        return None
    if category == "Nd":
        return str(unicodedata.decimal(character))
    return character if category[0] in "LMN" else " "


_marks = _Marks()
_folding = _Folding()


def fold(text: str) -> str:
    """The words of `text` in one spelling, parted by single spaces.

    Drops case, accents, vowel signs, tatweel, zero-width characters and the Arabic article; unites alef, ya, kaf, ta
    marbuta, hamza carriers and Sorani letters with what people type for them; turns all decimal digits into 0-9 and
    punctuation (but + and #) into spaces. Any string will do; empty where nothing is left. Time is linear.
    """
    # Marks go before NFKD, which would sort a long run of them in quadratic time.
    decomposed = unicodedata.normalize("NFKD", text.translate(_marks))
    return _ARTICLE.sub("", " ".join(decomposed.casefold().translate(_folding).split()))
