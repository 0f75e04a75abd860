"""What happens to organisations that a room above may care about."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class OrganisationCreated:
    """An organisation is in the directory's waiting room."""

    organisation: UUID


@dataclass(frozen=True, slots=True)
class VerificationDecided:
    """An organisation's standing changed, to `state`."""

    organisation: UUID
    state: str


@dataclass(frozen=True, slots=True)
class MandateGiven:
    """A person may act for an organisation."""

    mandate: UUID
    organisation: UUID
    person: UUID
    role: str


@dataclass(frozen=True, slots=True)
class MandateEnded:
    """A person's mandate was ended before its day."""

    mandate: UUID
    organisation: UUID
    person: UUID
    role: str
