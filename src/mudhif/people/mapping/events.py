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
