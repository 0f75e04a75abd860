"""What happened to a need that a room above may care about."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class OfNeed:
    """What every event of a need says."""

    need: UUID


class NeedOpened(OfNeed):
    """The need is open; its criteria are fixed."""


class NeedClosed(OfNeed):
    """Nobody new can answer."""


class NeedFilled(OfNeed):
    """Every seat is taken."""


class NeedWithdrawn(OfNeed):
    """The host took it back; everyone who was asked is told."""


class CriteriaChanged(OfNeed):
    """An open need went back to review because its criteria change; everyone who was asked is told."""
