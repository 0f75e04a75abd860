"""The world as a quiet outline with circles: where each country's circle lies, how large it is, and who is named."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from mudhif.atlas.places import queries
from mudhif.atlas.places.tiles import Value
from mudhif.base.foundation.errors import NotFound

# Equal Earth, which keeps areas true: Šavrič, Patterson and Jenny, "The Equal Earth map projection", 2018.
_A = (1.340264, -0.081106, 0.000893, 0.003796)
LARGEST, SMALLEST = 22.0, 4.5
LETTER = 9.5  # about the width of one, in units of the drawing
LINE = 20.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawing of `land.svg`: its size, and what turns projected coordinates into its units."""

    name: str
    width: int
    height: int
    west: float
    north: float
    scale: float

    def place(self, latitude: float, longitude: float) -> tuple[float, float] | None:
        """Where a point (degrees, WGS 84) lies on the sheet; None where it lies off it."""
        east, up = equal_earth(latitude, longitude)
        x, y = (east - self.west) * self.scale, (self.north - up) * self.scale
        return (x, y) if 0 <= x <= self.width and 0 <= y <= self.height else None


WORLD = Sheet("world", 1000, 437, -2.5412248180257584, 1.2613873235952424, 190.55405261439358)
NEAR = Sheet("near", 640, 488, -0.15735535008157492, 1.1398019364186966, 677.8712424545424)


@dataclass(frozen=True, slots=True)
class Spot:
    """One country's circle: its middle, its radius, its name where there is room, and whether its figure is veiled."""

    iso2: str
    name: str
    x: float
    y: float
    radius: float
    too_few: bool
    named: bool = False

    @property
    def name_y(self) -> float:
        """The line on which the name stands: above the circle, or below it at the upper edge."""
        above = self.y - self.radius - 7
        return above if above > LINE else self.y + self.radius + LINE


def equal_earth(latitude: float, longitude: float) -> tuple[float, float]:
    """A point in degrees as Equal Earth projects it, in radii of the sphere, Greenwich in the middle."""
    angle = asin(sqrt(3) / 2 * sin(radians(latitude)))
    slope = 9 * _A[3] * angle**8 + 7 * _A[2] * angle**6 + 3 * _A[1] * angle**2 + _A[0]
    east = 2 * sqrt(3) * radians(longitude) * cos(angle) / (3 * slope)
    return east, _A[3] * angle**9 + _A[2] * angle**7 + _A[1] * angle**3 + _A[0] * angle


def spots(values: Mapping[str, Value], sheet: Sheet, language: str, *, names: int = 0) -> list[Spot]:
    """Circles at the capitals, largest first; the first `names` that have room for it carry their names.

    The area of a circle is in proportion to its number. A region, or a country without a capital, has no circle.
    """
    most = max((number for number, _text in values.values() if number is not None), default=0)
    drawn = [spot for iso2, (number, _) in values.items() if (spot := _spot(iso2, number, most, sheet, language))]
    drawn.sort(key=lambda spot: (spot.too_few, -spot.radius, spot.iso2))
    return list(_with_names(drawn, names, sheet))


def _spot(iso2: str, number: float | None, most: float, sheet: Sheet, language: str) -> Spot | None:
    try:
        country = queries.country(iso2)
        capital = queries.city(country.capital)
    except NotFound:
        return None
    place = sheet.place(capital.latitude, capital.longitude)
    if place is None:
        return None
    radius = max(SMALLEST, LARGEST * sqrt(number / most)) if number and most else SMALLEST + 1
    return Spot(iso2, country.names.in_language(language), *place, radius, too_few=number is None)


def _with_names(drawn: list[Spot], names: int, sheet: Sheet) -> Iterable[Spot]:
    taken: list[tuple[float, float, float, float]] = []
    for spot in drawn:
        half = len(spot.name) * LETTER / 2
        box = (spot.x - half, spot.name_y - LINE, spot.x + half, spot.name_y + 4)
        within = box[0] >= 0 and box[2] <= sheet.width
        named = within and not spot.too_few and len(taken) < names and not any(_meet(box, other) for other in taken)
        if named:
            taken.append(box)
        yield Spot(spot.iso2, spot.name, spot.x, spot.y, spot.radius, spot.too_few, named)


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
