"""Checks of proofs by someone who holds a root and nothing else.

Both answer False, and never raise, for anything that does not prove what is claimed: a proof
comes from the party that is being checked.
"""

from collections.abc import Sequence
from hmac import compare_digest

from .hashing import EMPTY_ROOT, HASH_BYTES, node_hash


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether ``leaf`` (a leaf hash) is number ``index`` of the ``size`` leaves under ``root``.

    Source: RFC 9162 section 2.1.3.2.
    """
    if not 0 <= index < size or not _are_hashes([leaf, root, *proof]):
        return False
    position, last, running = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if position & 1 or position == last:
            running = node_hash(sibling, running)
            while position and not position & 1:
                position, last = position >> 1, last >> 1
        else:
            running = node_hash(running, sibling)
        position, last = position >> 1, last >> 1
    return last == 0 and compare_digest(running, root)


def verify_consistency(old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the tree of ``new`` leaves under ``new_root`` begins with the ``old`` under ``old_root``.

    Source: RFC 9162 section 2.1.4.2. An empty old tree proves nothing, so it asks for an empty
    proof and the empty root.
    """
    if not 0 <= old <= new or not _are_hashes([old_root, new_root, *proof]):
        return False
    if old == new:
        return not proof and compare_digest(old_root, new_root)
    if old == 0:
        return not proof and compare_digest(old_root, EMPTY_ROOT)
    # A complete old tree is itself the first hash of the path, and so is left out of the proof.
    path = [old_root, *proof] if old.bit_count() == 1 else list(proof)
    roots = _replay(old - 1, new - 1, path)
    return roots is not None and roots == (old_root, new_root)


def _replay(position: int, last: int, path: list[bytes]) -> tuple[bytes, bytes] | None:
    """Both roots as the path builds them, or None if its length does not fit the sizes."""
    if not path:
        return None
    while position & 1:
        position, last = position >> 1, last >> 1
    old_running = new_running = path[0]
    for sibling in path[1:]:
        if last == 0:
            return None
        if position & 1 or position == last:
            old_running = node_hash(sibling, old_running)
            new_running = node_hash(sibling, new_running)
            while position and not position & 1:
                position, last = position >> 1, last >> 1
        else:
            new_running = node_hash(new_running, sibling)
        position, last = position >> 1, last >> 1
    return (old_running, new_running) if last == 0 else None


def _are_hashes(values: Sequence[bytes]) -> bool:
    return all(len(value) == HASH_BYTES for value in values)
