"""What templates say of places: names in the reader's language, Iraq as a grid of tiles, the world as an outline."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.templatetags.static import static

from mudhif.atlas.places import queries
from mudhif.atlas.places.tiles import Value, tiles
from mudhif.atlas.places.world import NEAR, WORLD, spots
from mudhif.base.foundation.errors import NotFound
from mudhif.base.ui.languages import reader_language

register = template.Library()


@register.filter
def country_name(iso2: str) -> str:
    """A country's name; nothing for nothing known."""
    return _known(queries.country_name, iso2)


@register.filter
def residence_name(value: str) -> str:
    """The name of a country, or of a region by itself."""
    return _known(queries.residence_name, value)


@register.filter
def governorate_name(key: str) -> str:
    """A governorate's name."""
    return _known(queries.governorate_name, key)


@register.filter
def city_name(key: str) -> str:
    """A city's name."""
    return _known(queries.city_name, key)


def _known(name: Any, key: str) -> str:
    try:
        return str(name(key, reader_language()))
    except NotFound:
        return ""


@register.inclusion_tag("atlas_places/_iraq_tiles.html")
def iraq_tiles(
    values: Mapping[str, Value] | None = None,
    title: str = "",
    caption: str = "",
    number_label: str = "",
    text_label: str = "",
) -> dict[str, Any]:
    """Iraq's nineteen governorates as equal tiles, with the same figures as a table one click away.

    `values` maps a governorate's key to a pair: a number (None: too few to say, drawn hatched) and a short text below
    it (an interval, or what is said instead of a number). A governorate without a pair shows its name only. `title`
    says in words what the picture shows; `number_label` and `text_label` head the table's columns.
    """
    drawn = tiles(values or {}, reader_language())
    return {
        "tiles": drawn,
        "table": sorted((tile for tile in drawn if tile.said), key=lambda tile: -(tile.number or 0)),
        "title": title,
        "caption": caption,
        "number_label": number_label,
        "text_label": text_label,
        "hatched": any(tile.too_few for tile in drawn),
    }


@register.inclusion_tag("atlas_places/_world.html")
def world_map(
    values: Mapping[str, Value], title: str = "", near_title: str = "", caption: str = "", names: int = 12
) -> dict[str, Any]:
    """The world, and below it Europe and the Middle East, as quiet outlines without borders, with a circle a country.

    `values` maps a country's code to a pair: a number (None: too few to say, drawn hollow) and what is said beside it
    in the table, which the page itself shows. `title` and `near_title` say in words what the pictures show.
    """
    language = reader_language()
    sheets = ((WORLD, title, 0), (NEAR, near_title or title, names))
    drawn = [{"sheet": sheet, "title": words, "spots": spots(values, sheet, language, names=named)}
             for sheet, words, named in sheets]  # fmt: skip
    return {"sheets": drawn, "land": static("places/land.svg"), "caption": caption}
