"""A participant's key: eight bytes, kept as eight common words, and known to the database only by keyed hashes.

The words of a key are the same bytes in each of the three languages, so that a key can be typed in any of them.
"""

import hmac
from functools import cache
from importlib.resources import files
from uuid import UUID

from mudhif.base.foundation.home import LANGUAGES
from mudhif.kernels.folding import fold

KEY_BYTES = 8


@cache
def word_list(language: str) -> tuple[str, ...]:
    """256 common words of the language; a word's place is the byte it stands for."""
    text = files("mudhif.commons.dialogue").joinpath(f"data/key_words.{language}.txt").read_text("utf-8")
    return tuple(text.split())


@cache
def _places(language: str) -> dict[str, int]:
    return {fold(word): place for place, word in enumerate(word_list(language))}


def words_of(secret: bytes, language: str) -> tuple[str, ...]:
    """The key's words in a language."""
    words = word_list(language)
    return tuple(words[byte] for byte in secret)


def secrets_of(text: str) -> tuple[bytes, ...]:
    """The keys that typed words can mean: none where they are no eight words of one list, seldom more than one."""
    typed = [fold(word) for word in text.replace("-", " ").replace("،", " ").replace(",", " ").split()]
    found = []
    for language in LANGUAGES:
        places = [_places(language).get(word) for word in typed]
        if len(places) == KEY_BYTES and None not in places:
            found.append(bytes(place for place in places if place is not None))
    return tuple(dict.fromkeys(found))


def participant_handle(key: bytes, dialogue: UUID, secret: bytes) -> str:
    """The keyed hash by which a participant is found in one dialogue: 64 hexadecimal digits."""
    return _keyed(key, b"participant", dialogue.bytes + secret)


def author_mark(key: bytes, secret: bytes, statement: UUID) -> str:
    """What proves, to whoever holds the secret and to nobody else, who wrote a statement."""
    return _keyed(key, b"author", secret + statement.bytes)


def code_handle(key: bytes, dialogue: UUID, code: str) -> str:
    """The keyed hash by which a code is known; letters of either case, with or without dashes."""
    plain = "".join(letter for letter in code.upper() if letter.isalnum())
    return _keyed(key, b"code", dialogue.bytes + plain.encode())


def _keyed(key: bytes, use: bytes, value: bytes) -> str:
    return hmac.digest(key, b"mudhif dialogue " + use + b"\n" + value, "sha256").hex()
