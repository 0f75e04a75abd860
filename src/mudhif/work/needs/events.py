"""What happened to a need that a room above may care about."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class NeedOpened:
    """The need is open; its criteria are fixed."""

    need: UUID


@dataclass(frozen=True, slots=True)
class NeedClosed:
    """Nobody new can answer."""

    need: UUID


@dataclass(frozen=True, slots=True)
class NeedFilled:
    """Every seat is taken."""

    need: UUID


@dataclass(frozen=True, slots=True)
class NeedWithdrawn:
    """The host took it back; everyone who was asked is told."""

    need: UUID


@dataclass(frozen=True, slots=True)
class CriteriaChanged:
    """An open need went back to review because its criteria change; everyone who was asked is told."""

    need: UUID
