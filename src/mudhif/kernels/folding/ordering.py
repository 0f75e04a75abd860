"""How names are put in order, as a reader of each language looks for them."""

import unicodedata

KURDISH_ALPHABET = "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆھەیێ"
_KURDISH_RANK = {letter: rank for rank, letter in enumerate(KURDISH_ALPHABET)}


def sorting_key(name: str, language: str) -> tuple[int, ...]:
    """A key to sort a name by, in `ar`, `ckb` or (everything else) in Latin letters."""
    if language == "ckb":
        return tuple(_KURDISH_RANK.get(letter, -1) for letter in name)
    # Indexes in Arabic look past the article: العراق stands under ع. The أل of ألمانيا, with its hamza, is no article.
    looked_up = name.removeprefix("ال") if language == "ar" else name
    return tuple(map(ord, _without_marks(looked_up).casefold()))


def _without_marks(name: str) -> str:
    """Without accents, vowel signs and hamzas: é as e, عُ as ع, أ as ا."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
