"""The published counts, for everyone: they were protected when they were published, so nothing here is secret.

For pages. `newest_release(viewer)` is None before the first; `releases(viewer)` lists all. A place is named by its
path: `world`, `northern-europe`, `northern-europe/SE`, `northern-europe/SE/stockholm`; `-` stands for what was not
said (`-`, `northern-europe/-`, `northern-europe/SE/-`). `figure` gives one place; `figures_within` the places in it;
`figures_by_group`, `figures_by_decade` and `figures_by_mode` take it apart. What does not exist is `NotFound`.

Show `sentence`, and `value` only where the figure is `told`; otherwise the sentence says that there are too few.
Figures of a release add up; figures of two releases differ by their noise as well, so say nothing of a change smaller
than both intervals.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import numpy as np
from django.db.models import QuerySet
from django.utils.translation import override

from mudhif.atlas.places import queries as places
from mudhif.atlas.skills.queries import groups_under
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.kernels.disclosure import KeySet, Table
from mudhif.people.mapping import wording
from mudhif.people.mapping.models import Release, ReleaseTable
from mudhif.people.mapping.rules.keys import DECADES, GROUPS, MODES, WHENS, PublicKeys, from_json
from mudhif.people.mapping.rules.quarters import Quarter
from mudhif.people.members.choices import MODES as MODE_NAMES

WORLD = "world"
REST = "-"


@dataclass(frozen=True, slots=True)
class ReleaseSummary:
    """A release: its quarter, when it was published, what it cost (millionths of rho), and the hash on the record."""

    id: UUID
    quarter: Quarter
    published: datetime
    millionths: int
    digest: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One published count. `key` is a place's path, a group's code, a decade or a mode; `name` is for the viewer.

    The true count lies between `low` and `high` (both included) in 19 of 20 such statements. Not `told`: too few to
    say.
    """

    key: str
    name: str
    value: int
    low: int
    high: int
    told: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """A release with its keys, read once: where a place stands, and what its tables hold."""

    release: Release
    keys: PublicKeys

    def position(self, path: str) -> tuple[int, int]:
        """The level and position of a path."""
        parts = [] if path == WORLD else path.split("/")
        wanted = tuple("" if part == REST else part or "?" for part in parts)
        level = len(wanted)
        sizes = self.keys.people().places.sizes
        for position in range(sizes[level]) if level < len(sizes) else ():
            if self.keys.place(level, position)[:level] == wanted:
                return level, position
        raise NotFound(f"no place {path!r}")

    def cells(self, subject: str, table: Table, keys: KeySet) -> "np.typing.NDArray[np.int32]":
        """Figures, low and high ends: (3, places, groups or modes, decades)."""
        fields = {"level": table.level, "by_group": table.by_group, "by_decade": table.by_decade}
        row = ReleaseTable.objects.filter(release=self.release, subject=subject, **fields).first()
        if row is None:
            raise NotFound
        numbers = (np.frombuffer(bytes(each), dtype="<i4") for each in (row.figures, row.low, row.high))
        return np.stack([each.reshape(keys.shape(table)) for each in numbers])


def newest_release(viewer: Viewer) -> ReleaseSummary | None:
    """The latest release, or None. One query."""
    return next(_summaries(Release.objects.order_by("-year", "-quarter")[:1]), None)


def releases(viewer: Viewer) -> tuple[ReleaseSummary, ...]:
    """All releases, the latest first. One query."""
    return tuple(_summaries(Release.objects.order_by("-year", "-quarter")))


def _summaries(rows: QuerySet[Release]) -> Iterator[ReleaseSummary]:
    for row in rows.select_related("cost").defer("keys"):
        quarter = Quarter(row.year, row.quarter)
        yield ReleaseSummary(row.id, quarter, row.published, row.cost.millionths, row.digest)


def figure(
    viewer: Viewer, quarter: str | Shelf, place: str, *, group: str | None = None, decade: str | None = None
) -> Figure:
    """One place, of everyone or of a group (its code, `-`) and a decade (`1990`, `-`)."""
    shelf = shelf_of(quarter)
    level, position = shelf.position(place)
    table = Table(level, by_group=group is not None, by_decade=decade is not None)
    cells = shelf.cells("people", table, shelf.keys.people())
    at = group_position(group) if group is not None else 0, decade_position(decade) if decade is not None else 0
    return figure_of(viewer, place, place_name(shelf.keys, level, position, viewer.language), cells[:, position, *at])


def figures_within(viewer: Viewer, quarter: str | Shelf, place: str) -> tuple[Figure, ...]:
    """The places that lie in a place, largest first, those not said last; none in a city."""
    shelf = shelf_of(quarter)
    level, position = shelf.position(place)
    if level + 1 >= shelf.keys.people().places.levels:
        return ()
    below = shelf.keys.children(level, position)
    cells = shelf.cells("people", Table(level + 1), shelf.keys.people())[:, below, 0, 0]
    found = [
        figure_of(
            viewer, path_of(shelf.keys, level + 1, at), place_name(shelf.keys, level + 1, at, viewer.language), cell
        )
        for at, cell in zip(range(below.start, below.stop), cells.T, strict=True)
    ]
    return tuple(sorted(found, key=lambda one: (one.key.endswith(REST), -one.value, one.name)))


def group_names(language: str) -> tuple[tuple[str, str], ...]:
    """ISCO-08 major groups by code with their names, in order; `-` is "not said"."""
    names = {group.code: group.label for group in groups_under("", language)}
    with override(language):
        unsaid = str(wording.GROUP_NOT_SAID)
    return tuple((code or REST, names.get(code, code or unsaid)) for code in GROUPS)


def figures_by_group(viewer: Viewer, quarter: str | Shelf, place: str) -> tuple[Figure, ...]:
    """A place by ISCO-08 major group, in the order of the classification; `-` is "not said"."""
    return _apart(viewer, quarter, place, "people", list(group_names(viewer.language)))


def figures_by_decade(viewer: Viewer, quarter: str | Shelf, place: str) -> tuple[Figure, ...]:
    """A place by the decade of leaving Iraq, earliest first; `-` is "not said"."""
    with override(viewer.language):
        names = [
            (REST, str(wording.DECADE_NOT_SAID)) if year is None else (str(year), wording.decade(year, viewer.language))
            for year in DECADES
        ]
    return _apart(viewer, quarter, place, "decades", names)


def figures_by_mode(viewer: Viewer, quarter: str | Shelf, place: str) -> tuple[Figure, ...]:
    """How many in a place (not a city) would help in which way. One person may be in several; they add up to nobody."""
    with override(viewer.language):
        names = [(mode, str(MODE_NAMES[mode])) for mode in MODES]  # type: ignore[index]
    return _apart(viewer, quarter, place, "modes", names)


def figures_by_when(viewer: Viewer, quarter: str | Shelf, place: str) -> tuple[Figure, ...]:
    """How many in the world or a region would help in which way, and from when; none in a release before this table.

    `key` is `visit/later`; `-` is "not said". One person may be in several.
    """
    shelf = shelf_of(quarter)
    level, position = shelf.position(place)
    if level >= shelf.keys.whens().places.levels:
        return ()
    try:
        cells = shelf.cells("whens", Table(level, by_group=True), shelf.keys.whens())[:, position].reshape(3, -1)
    except NotFound:
        return ()
    with override(viewer.language):
        names = [
            (f"{mode}/{when or REST}", f"{MODE_NAMES[mode]}: {wording.WHENS[when]}")  # type: ignore[index]
            for mode in MODES
            for when in WHENS
        ]
    return tuple(figure_of(viewer, key, name, cell) for (key, name), cell in zip(names, cells.T, strict=True))


def _apart(
    viewer: Viewer, quarter: str | Shelf, place: str, by: str, names: list[tuple[str, str]]
) -> tuple[Figure, ...]:
    shelf = shelf_of(quarter)
    level, position = shelf.position(place)
    table = Table(level, by_group=by != "decades", by_decade=by == "decades")
    subject, keys = ("modes", shelf.keys.modes()) if by == "modes" else ("people", shelf.keys.people())
    cells = shelf.cells(subject, table, keys)[:, position].reshape(3, -1)
    return tuple(figure_of(viewer, key, name, cell) for (key, name), cell in zip(names, cells.T, strict=True))


def shelf_of(quarter: "str | Shelf") -> Shelf:
    """The release of a quarter, opened; one that is open already stays so. One query, or none."""
    if isinstance(quarter, Shelf):
        return quarter
    wanted = Quarter.named(quarter)
    found = Release.objects.filter(year=wanted.year, quarter=wanted.number).first() if wanted else None
    if found is None:
        raise NotFound
    return Shelf(found, from_json(found.keys))


def figure_of(viewer: Viewer, key: str, name: str, cell: "np.typing.NDArray[np.int32]") -> Figure:
    value, low, high = map(int, cell)
    told = high - low < value
    return Figure(key, name, value, low, high, told, wording.sentence(value, low, high, viewer.language, told=told))


def path_of(keys: PublicKeys, level: int, position: int) -> str:
    return "/".join(part or REST for part in keys.place(level, position)[:level]) if level else WORLD


def place_name(keys: PublicKeys, level: int, position: int, language: str) -> str:
    """The place's name; for those who did not say, what they are."""
    said = keys.place(level, position)[:level]
    with override(language):
        if not level:
            return str(wording.THE_WORLD)
        if not said[-1]:
            return str((wording.PLACE_NOT_SAID, wording.COUNTRY_NOT_SAID, wording.CITY_NOT_SAID)[level - 1])
    naming = (places.region_name, places.country_name, places.city_name)[level - 1]
    return naming(said[-1], language)


def group_position(group: str) -> int:
    code = "" if group == REST else group
    if code not in GROUPS:
        raise NotFound
    return GROUPS.index(code)


def decade_position(decade: str) -> int:
    for position, year in enumerate(DECADES):
        if decade == (REST if year is None else str(year)):
            return position
    raise NotFound
