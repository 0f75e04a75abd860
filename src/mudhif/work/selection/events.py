"""What happened in a selection that a room above may care about. All are published inside the transaction."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class OfCandidacy:
    """What every event of a candidacy says."""

    candidacy: UUID
    need: UUID
    member: UUID
    host: UUID


class Chosen(OfCandidacy):
    """A candidate was chosen for a seat; nobody knows the name yet."""


class Released(OfCandidacy):
    """A chosen member has given a name to the host."""


class Withdrawn(OfCandidacy):
    """A candidacy ended: by the member, by a consent that ended, or with the need."""
