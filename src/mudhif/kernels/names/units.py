"""A word as a row of sound units: the letters and letter groups that one script writes for one letter of the other.

`sch`, `sh`, `ou` are single units; doubled consonants count once. A unit knows whether it begins or ends its word
(`^a`, `a$`), because an alef, a vowel or an h there is read otherwise than inside; and a vowel, whether it stands
before the last consonant (`i~`), where Arabic parts names by its length: حسن and حسين, محمد and محمود. A word has a
second form where it may begin with an article; compounds with عبد and الدين lose the article inside, which languages
write in many ways.
"""

import re
from functools import lru_cache
from typing import Final

from mudhif.kernels.names.letters import script_of

LONGEST_WORD: Final = 24
"""Letters of a word that are compared; later ones are not read, so that a comparison's time is bounded."""

_GROUPS: Final = (
    "tsch dsch sch tch eau sh ch kh gh th dh ph zh dj tj ts tz cz sz rz dz ck qu wh ng ou oo ee ea ie aa uu ii oe ue "
    "oa gu sc"
)
_LATIN_UNIT: Final = re.compile(_GROUPS.replace(" ", "|") + r"|([b-df-hj-np-tv-z])\1|.")
_VOWEL: Final = "(?:ou|oo|[aeiou])"
_SERVANT: Final = re.compile(rf"^abe?d(?:{_VOWEL}l(?=..)|{_VOWEL}?(?=[^aeiou]..))(?=.*[^aeiou])")
_FAITH: Final = re.compile(r"(?<=..)(?:[aeiou][ld]d|[aeou]tt)(?:ee|i|ie)ne?$")
_LATIN_ARTICLE: Final = re.compile(r"^(?:[aeu]l(?=[^aeioul])|[aeu](sh|[srntdz])(?=\1))(?=...)")
MARKS: Final = "^~$"
LEAST_CLOSED: Final = 3
_VOWELS: Final = frozenset("aeiouyäöüåاويێۆەى")
_ARABIC_ARTICLE: Final = re.compile("^ال(?=...)")


@lru_cache(maxsize=1 << 17)
def forms(word: str) -> tuple[tuple[str, ...], ...]:
    """The units of a plain word, and, where it may begin with an article, those of the word without it."""
    bounded = word[:LONGEST_WORD]
    if script_of(bounded) == "arabic":
        spelled, article = _arabic(bounded), _ARABIC_ARTICLE
    else:
        spelled, article = _latin(bounded), _LATIN_ARTICLE
    without = article.sub("", spelled)
    readings = [spelled] if without == spelled else [spelled, without]
    return tuple(_marked(reading) for reading in readings)


def _arabic(word: str) -> str:
    """Compounds without the article inside; a Kurdish word without the seat of its first vowel."""
    seated = re.sub("^ئ(?!ا)", "ا", word.removeprefix("ئ") if word.startswith("ئا") else word).replace("ئ", "ي")
    arabised = re.sub("^عەبدو?ل(?=..)", "عبد", re.sub("^عەبدو?ل+ا$", "عبدلا", seated))
    joined = re.sub("(?<=.)ال(?=له$|دين$)", "", arabised)
    return re.sub("^(عبد|ابو|ابا|ابي|ام)ال(?=...)", r"\1", joined)


def _latin(word: str) -> str:
    return _FAITH.sub("din", _SERVANT.sub("abd", word))


def _marked(word: str) -> tuple[str, ...]:
    """The units of one reading, with the marks of their places."""
    if script_of(word) == "arabic":
        units = list(word)
    else:
        units = [match.group(1) or match.group(0) for match in _LATIN_UNIT.finditer(word)]
    if not units:
        return ()
    if len(units) >= LEAST_CLOSED and units[-2][0] in _VOWELS and units[-1][0] not in _VOWELS:
        units[-2] += "~"
    if len(units) > 1:
        units[-1] += "$"
    units[0] = "^" + units[0]
    return tuple(units)
