"""What happened in a selection that a room above may care about. All are published inside the transaction."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Chosen:
    """A candidate was chosen for a seat; nobody knows the name yet."""

    candidacy: UUID
    need: UUID
    member: UUID
    host: UUID


@dataclass(frozen=True, slots=True)
class Released:
    """A chosen member has given a name to the host."""

    candidacy: UUID
    need: UUID
    member: UUID
    host: UUID


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A candidacy ended: by the member, by a consent that ended, or with the need."""

    candidacy: UUID
    need: UUID
    member: UUID
    host: UUID
