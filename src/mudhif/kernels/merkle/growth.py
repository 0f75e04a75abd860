"""A tree that grows without its old leaves: only the roots of its complete subtrees are kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from .geometry import Node, cover
from .hashing import HASH_BYTES, fold, node_hash


@dataclass(frozen=True)
class CompactRange:
    """The state of a tree of ``size`` leaves: one hash for each bit set in ``size``.

    Attributes:
        size: number of leaves.
        peaks: hashes of the complete subtrees ``cover(0, size)``, from left to right.
    """

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a state that no tree can have."""
        if self.size < 0 or len(self.peaks) != self.size.bit_count():
            raise ValueError(f"a tree of {self.size} leaves does not have {len(self.peaks)} peaks")
        if any(len(peak) != HASH_BYTES for peak in self.peaks):
            raise ValueError(f"a hash has {HASH_BYTES} bytes")

    @classmethod
    def from_peaks(cls, size: int, peaks: Sequence[bytes]) -> Self:
        """The state of a tree of ``size`` from the stored hashes of :attr:`nodes`."""
        return cls(size, tuple(peaks))

    @property
    def nodes(self) -> list[Node]:
        """Where the peaks are."""
        return cover(0, self.size)

    def root(self) -> bytes:
        """The root of the tree, in at most ``log2(size)`` hashes."""
        return fold(self.peaks)

    def extended(self, leaves: Iterable[bytes]) -> tuple["CompactRange", dict[Node, bytes]]:
        """The state after more leaf hashes, and the subtrees above leaf level that they completed.

        Returns:
            the new state, and the hash of each newly completed subtree of two leaves or more,
            in the order of completion. A caller who stores these can prove anything later.
        """
        size, peaks = self.size, list(self.peaks)
        completed: dict[Node, bytes] = {}
        for leaf in leaves:
            peaks.append(leaf)
            level, position = 0, size
            while position & 1:
                right = peaks.pop()
                peaks[-1] = node_hash(peaks[-1], right)
                level, position = level + 1, position >> 1
                completed[Node(level, position)] = peaks[-1]
            size += 1
        return CompactRange(size, tuple(peaks)), completed
