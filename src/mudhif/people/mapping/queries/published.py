"""Figures that others have published about how many people live where, and what they come to together."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from mudhif.atlas.places import queries as places
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.kernels.reconciliation import Definition, Figure, Kind, Reconciled, reconcile

FILE: Final = Path(__file__).resolve().parent.parent / "data" / "published_figures.csv"
# The one source that counts every country over three decades in the same way.
TREND_SOURCE: Final = "UN DESA 2019"


@dataclass(frozen=True, slots=True)
class PublishedFigure:
    """One figure and where it stands. `place` is a country's code or, for a region as a whole, its key."""

    place: str
    definition: Definition
    kind: Kind
    source: str
    year: int
    people: int
    citation: str
    note: str

    def as_evidence(self) -> Figure:
        """The figure as the kernel of reconciliation takes it."""
        return Figure(self.source, self.kind, self.definition, self.year, self.people)


@cache
def _all() -> tuple[PublishedFigure, ...]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        return tuple(_read(csv.DictReader(lines)))


def _read(rows: Iterable[dict[str, str]]) -> Iterable[PublishedFigure]:
    for row in rows:
        definition, kind = Definition(row["definition"]), Kind(row["kind"])
        numbers = int(row["year"]), int(row["figure"])
        yield PublishedFigure(row["country"], definition, kind, row["source"], *numbers, row["citation"], row["note"])


def published_figures(viewer: Viewer, place: str) -> tuple[PublishedFigure, ...]:
    """What has been published about a country (its code, in either case) or a region (its key).

    One country stays within its region (decision 0041): asked for, it is answered with its region. Public, and the
    same for every viewer. `NotFound` for an unknown place.
    """
    key = place_key(viewer, place)
    return tuple(figure for figure in _all() if figure.place == key)


def place_key(viewer: Viewer, place: str) -> str:
    """The code or the key under which figures of a place stand; `NotFound` for an unknown place."""
    if place.lower() in {region.key for region in places.regions(viewer.language)}:
        return place.lower()
    region = places.region_of(place)
    try:
        return places.country(place).iso2
    except NotFound:
        return region


def places_with_figures(viewer: Viewer) -> tuple[str, ...]:
    """Codes of countries and keys of regions for which there are figures, in the order of their names."""
    found = {figure.place for figure in _all()}
    return tuple(sorted(found, key=lambda place: places.residence_name(place, viewer.language)))


def reconciled_size(viewer: Viewer, place: str, year: int | None = None) -> Reconciled:
    """The published figures of a place as one interval for each definition, in a year or in the latest of them.

    `NotFound` for an unknown place, and for one without figures.
    """
    figures = published_figures(viewer, place)
    if not figures:
        raise NotFound(f"no figures for {place}")
    return reconcile([figure.as_evidence() for figure in figures], year)
