"""The world as an outline: where circles lie, how large they are, and what is never drawn."""

import re
from math import isclose, pi
from pathlib import Path

import pytest
from django.template import Context, Template
from django.utils import translation

from mudhif.atlas.places.tiles import Value
from mudhif.atlas.places.world import NEAR, WORLD, equal_earth, spots

LAND = Path(__file__).parents[1] / "static" / "places" / "land.svg"


def drawn(values: dict[str, Value], language: str = "en") -> str:
    template = Template('{% load places %}{% world_map values title="Members by country" %}')
    with translation.override(language):
        return template.render(Context({"values": values}))


def test_equal_earth_keeps_the_area_of_the_sphere() -> None:
    """Between two meridians the whole strip has its share of 4π, cell by cell."""
    step = 0.5
    rows = [(equal_earth(south * step, 1)[0], equal_earth((south + 1) * step, 1)) for south in range(-180, 180)]
    bounds = [equal_earth(south * step, 0)[1] for south in range(-180, 181)]
    area = sum((low + high[0]) / 2 * (bounds[i + 1] - bounds[i]) for i, (low, high) in enumerate(rows))
    assert isclose(area * 360, 4 * pi, rel_tol=1e-3)


def test_a_circles_area_is_in_proportion_to_its_number() -> None:
    large, small = spots({"SE": (400, ""), "DE": (100, "")}, WORLD, "en")
    assert isclose(large.radius**2 / small.radius**2, 4)


def test_what_is_too_few_to_say_is_hollow_and_not_named() -> None:
    page = drawn({"SE": (400, ""), "FR": (None, "")})
    assert page.count('class="spot-few"') == 2
    assert "France" not in page


def test_a_region_has_no_circle() -> None:
    assert spots({"western-asia": (96, ""), "XX": (4, "")}, WORLD, "en") == []


def test_the_nearer_sheet_shows_only_what_lies_on_it() -> None:
    values: dict[str, Value] = {"US": (10, ""), "SE": (5, "")}
    assert [spot.iso2 for spot in spots(values, WORLD, "en")] == ["US", "SE"]
    assert [spot.iso2 for spot in spots(values, NEAR, "en")] == ["SE"]


def test_names_do_not_cover_each_other() -> None:
    named = [
        spot.name for spot in spots({"NL": (9, ""), "BE": (8, ""), "TR": (7, "")}, NEAR, "en", names=3) if spot.named
    ]
    assert "Netherlands" in named
    assert "Belgium" not in named


def test_west_stays_west_in_every_language() -> None:
    where = [[(spot.x, spot.y) for spot in spots({"SE": (1, ""), "US": (2, "")}, WORLD, to)] for to in ("ar", "en")]
    assert where[0] == where[1]


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_numbers_of_the_drawing_are_for_machines_in_every_language(language: str) -> None:
    circles = re.findall(
        r'<circle class="spot" cx="([^"]+)" cy="([^"]+)" r="([^"]+)"/>', drawn({"SE": (400, "")}, language)
    )
    assert len(circles) == 2
    assert all(float(number) > 0 for circle in circles for number in circle)


def test_the_land_is_drawn_once_and_loads_fast() -> None:
    land = LAND.read_text()
    assert land.count("<symbol") == 2
    assert len(land) < 6_000
