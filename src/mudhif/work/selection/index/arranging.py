"""Many profiles as flat arrays, a portion at a time: half a million members never stand in memory as objects."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Self

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.matching import Pairs, ProfileArrays
from mudhif.people.members.queries import SearchRow
from mudhif.work.selection.index.packing import FINDING, without_skills
from mudhif.work.selection.index.picture import Vocabulary

Whole = NDArray[np.int64]
_columns_of = attrgetter("key", "modes", "available_from", "available_until", "hours", "governorates")
_COLUMNS = 6


class Arrangement:
    """Collects profiles in the order of their numbers."""

    def __init__(self) -> None:
        self.count = 0
        self._skills: list[Whole] = []
        self._blocks: list[Whole] = []
        self._licences: list[Whole] = []
        self._languages: list[Whole] = []
        self._consents: list[Whole] = []
        self._columns: list[NDArray[np.uint64]] = []

    def add(self, rows: Sequence[SearchRow], words: Vocabulary) -> Self:
        """Take the next portion."""
        self._skills.append(_skills(rows, self.count, words))
        portion = list(enumerate((without_skills(row, words) for row in rows), start=self.count))
        self.count += len(portion)
        self._blocks.append(_table([(number, block, 1) for number, each in portion for block in each.blocks], 3))
        self._licences.append(_table([(number, *held) for number, each in portion for held in each.licences], 3))
        self._languages.append(_table([(number, *held) for number, each in portion for held in each.languages], 3))
        self._consents.append(_table([each.consent_until for _, each in portion], len(FINDING)))
        columns = [_columns_of(each) for _, each in portion]
        self._columns.append(np.array(columns, np.uint64).reshape(-1, _COLUMNS))
        return self

    def arrays(self) -> ProfileArrays:
        """All portions together."""
        skills = _joined(self._skills, 5)
        key, modes, first, last, hours, governorates = self._all_columns()
        return ProfileArrays(
            keys=key,
            skills=Pairs.of(*skills[:3]),
            years=skills[3],
            evidence=skills[4],
            consent_until=_joined(self._consents, len(FINDING)).astype(np.int32),
            blocks=Pairs.of(*_joined(self._blocks, 3)),
            licences=Pairs.of(*_joined(self._licences, 3)),
            languages=Pairs.of(*_joined(self._languages, 3)),
            modes=modes.astype(np.uint8),
            available_from=first.astype(np.int32),
            available_until=last.astype(np.int32),
            hours=hours.astype(np.int32),
            governorates=governorates.astype(np.uint32),
        )

    def _all_columns(self) -> NDArray[np.uint64]:
        empty = np.empty((0, _COLUMNS), np.uint64)
        return np.ascontiguousarray(np.concatenate([empty, *self._columns]).T)


def _skills(rows: Sequence[SearchRow], first: int, words: Vocabulary) -> Whole:
    """Profile, skill, level, years and evidence of everything that is held: shape (facts, 5)."""
    held = [one for row in rows for one in row.skills]
    table = np.empty((len(held), 5), np.int64)
    table[:, 0] = np.repeat(np.arange(first, first + len(rows)), [len(row.skills) for row in rows])
    if held:
        concepts, *known = zip(*held, strict=True)
        table[:, 1] = [words.concepts.of(concept) for concept in concepts]
        table[:, 2:] = np.array(known, np.int64).T
    return table


def _table(rows: Sequence[tuple[int, ...]], width: int) -> Whole:
    return np.array(rows, np.int64).reshape(-1, width)


def _joined(portions: list[Whole], width: int) -> Whole:
    """One array for each column: shape (width, facts)."""
    return np.ascontiguousarray(np.concatenate([np.empty((0, width), np.int64), *portions]).T)
