"""Merkle tree of RFC 6962 (SHA-256): roots, incremental growth, inclusion and consistency proofs.

For whoever keeps an append-only record, and for whoever checks one without trusting its keeper.
A hash is 32 ``bytes``; an index counts leaves from 0; a size is a number of leaves.
Nothing here reads a clock, a file or a database: a caller that stores nodes asks
:func:`inclusion_path` which ones it needs, fetches those, and gives them to :func:`fold`.

Source: RFC 6962 section 2.1 (tree and proofs), RFC 9162 sections 2.1.3.2 and 2.1.4.2 (verification).
"""

from .geometry import Node, consistency_path, cover, inclusion_path
from .growth import CompactRange
from .hashing import EMPTY_ROOT, HASH_BYTES, fold, leaf_hash, node_hash, root_of
from .tree import Tree
from .verification import verify_consistency, verify_inclusion

__all__ = [
    "EMPTY_ROOT",
    "HASH_BYTES",
    "CompactRange",
    "Node",
    "Tree",
    "consistency_path",
    "cover",
    "fold",
    "inclusion_path",
    "leaf_hash",
    "node_hash",
    "root_of",
    "verify_consistency",
    "verify_inclusion",
]
