"""The parts of a person's names, as a register has them in one script or in two."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Protocol

from mudhif.kernels.names import Token, fold_name

ARABIC, OTHER = 0, 1
Parts = tuple[str, str, str, str]
NOTHING: Final[Parts] = ("", "", "", "")
_ARTICLE: Final = re.compile("^ال(?=...)")


class Named(Protocol):
    """The names in a row of a register; empty where nothing was said."""

    @property
    def full_name(self) -> str: ...
    @property
    def name_in_passport(self) -> str: ...
    @property
    def given(self) -> str: ...
    @property
    def father(self) -> str: ...
    @property
    def grandfather(self) -> str: ...
    @property
    def family(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Names:
    """Given name, father's, grandfather's and family name, in Arabic letters and in others."""

    arabic: Parts
    other: Parts


def names_in(row: Named) -> Names:
    """All names of a row, each part from whichever column has it."""
    in_parts = " ".join(filter(None, (row.given, row.father, row.grandfather, row.family)))
    found = [NOTHING, NOTHING]
    for text in (row.full_name, in_parts, row.name_in_passport):
        if text:
            script, parts = _parts(text)
            found[script] = _completed(found[script], parts)
    return Names(found[ARABIC], found[OTHER])


def _completed(known: Parts, more: Parts) -> Parts:
    """The first name's parts; a second one in the same script fills in what is missing."""
    given, father, grandfather, family = (one or other for one, other in zip(known, more, strict=True))
    return given, father, grandfather, family


@lru_cache(maxsize=1 << 16)
def _parts(text: str) -> tuple[int, Parts]:
    """The script of a full name, and its parts."""
    tokens = fold_name(text).tokens
    named = [token for token in tokens if token.kind not in {"kunya", "initial"}] or list(tokens)
    if not named:
        return OTHER, NOTHING
    script = ARABIC if named[0].script == "arabic" else OTHER
    return script, _placed(named)


def _placed(tokens: list[Token]) -> Parts:
    """Given name first and family name last; a last name that repeats an earlier one is no family name.

    Forms that ask for a family name get the father's again from those who have none.
    """
    words = [_bare(token) for token in tokens]
    given, between, family = words[0], words[1:-1], words[-1] if len(words) > 1 else ""
    if family and family in words[:-1] and not tokens[-1].article:
        family = ""
        between = between or ([words[-1]] if words[-1] != given else [])
    father, grandfather = [*between, "", ""][:2]
    return given, father, grandfather, family


def _bare(token: Token) -> str:
    """A token's letters without the article that Arabic writes as part of the word."""
    return _ARTICLE.sub("", token.text) if token.script == "arabic" else token.text
