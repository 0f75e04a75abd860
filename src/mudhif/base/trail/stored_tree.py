"""The stored tree: hashes of entries and of complete subtrees, read a few at a time."""

from collections.abc import Iterable, Sequence

from django.db.models import Q

from mudhif.base.trail.models import Entry
from mudhif.base.trail.models import Node as StoredNode
from mudhif.kernels.merkle import CompactRange, Node, cover, fold


class Damaged(RuntimeError):  # noqa: N818  (read aloud where it is raised)
    """A hash that the tree needs is not stored."""


def hashes(nodes: Iterable[Node]) -> dict[Node, bytes]:
    """The stored hash of each subtree; two queries, however many. Raises `Damaged` where one is missing."""
    wanted = set(nodes)
    leaves = [node.position for node in wanted if node.level == 0]
    found = {
        Node(0, index): bytes(leaf)
        for index, leaf in Entry.objects.filter(index__in=leaves).values_list("index", "leaf_hash")
    }
    higher = [Q(level=node.level, position=node.position) for node in wanted if node.level]
    if higher:
        rows = StoredNode.objects.filter(_any_of(higher)).values_list("level", "position", "hash")
        found |= {Node(level, position): bytes(value) for level, position, value in rows}
    if len(found) < len(wanted):
        raise Damaged("a part of the stored tree is missing")
    return found


def _any_of(conditions: Iterable[Q]) -> Q:
    total = Q()
    for condition in conditions:
        total |= condition
    return total


def folded(path: Sequence[Sequence[Node]]) -> list[bytes]:
    """The hashes of a proof whose parts are these subtrees."""
    found = hashes(node for nodes in path for node in nodes)
    return [fold([found[node] for node in nodes]) for nodes in path]


def state_at(size: int) -> CompactRange:
    """The tree of the first `size` entries, which must be sealed."""
    nodes = cover(0, size)
    found = hashes(nodes)
    return CompactRange.from_peaks(size, [found[node] for node in nodes])


class NodesAhead:
    """Stored hashes for whoever walks the whole record: one query for every few thousand entries."""

    STRIDE = 4096

    def __init__(self) -> None:
        """Nothing is read until it is asked for."""
        self._known: dict[Node, bytes] = {}
        self._until = 0

    def get(self, node: Node) -> bytes | None:
        """The stored hash of a subtree of two entries or more, or None; asked for in the order of completion."""
        completed_at = (node.position + 1) << node.level
        while completed_at > self._until:
            self._read()
        return self._known.pop(node, None)

    def _read(self) -> None:
        """The subtrees that the next entries complete: on each level a run of neighbours."""
        start, end = self._until, self._until + self.STRIDE
        runs = [
            Q(level=level, position__gte=start >> level, position__lt=end >> level)
            for level in range(1, end.bit_length())
            if start >> level < end >> level
        ]
        rows = StoredNode.objects.filter(_any_of(runs)).values_list("level", "position", "hash")
        self._known = {Node(level, position): bytes(value) for level, position, value in rows}
        self._until = end
