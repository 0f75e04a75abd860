"""What happened to an engagement that a room above may care about. All are published inside the transaction."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Accepted:
    """A member accepted an offer."""

    engagement: UUID
    need: UUID


@dataclass(frozen=True, slots=True)
class Ended:
    """The work is over, as planned or before."""

    engagement: UUID
    need: UUID
    early: bool
