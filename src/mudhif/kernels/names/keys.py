"""Keys by which spellings of one name meet before anything dearer is asked: the consonants, by family of sound.

Vowels and semivowels, hamza and ayn fall away; emphatic and plain, voiced and voiceless consonants that languages
exchange share a letter. Letters with several readings (c, j, th, an h that may be silent) give a word several keys.
"""

from itertools import islice, product
from typing import Final

from mudhif.kernels.names.letters import script_of
from mudhif.kernels.names.units import MARKS, forms

LONGEST_KEY: Final = 4
MOST_KEYS: Final = 12

# Units of both scripts and how they may be read, the likeliest first; what is not listed is a vowel or no letter.
_LISTED: Final = (
    ("B", "b p ب پ"), ("F", "f ph ف"), ("F ", "v ڤ"), ("L", "l ل"), ("M", "m م"), ("N", "n ن ñ"), ("R", "r ر"),
    ("T", "t d ط ت د tj"), ("T S TH", "th"), ("T S", "dh ث ذ ظ ض"), ("S", "s z ts tz sz dz س ز ص"), ("X S", "ç"),
    ("X SH", "sh zh"), ("X", "sch č š ž tch tsch dsch dj cz ش چ ژ"), ("X H K", "ch"), ("K S X", "c"), ("X SK", "sc"),
    ("X ", "j"), ("X K", "g ج"), ("K", "k q ck qu gu ق ك گ"), ("K ", "gh ğ غ"), ("H", "kh خ ح ه h"), ("KS", "x"),
    ("RS X", "rz"), ("NK N", "ng"), (" H", "wh"),
)  # fmt: skip
_READINGS: Final = {unit: tuple(readings.split(" ")) for readings, units in _LISTED for unit in units.split()}
_TWO_FOR_ONE: Final = (("تش", "چ"), ("تس", "س"), ("تز", "ز"))
"""What Arabic writes with two letters and other scripts with one."""


def skeletons(word: str) -> tuple[str, ...]:
    """The consonant families of a plain word in its readings (twelve at most), the likeliest first."""
    found: dict[str, None] = {}
    for form in reversed(forms(_simplified(word))):
        readings = [_readings(unit) for unit in form]
        told = [reading for reading in readings if reading]
        # What lies behind the key is read in the likeliest way only, so that the key's readings all find room.
        cut = told[: LONGEST_KEY + 1] + [reading[:1] for reading in told[LONGEST_KEY + 1 :]]
        found |= dict.fromkeys(map(_without_repeats, islice(product(*cut), MOST_KEYS)))
    return tuple(islice(found, MOST_KEYS))


def keys(word: str) -> tuple[str, ...]:
    """The blocking keys of a plain word: the first families of each skeleton; `-` for a name without consonants."""
    return tuple(dict.fromkeys(skeleton[:LONGEST_KEY] or "-" for skeleton in skeletons(word))) or ("-",)


def _simplified(word: str) -> str:
    if script_of(word) == "latin":
        return word
    for two, one in _TWO_FOR_ONE:
        word = word.replace(two, one)
    return word


def _readings(unit: str) -> tuple[str, ...]:
    bare = unit.strip(MARKS)
    if unit == "h$":
        return ("", "H")
    if unit == "h":
        return ("H", "")
    return () if unit in {"ه$", "ة$"} else _READINGS.get(bare, ())


def _without_repeats(families: tuple[str, ...]) -> str:
    joined = "".join(families)
    return "".join(family for place, family in enumerate(joined) if joined[place - 1 : place] != family)
