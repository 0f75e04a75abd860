"""Gate counts that nobody can be found by."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class MergedCount:
    """Neighbouring steps shown as one: `first` to `last` (positions in the counts given), and
    how many were left after the last of them; None stands for "fewer than the floor"."""

    first: int
    last: int
    count: int | None


def merge_small_counts(counts: Sequence[int], floor: int = 5) -> tuple[MergedCount, ...]:
    """Join steps until every count shown, and every difference between two shown, reaches `floor`.

    `counts` never rise: those who came, then those left after each gate. A step that stopped
    nobody is joined as well: otherwise a joined step would mean that it did stop someone.
    Differences over time are not covered: show the counts of one moment, and keep them.
    Raises ValueError where counts rise or are below zero.
    """
    if any(later > earlier for earlier, later in pairwise(counts)):
        raise ValueError("the counts at the gates never rise")
    if not counts:
        return ()
    if counts[-1] < 0:
        raise ValueError("a count is 0 or more")
    ends = _ends(counts, floor)
    starts = [0, *(end + 1 for end in ends)]
    return tuple(
        MergedCount(first, last, counts[last] if counts[last] >= floor else None)
        for first, last in zip(starts, ends, strict=False)
    )


def _ends(counts: Sequence[int], floor: int) -> list[int]:
    """The last position of each joined step. The final count comes in whatever it is, so the
    steps that lie too close to it give way."""
    ends: list[int] = []
    for position, count in enumerate(counts[:-1]):
        far = not ends or counts[ends[-1]] - count >= floor
        if far and count >= floor and count - counts[-1] >= floor:
            ends.append(position)
    return [*ends, len(counts) - 1]
