"""Hashes of leaves, of nodes and of whole trees."""

from collections.abc import Iterable, Sequence
from functools import reduce
from hashlib import sha256
from typing import Final

HASH_BYTES: Final = 32
EMPTY_ROOT: Final = sha256(b"").digest()
"""The root of a tree without leaves (RFC 6962: the hash of the empty string)."""


def leaf_hash(data: bytes) -> bytes:
    """Hash of a leaf: SHA-256 of 0x00 and the data, so that no leaf can pass for a node."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash of a node: SHA-256 of 0x01 and its two children's hashes."""
    return sha256(b"\x01" + left + right).digest()


def fold(peaks: Sequence[bytes]) -> bytes:
    """Hash over neighbouring complete subtrees, given from left to right and shrinking in size.

    That is the order in which :func:`~mudhif.kernels.merkle.cover` names them.
    No subtrees at all fold to :data:`EMPTY_ROOT`.
    """
    if not peaks:
        return EMPTY_ROOT
    return reduce(lambda right, left: node_hash(left, right), reversed(peaks[:-1]), peaks[-1])


def root_of(leaves: Iterable[bytes]) -> bytes:
    """Root over leaf hashes in order. Time is linear, memory is the input's."""
    level = list(leaves)
    if not level:
        return EMPTY_ROOT
    while len(level) > 1:
        # RFC 6962 splits at the largest power of two; joining neighbours upward and
        # carrying an odd last node along gives the same tree.
        pairs = zip(level[0::2], level[1::2], strict=False)
        carried = level[-1:] if len(level) % 2 else []
        level = [node_hash(left, right) for left, right in pairs] + carried
    return level[0]
