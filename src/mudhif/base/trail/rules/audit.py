"""Going through a whole record, entry by entry, against every checkpoint at hand."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from mudhif.base.trail.rules.entry import Content, Unreadable, decode
from mudhif.kernels.checkpoints import Checkpoint
from mudhif.kernels.merkle import CompactRange, Node, leaf_hash


class Problem(StrEnum):
    """What is wrong with the first bad entry."""

    UNREADABLE = "cannot be read"
    MISPLACED = "is not where it belongs"
    MISSING = "is missing from its place"
    ALTERED = "does not fit its hash"
    UNCHAINED = "does not fit the entry after it"
    UNLIKE_TREE = "does not fit the stored tree"
    UNLIKE_CHECKPOINT = "does not fit a checkpoint"


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as it was found, and the hash that was stored beside it."""

    index: int
    body: bytes
    leaf: bytes


@dataclass(frozen=True, slots=True)
class Finding:
    """The first entry shown to be bad, or (where the evidence is no sharper) a stretch `first` to `last` with it.

    An `UNCHAINED` entry is bad for certain; whoever rewrote it can have rewritten some just before it as well.
    """

    first: int
    last: int
    problem: Problem


@dataclass(frozen=True, slots=True)
class Report:
    """What an audit found.

    Attributes:
        entries: how many were read and fit.
        root: the root over them.
        finding: the first bad entry; None where everything fits.
        agreeing: how many checkpoints fit, from inside and outside.
        protected: entries before the last checkpoint held outside that fits; those after it are unprotected.
    """

    entries: int
    root: bytes
    finding: Finding | None
    agreeing: int
    protected: int


def audit(
    rows: Iterable[Row],
    inside: Iterable[Checkpoint] = (),
    outside: Iterable[Checkpoint] = (),
    stored: Callable[[Node], bytes | None] = lambda _: None,
) -> Report:
    """Read the entries in order, up to the first bad one.

    Args:
        rows: the entries in the order of their indices.
        inside: checkpoints that lie beside the record.
        outside: checkpoints that somebody else kept; only these bind the record's keeper.
        stored: the stored hash of a complete subtree, where there is one.
    """
    held = sorted([*((c, False) for c in inside), *((c, True) for c in outside)], key=lambda pair: pair[0].size)
    walk = _Walk(held, stored)
    finding = walk.compare_roots() or walk.read(iter(rows)) or walk.count()
    return Report(walk.state.size, walk.state.root(), finding, walk.agreeing, walk.protected)


@dataclass(slots=True)
class _Walk:
    """The state of one pass: the tree so far, and the checkpoints not yet reached."""

    held: Sequence[tuple[Checkpoint, bool]]
    stored: Callable[[Node], bytes | None]
    state: CompactRange = field(default_factory=CompactRange)
    agreeing: int = 0
    agreed: int = 0
    protected: int = 0
    _before: bytes | None = None

    def read(self, rows: Iterator[Row]) -> Finding | None:
        """Take entry after entry; the first bad one ends the pass."""
        for row in rows:
            finding = self._take(row, rows) or self.compare_roots()
            if finding:
                return self._sharpened(finding, next(rows, None))
        return None

    def _sharpened(self, finding: Finding, following: Row | None) -> Finding:
        """A stretch narrowed to its last entry, where the entry after the stretch was written over other bytes."""
        witness = _content(following) if following and finding.first != finding.last else None
        if witness and self._before and witness.previous != self._before.hex():
            return Finding(finding.last, finding.last, Problem.UNCHAINED)
        return finding

    def _take(self, row: Row, later: Iterator[Row]) -> Finding | None:
        """Check one entry by itself and against its neighbours, and add it to the tree."""
        index = self.state.size
        content = _content(row)
        problem = _fault(row, content, index)
        if content is None or problem:
            return Finding(index, index, problem or Problem.UNREADABLE)
        if content.previous != (self._before.hex() if self._before else None):
            return _which_neighbour(row, index, later)
        self._before = leaf_hash(row.body)
        self.state, completed = self.state.extended([self._before])
        return self._compare_nodes(completed)

    def _compare_nodes(self, completed: Mapping[Node, bytes]) -> Finding | None:
        """Stored subtrees, smallest first: the first that differs says how far back the fault can lie."""
        for node, computed in completed.items():
            if self.stored(node) not in (None, computed):
                start = node.position << node.level
                return Finding(start, start + (1 << node.level) - 1, Problem.UNLIKE_TREE)
        return None

    def compare_roots(self) -> Finding | None:
        """Whether the tree so far has the root that each checkpoint of its size claims."""
        size, root = self.state.size, self.state.root() if self._due() else b""
        while self._due():
            checkpoint, outside = self.held[self.agreeing]
            if checkpoint.root != root:
                # A keeper who rewrites can seal anew: only outside checkpoints clear what lies before them.
                first = self.protected if outside else self.agreed
                return Finding(first, max(first, size - 1), Problem.UNLIKE_CHECKPOINT)
            self.agreeing, self.agreed = self.agreeing + 1, size
            self.protected = size if outside else self.protected
        return None

    def _due(self) -> bool:
        return self.agreeing < len(self.held) and self.held[self.agreeing][0].size == self.state.size

    def count(self) -> Finding | None:
        """Entries that a checkpoint counted and that are not there."""
        size = self.state.size
        return Finding(size, size, Problem.MISSING) if self.agreeing < len(self.held) else None


def _content(row: Row) -> Content | None:
    try:
        return decode(row.body)
    except Unreadable:
        return None


def _fault(row: Row, content: Content | None, index: int) -> Problem | None:
    """What is wrong with an entry that should be number `index`, seen by itself."""
    if row.leaf != leaf_hash(row.body):
        return Problem.ALTERED if row.index == index else Problem.MISSING
    if content is None:
        return Problem.UNREADABLE
    if row.index > index and content.index == row.index:
        return Problem.MISSING
    return Problem.MISPLACED if (row.index, content.index) != (index, index) else None


def _which_neighbour(row: Row, index: int, later: Iterator[Row]) -> Finding:
    """Entry `index` was not written over the one before it; the entry after tells which of the two was altered."""
    following = next(later, None)
    witness = _content(following) if following else None
    if index == 0 or (witness and witness.previous != leaf_hash(row.body).hex()):
        return Finding(index, index, Problem.UNCHAINED)
    return Finding(index - 1, index - 1, Problem.UNCHAINED)
