"""Which statement comes next: chance, weighted by how much a vote on it would tell, and the same at every look."""

import hashlib
import math
from collections.abc import Iterable
from uuid import UUID


def in_order(participant: UUID, weights: Iterable[tuple[UUID, float]]) -> list[UUID]:
    """Statements in a random order in which heavier ones tend to come first; each participant has one of their own.

    Args:
        participant: seeds the order, so that a page shown twice shows the same statement.
        weights: (statement, weight), weights positive.

    Source: Efraimidis and Spirakis (2006), weighted random sampling without replacement: order by -log(u) / weight.
    """
    return [statement for _, statement in sorted((_wait(participant, one, weight), one) for one, weight in weights)]


def _wait(participant: UUID, statement: UUID, weight: float) -> float:
    drawn = int.from_bytes(hashlib.sha256(participant.bytes + statement.bytes).digest()[:8])
    return -math.log((drawn + 1) / (2**64 + 1)) / max(weight, 1e-9)
