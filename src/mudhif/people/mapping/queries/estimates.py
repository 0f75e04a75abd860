"""Estimates from registers, for everyone."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mudhif.base.foundation.viewer import Viewer
from mudhif.kernels.estimation import Doubt, Warned
from mudhif.people.mapping.models import Estimate
from mudhif.people.mapping.queries.doubts import in_words


@dataclass(frozen=True, slots=True)
class EstimateShown:
    """How many people a place has by its registers. Not `told`: too few to say. `millionths` of rho is what it cost."""

    id: UUID
    place: str
    year: int
    made: datetime
    lists: int
    estimate: int | None
    low: int | None
    high: int | None
    doubts: tuple[str, ...]
    millionths: int

    @property
    def told(self) -> bool:
        """Whether the figure says anything: its interval has an upper end, and is not wider than itself."""
        if self.estimate is None or self.low is None or self.high is None:
            return False
        return self.high - self.low <= self.estimate


def estimates_of(viewer: Viewer, place: str) -> tuple[EstimateShown, ...]:
    """The estimates of a country or region, the latest first. One query."""
    return _all(viewer, place=place)


def estimates(viewer: Viewer) -> tuple[EstimateShown, ...]:
    """Every estimate, the latest first. One query."""
    return _all(viewer)


def _all(viewer: Viewer, **where: str) -> tuple[EstimateShown, ...]:
    rows = Estimate.objects.filter(**where).select_related("cost").order_by("-made", "id")
    return tuple(_shown(viewer, row) for row in rows)


def _shown(viewer: Viewer, row: Estimate) -> EstimateShown:
    doubts = tuple(in_words(viewer, Warned(Doubt(one["doubt"]), one["facts"])) for one in row.doubts)
    return EstimateShown(
        row.id, row.place, row.year, row.made, row.lists, row.estimate, row.low, row.high, doubts, row.cost.millionths
    )  # fmt: skip
