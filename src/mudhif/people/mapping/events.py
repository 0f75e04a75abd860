"""What happens to registers that rooms and parts above may care about."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class RegisterHeld:
    """A register was read to its end."""

    register: UUID
    owner: UUID


@dataclass(frozen=True, slots=True)
class RegisterErased:
    """A register, its lines and its key are gone; what was derived from it goes too."""

    register: UUID
    owner: UUID


@dataclass(frozen=True, slots=True)
class LinksErased:
    """An estimate is made, and the linkage's links are about to go, in this transaction.

    Whoever keeps what a person who has joined may know takes it now, for that person's lines alone.
    """

    linkage: UUID


@dataclass(frozen=True, slots=True)
class LinesTakenOff:
    """Somebody had their lines erased from a register; what was derived from them goes too."""

    register: UUID
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PersonJoined:
    """These lines, each a register and a row, are one person's, who has joined and said so. It does not say who."""

    lines: tuple[tuple[UUID, int], ...]
