"""Words that stand in several languages: which of them a reader sees."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from mudhif.base.foundation.home import LANGUAGES


class Worded(Protocol):
    """Words in a language; the original or a translation."""

    language: str
    original: bool


Words = TypeVar("Words", bound=Worded)


def by_preference(texts: Iterable[Words], language: str) -> list[Words]:
    """The words in the reader's language first, then the original, then the others."""
    return sorted(
        texts, key=lambda text: (text.language != language, not text.original, LANGUAGES.index(text.language))
    )
