"""What the public map shows of a release: every country at once, and every figure that is told, for download."""

from collections.abc import Iterator
from dataclasses import dataclass

from mudhif.atlas.places import queries as places
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.kernels.disclosure import Table
from mudhif.people.mapping.models import ReleaseTable
from mudhif.people.mapping.queries.releases import (
    REST,
    WORLD,
    Figure,
    Shelf,
    decade_position,
    figure_of,
    group_position,
    path_of,
    place_name,
    shelf_of,
)
from mudhif.people.mapping.rules.keys import DECADES, GROUPS, LEVELS, MODES, WHENS

COUNTRY = LEVELS.index("country")


@dataclass(frozen=True, slots=True)
class CountryFigure:
    """A country's code ("": the rest of a region), the region's key ("": nothing was said), and the figure."""

    code: str
    region: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class PublishedRow:
    """One told figure with its keys: "" stands for all, `-` for what was not said."""

    region: str
    country: str
    city: str
    group: str
    decade: str
    value: int
    low: int
    high: int


def country_figures(
    viewer: Viewer, quarter: str | Shelf, *, group: str | None = None, decade: str | None = None
) -> tuple[CountryFigure, ...]:
    """Every country, and the rest of every region, largest first: of all, of a group, of a decade, or of both.

    Two queries. `NotFound` for a quarter without a release, and for what is no group or decade.
    """
    shelf = shelf_of(quarter)
    table = Table(COUNTRY, by_group=group is not None, by_decade=decade is not None)
    cells = shelf.cells("people", table, shelf.keys.people())
    at = group_position(group) if group is not None else 0, decade_position(decade) if decade is not None else 0
    found = []
    for position in range(cells.shape[1]):
        region, code, _ = shelf.keys.place(COUNTRY, position)
        name = place_name(shelf.keys, COUNTRY, position, viewer.language)
        if region and not code:
            name = places.region_name(region, viewer.language)
        one = figure_of(viewer, path_of(shelf.keys, COUNTRY, position), name, cells[:, position, *at])
        found.append(CountryFigure(code, region, one))
    return tuple(sorted(found, key=lambda row: (not row.figure.told, -row.figure.value, row.figure.name)))


def figures_by_governorate(viewer: Viewer, quarter: str | Shelf) -> tuple[Figure, ...]:
    """Where in Iraq people have worked, by governorate; none for a release that did not count it. Two queries."""
    shelf = shelf_of(quarter)
    if not shelf.keys.governorates:
        return ()
    cells = shelf.cells("work", Table(0, by_group=True), shelf.keys.work())[:, 0, :, 0]
    named = [(key, places.governorate_name(key, viewer.language)) for key in shelf.keys.governorates]
    return tuple(figure_of(viewer, key, name, cell) for (key, name), cell in zip(named, cells.T, strict=True))


def country_path(viewer: Viewer, place: str) -> str:
    """The path of a country's code or a region's key in a release; one country is answered with its region."""
    region = place if place in {found.key for found in places.regions(viewer.language)} else places.region_of(place)
    try:
        return f"{region}/{places.country(place).iso2}"
    except NotFound:
        return region


def published_rows(viewer: Viewer, quarter: str | Shelf) -> Iterator[PublishedRow]:
    """Every figure of a release that is told, coarsest tables first. One query a table."""
    shelf = shelf_of(quarter)
    keys = shelf.keys.people()
    for table in keys.tables():
        value, low, high = shelf.cells("people", table, keys)
        for position, group, decade in zip(*((high - low) < value).nonzero(), strict=True):
            place = [part or REST for part in shelf.keys.place(table.level, int(position))[: table.level]]
            region, country, city = [*place, "", "", ""][:3]
            keyed = (
                (GROUPS[group] or REST) if table.by_group else "",
                str(DECADES[decade] or REST) if table.by_decade else "",
            )
            told = (int(each[position, group, decade]) for each in (value, low, high))
            yield PublishedRow(region, country, city, *keyed, *told)


@dataclass(frozen=True, slots=True)
class IntentionRow:
    """A told figure of those who would help in a way: by country, or by region and from when. "" stands for all."""

    region: str
    country: str
    mode: str
    when: str
    value: int
    low: int
    high: int


def intention_rows(viewer: Viewer, quarter: str | Shelf) -> Iterator[IntentionRow]:
    """Every told figure of what people would do, and when, coarsest tables first. A few queries."""
    shelf = shelf_of(quarter)
    for subject, keys in (("modes", shelf.keys.modes()), ("whens", shelf.keys.whens())):
        for level in range(keys.places.levels):
            if not ReleaseTable.objects.filter(release=shelf.release, subject=subject, level=level).exists():
                continue
            value, low, high = shelf.cells(subject, Table(level, by_group=True), keys)
            for position, at, _ in zip(*((high - low) < value).nonzero(), strict=True):
                place = [part or REST for part in shelf.keys.place(level, int(position))[:level]]
                region, country = [*place, "", ""][:2]
                mode, when = (MODES[at], "") if subject == "modes" else _intention(int(at))
                told = (int(each[position, at, 0]) for each in (value, low, high))
                yield IntentionRow(region, country, mode, when, *told)


def _intention(at: int) -> tuple[str, str]:
    return MODES[at // len(WHENS)], WHENS[at % len(WHENS)] or REST


__all__ = [
    "WORLD",
    "CountryFigure",
    "IntentionRow",
    "PublishedRow",
    "country_figures",
    "country_path",
    "figures_by_governorate",
    "intention_rows",
    "published_rows",
]
