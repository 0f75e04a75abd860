"""Why someone stands where they stand, as plain numbers and concept identifiers that can be stored and shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Self
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Reason:
    """What one skill asked for earned: tenths of a point of `weight`, through the skill `held` (None: no trace).

    `per_cent` is 100 for the skill itself, less for one that it is part of. `evidence` is 0 (said) to 3 (verified).
    """

    skill: UUID
    weight: int
    required: bool
    tenths: int
    held: UUID | None
    per_cent: int
    level: int
    years: int
    evidence: int

    def as_json(self) -> dict[str, Any]:
        """Plain values, to be stored."""
        return {
            "skill": self.skill.hex,
            "weight": self.weight,
            "required": self.required,
            "tenths": self.tenths,
            "held": self.held.hex if self.held else None,
            "per_cent": self.per_cent,
            "level": self.level,
            "years": self.years,
            "evidence": self.evidence,
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        """What `as_json` stored."""
        held = stored["held"]
        return cls(**{**stored, "skill": _identifier(stored["skill"]), "held": _identifier(held) if held else None})

    @property
    def is_full(self) -> bool:
        """Whether the skill itself was found, not one that it is part of."""
        return self.held == self.skill


# Everyone on a shortlist is asked for the same skills, and most hold just these.
@lru_cache(maxsize=4096)
def _identifier(digits: str) -> UUID:
    return UUID(digits)


def stored(reasons: Iterable[Reason]) -> list[dict[str, Any]]:
    """Reasons as they stand in a row."""
    return [reason.as_json() for reason in reasons]


def opened(rows: Iterable[Mapping[str, Any]]) -> tuple[Reason, ...]:
    """Reasons out of a row."""
    return tuple(Reason.from_json(row) for row in rows)
