"""The grid of tiles that stands for Iraq: where each governorate's tile lies, and how dark it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from mudhif.atlas.places import queries

Value = tuple[float | None, str]
# Units of the drawing: a tile is 96 by 94, with gaps of 4 between tiles and 2 around.
TILE_WIDTH, TILE_HEIGHT, GAP, EDGE = 96, 94, 4, 2
SHADES = 4
# Latin names longer than this are drawn together to stay within their tile; Arabic letters join and are narrow enough.
LONGEST_NAME = 11


@dataclass(frozen=True, slots=True)
class Tile:
    """One governorate's tile: its corner, its words, and its shade from 1 (light) to 4."""

    key: str
    name: str
    x: int
    y: int
    number: float | None
    text: str
    said: bool
    shade: int
    squeezed: bool

    @property
    def too_few(self) -> bool:
        """Whether there is a figure that must not be told."""
        return self.said and self.number is None


def tiles(values: Mapping[str, Value], language: str) -> list[Tile]:
    """The nineteen tiles in reading order of names; west stays west in every language."""
    most = max((number for number, _text in values.values() if number is not None), default=0)
    return [_tile(found, values.get(found.key), most, language) for found in queries.governorates(language)]


def _tile(governorate: queries.Governorate, value: Value | None, most: float, language: str) -> Tile:
    name = governorate.names.in_language(language)
    number, text = value or (None, "")
    return Tile(
        key=governorate.key,
        name=name,
        x=EDGE + governorate.column * (TILE_WIDTH + GAP),
        y=EDGE + governorate.row * (TILE_HEIGHT + GAP),
        number=number,
        text=text,
        said=value is not None,
        shade=shade(number, most),
        squeezed=language == "en" and len(name) > LONGEST_NAME,
    )


def shade(number: float | None, most: float) -> int:
    """The shade of an amount among amounts up to `most`: four equal steps, the lightest for none."""
    if not number or most <= 0:
        return 1
    return max(1, min(SHADES, ceil(SHADES * number / most)))
