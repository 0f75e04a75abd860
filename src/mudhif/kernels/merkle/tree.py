"""A whole tree in memory, for tools and checks that hold all leaves at hand."""

from collections.abc import Iterable

from .geometry import Node, consistency_path, cover, inclusion_path
from .hashing import fold, leaf_hash, node_hash


class Tree:
    """An append-only tree that keeps every complete subtree: 64 bytes of hash for each leaf.

    Appending takes two hashes on average; a root or a proof takes O(log size).
    """

    def __init__(self, data: Iterable[bytes] = ()) -> None:
        """Start with the given leaves' data."""
        self._levels: list[list[bytes]] = [[]]
        for item in data:
            self.append(item)

    def __len__(self) -> int:
        """Number of leaves."""
        return len(self._levels[0])

    def append(self, data: bytes) -> bytes:
        """Add a leaf with this data at the end; returns its hash."""
        leaf = leaf_hash(data)
        self.append_hash(leaf)
        return leaf

    def append_hash(self, leaf: bytes) -> None:
        """Add a leaf that is already hashed."""
        levels = self._levels
        level = levels[0]
        level.append(leaf)
        height = 0
        while not len(level) & 1:
            height += 1
            if height == len(levels):
                levels.append([])
            parent = node_hash(level[-2], level[-1])
            level = levels[height]
            level.append(parent)

    def root(self, size: int | None = None) -> bytes:
        """The root now, or as it was at an earlier ``size``."""
        return self._fold(cover(0, self._known(size)))

    def inclusion_proof(self, index: int, size: int | None = None) -> list[bytes]:
        """Hashes that lead from leaf ``index`` to the root at ``size``, lowest first."""
        return [self._fold(nodes) for nodes in inclusion_path(index, self._known(size))]

    def consistency_proof(self, old: int, new: int | None = None) -> list[bytes]:
        """Hashes that show that the tree at ``new`` continues the tree at ``old``."""
        return [self._fold(nodes) for nodes in consistency_path(old, self._known(new))]

    def _fold(self, nodes: list[Node]) -> bytes:
        return fold([self._levels[level][position] for level, position in nodes])

    def _known(self, size: int | None) -> int:
        if size is None:
            return len(self)
        if not 0 <= size <= len(self):
            raise ValueError(f"the tree has {len(self)} leaves, not {size}")
        return size
