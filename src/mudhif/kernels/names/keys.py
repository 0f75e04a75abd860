"""Keys by which spellings of one name meet before anything dearer is asked: the consonants, by family of sound.

Vowels, semivowels, hamza, ayn and h at the end fall away; emphatic and plain, voiced and voiceless consonants that
languages exchange share a letter. Letters with two readings (c, g, ch, x, th) give a word more than one key.
"""

from itertools import islice, product
from typing import Final

from mudhif.kernels.names.units import MARKS, forms

LONGEST_KEY: Final = 4
MOST_KEYS: Final = 8

# Each family of sounds with the units of both scripts that may belong to it.
_FAMILIES: Final = {
    "B": "b p ب پ", "F": "f v ph ف ڤ", "L": "l ل", "M": "m م", "N": "n ng ñ ن", "R": "r ر", "H": "h kh ch x ح خ ه",
    "T": "t d th dh tj ط ت د ض ث ذ ظ", "S": "s z ts tz sz rz dz c ç th dh x س ز ص ث ذ ظ",
    "X": "sh sch ch č š ž zh j tch tsch dsch dj ç g tj cz c sc ش ج چ ژ", "K": "k q c ck qu g gh gu ğ ch sc ق ك گ غ ج",
}  # fmt: skip
_READINGS: Final[dict[str, str]] = {
    unit: "".join(family for family, units in _FAMILIES.items() if unit in units.split())
    for unit in {unit for units in _FAMILIES.values() for unit in units.split()}
}
_SILENT_AT_END: Final = frozenset({"h", "ه", "ة", "gh"})


def skeletons(word: str) -> tuple[str, ...]:
    """The consonant families of a plain word, in every reading (eight at most), the likeliest first."""
    found: dict[str, None] = {}
    for form in reversed(forms(word)):
        kept = [unit.strip(MARKS) for unit in form if not (unit.endswith("$") and unit[:-1] in _SILENT_AT_END)]
        readings = [_READINGS[unit] for unit in kept if unit in _READINGS]
        found |= dict.fromkeys(map(_without_repeats, islice(product(*readings), MOST_KEYS)))
    return tuple(islice(found, MOST_KEYS))


def keys(word: str) -> tuple[str, ...]:
    """The blocking keys of a plain word: the first families of each skeleton; the word itself where it has none."""
    return tuple(dict.fromkeys(skeleton[:LONGEST_KEY] or word[:1] for skeleton in skeletons(word)))


def _without_repeats(families: tuple[str, ...]) -> str:
    return "".join(family for place, family in enumerate(families) if families[place - 1 : place] != (family,))
