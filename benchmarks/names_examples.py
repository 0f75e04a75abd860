"""What the weights are learned from: pairs that are one name and pairs that are not, none of the test part."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

from benchmarks import names_iraqi
from benchmarks.names_learning import Pair
from benchmarks.names_pairs import attested, cross_pairs, kurdish, loose_pivots, pivots, strong, turned
from mudhif.kernels.names.letters import plain

CROSS, LATIN, ARABIC = 0, 1, 2
GATHERED: Final = 3.0
"""What a pair of the lists gathered by hand weighs beside one of Wikidata that was seen three times."""
FIRST_GATHERED: Final = 1_000_000
FOREIGN_VARIANTS: Final = 0.4


@dataclass(slots=True)
class Spellings:
    """Pairs of one name by kind, and for each kind which spellings may be one name although no pair says so."""

    pairs: dict[int, list[Pair]] = field(default_factory=lambda: {CROSS: [], LATIN: [], ARABIC: []})
    latin: list[str] = field(default_factory=list)
    arabic: list[str] = field(default_factory=list)
    groups: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    gathered: set[str] = field(default_factory=set)

    def may_be_one(self, left: str, right: str) -> bool:
        """Whether two spellings are of one group, and so no example of two names."""
        return left == right or not self.groups[left].isdisjoint(self.groups[right])


def training() -> Spellings:
    """All examples of the training part: Wikidata's and the gathered lists'."""
    found = Spellings()
    _from_wikidata(found)
    _gathered(found)
    return found


def gathered() -> Spellings:
    """The examples of the gathered lists alone."""
    found = Spellings()
    _gathered(found)
    return found


def _from_wikidata(found: Spellings) -> None:
    pairs = attested(test=False)
    edges = {latin: arabic for latin, arabic in strong(pairs).items() if arabic and latin.isalpha()}
    back = turned(edges)
    found.pairs[CROSS] += cross_pairs(pairs)
    found.pairs[LATIN] += pivots(back)
    found.pairs[ARABIC] += [
        (one, other, weight * FOREIGN_VARIANTS)
        for one, other, weight in loose_pivots(pairs)
        if min(len(one), len(other)) > 1
    ]
    found.latin += sorted(edges)
    found.arabic += sorted(arabic for arabic in back if arabic.isalpha())
    for group, (arabic, latin) in enumerate(sorted(back.items())):
        for spelling in (arabic, *latin):
            found.groups[spelling].add(group)
    for group, (one, other, _) in enumerate(found.pairs[ARABIC]):
        found.groups[one].add(-1 - group)
        found.groups[other].add(-1 - group)


def _gathered(found: Spellings) -> None:
    group = FIRST_GATHERED
    for arabic, latin in names_iraqi.spellings():
        group += 1
        _add_group(found, group, {plain(word) for word in latin}, {plain(arabic)})
        _orthography(found, plain(arabic))
    across, within = kurdish()
    for latin_word, other in across:
        group += 1
        _add_group(found, group, {latin_word}, {other})
    for kurdish_word, arabic_word in within:
        group += 1
        _add_group(found, group, set(), {kurdish_word, arabic_word})


def _add_group(found: Spellings, group: int, latin: set[str], arabic: set[str]) -> None:
    found.pairs[CROSS] += [(one, other, GATHERED) for one in sorted(latin) for other in sorted(arabic)]
    for kind, words in ((LATIN, latin), (ARABIC, arabic)):
        found.pairs[kind] += [(one, other, weight * GATHERED) for one, other, weight in pivots({"": words})]
    for spelling in latin | arabic:
        found.groups[spelling].add(group)
        if spelling not in found.gathered:
            (found.latin if spelling in latin else found.arabic).append(spelling)
            found.gathered.add(spelling)


def _orthography(found: Spellings, arabic: str) -> None:
    """Endings that Arabic keyboards exchange."""
    for ending, typed in (("ة", "ه"), ("ى", "ي"), ("ي", "ى"), ("اء", "ا"), ("ة", "ا")):
        if arabic.endswith(ending):
            found.pairs[ARABIC].append(
                (arabic, arabic.removesuffix(ending) + typed, GATHERED if ending != typed else 0)
            )
