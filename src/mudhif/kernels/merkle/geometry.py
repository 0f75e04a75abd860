"""Which complete subtrees a root or a proof is made of: arithmetic on sizes, no hashes."""

from typing import NamedTuple


class Node(NamedTuple):
    """A complete subtree: the ``1 << level`` leaves from leaf ``position << level`` on."""

    level: int
    position: int


def cover(start: int, end: int) -> list[Node]:
    """Fewest complete subtrees over leaves ``start`` to ``end - 1``, from left to right.

    ``start`` must be where a subtree that holds the range begins, as it is for every range in
    a proof; ``cover(0, size)`` is the whole tree.

    Raises:
        ValueError: for a negative, reversed or unaligned range.
    """
    if not 0 <= start <= end:
        raise ValueError(f"leaves {start} to {end} are not a range")
    nodes = []
    while start < end:
        level = (end - start).bit_length() - 1
        if start & ((1 << level) - 1):
            raise ValueError(f"no subtree of {1 << level} leaves begins at leaf {start}")
        nodes.append(Node(level, start >> level))
        start += 1 << level
    return nodes


def inclusion_path(index: int, size: int) -> list[list[Node]]:
    """The subtrees behind each hash of the proof that leaf ``index`` is in a tree of ``size``.

    Returns:
        one list for each hash of the proof, lowest first; its hash is the fold of its nodes.

    Raises:
        ValueError: if there is no such leaf.
    """
    if not 0 <= index < size:
        raise ValueError(f"there is no leaf {index} in a tree of {size}")
    return _siblings(index, 0, size)


def _siblings(index: int, start: int, end: int) -> list[list[Node]]:
    """RFC 6962 section 2.1.1, from the root downwards; the proof runs upwards."""
    path: list[list[Node]] = []
    while end - start > 1:
        middle = start + _left_size(end - start)
        if index < middle:
            path.append(cover(middle, end))
            end = middle
        else:
            path.append(cover(start, middle))
            start = middle
    return path[::-1]


def consistency_path(old: int, new: int) -> list[list[Node]]:
    """The subtrees behind each hash of the proof that a tree of ``old`` leaves begins one of ``new``.

    Returns:
        as :func:`inclusion_path`. Empty for ``old == new``, and for ``old == 0``, where every
        tree is a continuation and there is nothing to prove.

    Raises:
        ValueError: unless ``0 <= old <= new``.
    """
    if not 0 <= old <= new:
        raise ValueError(f"a tree of {new} leaves cannot continue one of {old}")
    if old in (0, new):
        return []
    path: list[list[Node]] = []
    start, end, whole = 0, new, True
    while old != end:
        middle = start + _left_size(end - start)
        if old <= middle:
            path.append(cover(middle, end))
            end = middle
        else:
            path.append(cover(start, middle))
            start, whole = middle, False
    if not whole:
        path.append(cover(start, end))
    return path[::-1]


def _left_size(size: int) -> int:
    """The largest power of two below ``size``: where RFC 6962 splits a tree of ``size`` >= 2."""
    return 1 << ((size - 1).bit_length() - 1)
