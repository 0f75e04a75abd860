"""What happens in the members' room that a room above may care about. All are published inside the transaction."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class MemberErased:
    """A member has erased everything; what another room holds of them goes in the same transaction."""

    member: UUID


@dataclass(frozen=True, slots=True)
class SearchChanged:
    """What the search index may know of a member has changed."""

    member: UUID


@dataclass(frozen=True, slots=True)
class IdentityReleased:
    """A member has given a name to one organisation, for one need."""

    member: UUID
    organisation: UUID
    need: UUID


@dataclass(frozen=True, slots=True)
class ReleaseWithdrawn:
    """A member has taken the name back from an organisation, for one need."""

    member: UUID
    organisation: UUID
    need: UUID


@dataclass(frozen=True, slots=True)
class AddressConfirmed:
    """Somebody has shown to read mail at the address of their account."""

    person: UUID
