"""Attested spellings of one name, parted by a hash of the Latin one: what is learned from, what is measured on.

Source: Wikidata by way of NETransliteration-COLING2018 (CC0): Latin token, Arabic token, count. A quarter of the Latin
tokens is the test part; no weight and no threshold is learned from it.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Final

from benchmarks import SHARED_DATA, UnavailableError
from benchmarks.names_kurdish import spellings
from mudhif.kernels.names.letters import plain, script_of

FILE: Final = SHARED_DATA / "names" / "wd_arabic_80.tsv"
STRONG_COUNT, STRONG_SHARE = 3, 0.05


@dataclass(frozen=True, slots=True)
class Attested:
    """A Latin and an Arabic token that were labels of the same thing `count` times."""

    latin: str
    arabic: str
    count: int


def is_test(token: str) -> bool:
    """Whether a token belongs to the test part: one in four."""
    return hashlib.sha256(token.encode()).digest()[0] % 4 == 0


@cache
def attested(*, test: bool) -> tuple[Attested, ...]:
    """The pairs of one part, as they stand in the file."""
    if not FILE.exists():
        raise UnavailableError("the spellings of names (../shared/data/names) are not here")
    found = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        latin, arabic, count = line.split("\t")
        if is_test(latin) == test:
            found.append(Attested(latin, arabic.replace(" ", ""), int(count)))
    return tuple(found)


def cross_pairs(pairs: Iterable[Attested]) -> list[tuple[str, str, float]]:
    """Plain Latin and Arabic tokens, with a third of full weight for each time they were seen, up to three."""
    listed = [(plain(pair.latin), plain(pair.arabic), min(pair.count, 3) / 3) for pair in pairs]
    return [pair for pair in listed if _one_word(pair[0], "latin") and _one_word(pair[1], "arabic")]


def _one_word(text: str, script: str) -> bool:
    return bool(text) and " " not in text and text.isalpha() and script_of(text) == script


def strong(pairs: Iterable[Attested]) -> dict[str, set[str]]:
    """For each plain Latin token the Arabic ones that are a fair share of its labels."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for pair in pairs:
        counts[plain(pair.latin)][plain(pair.arabic)] += pair.count
    return {
        latin: {arabic for arabic, count in found.items()
                if count >= STRONG_COUNT and count >= STRONG_SHARE * sum(found.values())}
        for latin, found in counts.items()
    }  # fmt: skip


def turned(edges: dict[str, set[str]]) -> dict[str, set[str]]:
    """The same edges from the other side."""
    back: dict[str, set[str]] = defaultdict(set)
    for one, others in edges.items():
        for other in others:
            back[other].add(one)
    return dict(back)


def pivots(edges: dict[str, set[str]]) -> list[tuple[str, str, float]]:
    """Spellings of one script that share a spelling of the other; a crowd of spellings weighs no more than ten."""
    found = []
    for sharing in edges.values():
        couples = list(combinations(sorted(sharing), 2))
        found += [(one, other, min(1.0, 10 / len(couples))) for one, other in couples]
    return found


def kurdish() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Latin with Kurdish and Arabic, and Kurdish with Arabic spellings."""
    across, within = [], []
    for name, latin, arabic in spellings():
        across += [(plain(spelled), plain(name)) for spelled in latin]
        across += [(plain(spelled), plain(other)) for spelled in latin for other in arabic]
        within += [(plain(name), plain(spelled)) for spelled in arabic if plain(name) != plain(spelled)]
    return across, within


def loose_pivots(pairs: Iterable[Attested]) -> list[tuple[str, str, float]]:
    """Arabic spellings whose Latin spellings differ by accents and doubled letters at most."""
    sharing: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        if _one_word(plain(pair.latin), "latin") and _one_word(plain(pair.arabic), "arabic"):
            sharing[_loosely(plain(pair.latin))].add(plain(pair.arabic))
    return pivots(dict(sharing))


def _loosely(latin: str) -> str:
    bare = latin.translate(str.maketrans("šžčçäöüåğñy", "szccaouagni")).replace("ph", "f").replace("ck", "k")
    return "".join(letter for place, letter in enumerate(bare) if bare[place - 1 : place] != letter)
