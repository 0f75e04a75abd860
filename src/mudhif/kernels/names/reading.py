"""From a full name as typed to its tokens: what is a title, an article, a father's name, a kunya."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, Literal

from mudhif.kernels.names import words
from mudhif.kernels.names.keys import keys, skeletons
from mudhif.kernels.names.letters import LONGEST, Script, plain, script_of

Kind = Literal["name", "servant", "kunya", "initial"]
MOST_TOKENS: Final = 12
NAMES_AFTER_HONORIFIC: Final = 2
_COMMA: Final = re.compile("[,،]")


@dataclass(frozen=True)
class Token:
    """One name within a full name: `text` in plain letters, without a separate article; compounds are one token.

    `kind` is `servant` for عبد and its like, `kunya` for the father or mother of somebody, `initial` for one letter.
    `keys` are the keys to block on: two spellings of one name share at least one, whatever their scripts; `key` is
    the first of them, `skeleton` all consonants by family of sound.
    """

    text: str
    kind: Kind = "name"
    article: bool = False

    @property
    def script(self) -> Script:
        return script_of(self.text)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        return keys(self.text)

    @property
    def key(self) -> str:
        return self.keys[0]

    @cached_property
    def skeleton(self) -> str:
        return next(iter(skeletons(self.text)), "")


@dataclass(frozen=True, slots=True)
class FoldedName:
    """A full name in comparable parts: `tokens` in order (given name first), and the `titles` that were taken off."""

    tokens: tuple[Token, ...]
    titles: tuple[str, ...] = ()

    @property
    def given(self) -> Token | None:
        """The first token that is no kunya; the kunya where there is nothing else."""
        return next((token for token in self.tokens if token.kind != "kunya"), next(iter(self.tokens), None))

    @property
    def family(self) -> Token | None:
        """The last token, where there is more than one."""
        return self.tokens[-1] if len(self.tokens) > 1 else None

    @property
    def middle(self) -> tuple[Token, ...]:
        """The tokens between the given and the family name: the father's, the grandfather's."""
        return tuple(token for token in self.tokens[:-1] if token != self.given)


@lru_cache(maxsize=1 << 14)
def _folded(text: str) -> FoldedName:
    parts = [plain(part).split() for part in _COMMA.split(text, maxsplit=1)]
    named = [[word for word in part if word not in words.TITLES] for part in parts]
    # "Family, given" is turned round; "Name, PhD" is not.
    ordered = (
        [*parts[1], *parts[0]]
        if len(parts) > 1 and named[1] and named[0]
        else [word for part in parts for word in part]
    )
    titles, rest = _without_titles(ordered[: 2 * MOST_TOKENS])
    return FoldedName(tuple(_tokens(rest))[:MOST_TOKENS], tuple(titles))


def fold_name(text: str) -> FoldedName:
    """The tokens of a full name in any script; any string will do, and only its first 400 characters are read."""
    return _folded(text[:LONGEST])


def _without_titles(listed: list[str]) -> tuple[list[str], list[str]]:
    """Titles before and after a name, and the name; the last word that is left is never a title."""
    first, last = 0, len(listed)
    while first < last - 1 and (
        listed[first] in words.TITLES or (listed[first] in words.HONORIFICS and last - first > NAMES_AFTER_HONORIFIC)
    ):
        first += 1
    while last > first + 1 and len(listed[last - 1]) > 1 and listed[last - 1] in words.TITLES:
        last -= 1
    return [*listed[:first], *listed[last:]], listed[first:last]


def _tokens(listed: list[str]) -> Iterator[Token]:
    """Joins what belongs together, left to right."""
    waiting: Token | None = None
    place = 0
    while place < len(listed):
        token, place = _next(listed, place)
        if waiting and (ending := _ending(token)):
            waiting = Token(waiting.text + ending, waiting.kind, waiting.article)
        elif waiting:
            yield waiting
            waiting = token
        else:
            waiting = token
    if waiting:
        yield waiting


def _next(listed: list[str], place: int) -> tuple[Token, int]:
    """The token that begins at `place`, and where the next one begins."""
    word, more = listed[place], place + 1 < len(listed)
    if more and (word in words.SON or (place > 0 and word in words.PARTICLES)):
        return _next(listed, place + 1)
    if more and _is_article(word, listed[place + 1]):
        token, after = _next(listed, place + 1)
        return Token(token.text, token.kind, article=True), after
    if more and word in words.SERVANT:
        token, after = _next(listed, place + 1)
        return Token(("عبد" if script_of(word) == "arabic" else "abdul") + token.text, "servant"), after
    if more and (word in words.FATHER or word in words.MOTHER):
        token, after = _next(listed, place + 1)
        arabic, latin = ("ابو", "abu") if word in words.FATHER else ("ام", "um")
        return Token((arabic if script_of(word) == "arabic" else latin) + token.text, "kunya"), after
    return Token(word, "initial" if len(word) == 1 else "name"), place + 1


def _is_article(word: str, following: str) -> bool:
    return word in words.ARTICLES or following.startswith(words.SUN_ARTICLES.get(word, "\0"))


def _ending(token: Token) -> str:
    """What a token adds to the one before it where the two are one name (نور الدين, نصر الله); else nothing."""
    if token.text in words.FAITH or (token.article and token.text in words.FAITH_BARE):
        return "الدين" if token.script == "arabic" else "eddin"
    if token.text in words.GOD:
        return "الله" if token.script == "arabic" else "allah"
    return ""
