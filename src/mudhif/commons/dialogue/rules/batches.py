"""Votes and statements in shuffled batches: the record holds one root, and nothing of who, what or when."""

import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random
from uuid import UUID

from mudhif.kernels.merkle import HASH_BYTES, leaf_hash, root_of


@dataclass(frozen=True, slots=True)
class Said:
    """A row to be sealed: its identifier, which salts it, and everything about it that must not change."""

    id: UUID
    content: str


def commitment(key: bytes, said: Said) -> bytes:
    """The leaf of a row: a hash under the batch's key and the row's identifier, which says nothing without both."""
    salt = hmac.digest(key, said.id.bytes, "sha256")
    return leaf_hash(hmac.digest(salt, said.content.encode(), "sha256"))


def sealed(key: bytes, rows: Iterable[Said], shuffle: Random) -> tuple[bytes, bytes]:
    """The root over the rows in an order that says nothing, and the leaves in that order, 32 bytes each."""
    leaves = [commitment(key, row) for row in rows]
    shuffle.shuffle(leaves)
    return root_of(leaves), b"".join(leaves)


def altered(key: bytes, root: bytes, leaves: bytes, rows: Sequence[Said]) -> tuple[UUID, ...]:
    """The rows that are not among the sealed leaves; all of them where the leaves do not have the root."""
    kept = [leaves[start : start + HASH_BYTES] for start in range(0, len(leaves), HASH_BYTES)]
    if root_of(kept) != root:
        return tuple(row.id for row in rows)
    known = frozenset(kept)
    return tuple(row.id for row in rows if commitment(key, row) not in known)
