"""Iraq as nineteen equal tiles: what is shaded, what is veiled, what stays west."""

import re

import pytest
from django.template import Context, Template
from django.utils import translation

from mudhif.atlas.places.tiles import shade, tiles


def drawn(values: dict[str, tuple[float | None, str]], language: str = "en") -> str:
    template = Template('{% load places %}{% iraq_tiles values title="Seats" text_label="Between" %}')
    with translation.override(language):
        return template.render(Context({"values": values}))


def test_every_governorate_has_a_tile_of_the_same_size() -> None:
    assert drawn({}).count('width="96" height="94"') == 19


def test_west_stays_west_for_a_reader_from_right_to_left() -> None:
    corners = [{tile.key: (tile.x, tile.y) for tile in tiles({}, language)} for language in ("ar", "ckb", "en")]
    assert corners[0] == corners[1] == corners[2]
    assert corners[0]["anbar"][0] < corners[0]["diyala"][0]


def test_tiles_keep_the_places_of_the_reference() -> None:
    corners = {tile.key: (tile.x, tile.y) for tile in tiles({}, "ar")}
    assert corners["duhok"] == (102, 2)
    assert corners["anbar"] == (2, 198)
    assert corners["basra"] == (302, 492)


def test_a_number_is_in_the_readers_digits_on_the_tile_and_in_the_table() -> None:
    page = drawn({"nineveh": (38, "٣٣ إلى ٤٣")}, "ar")
    assert page.count("٣٨") == 2
    assert page.count("نينوى") == 2


def test_too_few_is_said_in_words_and_never_as_a_number() -> None:
    page = drawn({"halabja": (None, "few"), "baghdad": (61, "56 to 66")})
    assert "too few to say" in page
    assert page.count('class="tile k0"') == 1


def test_without_figures_there_is_no_table_and_nothing_is_hatched() -> None:
    page = drawn({})
    assert "<table" not in page
    assert "k0" not in page
    assert "<pattern" not in page


def test_the_table_begins_with_the_largest_and_ends_with_the_veiled() -> None:
    table = drawn({"halabja": (None, ""), "basra": (29, ""), "baghdad": (61, "")}).split("<tbody>")[1]
    assert re.findall(r'<th scope="row">(\w+)</th>', table) == ["Baghdad", "Basra", "Halabja"]


def test_a_governorate_that_does_not_exist_is_not_drawn() -> None:
    assert "atlantis" not in drawn({"atlantis": (5, "five")}).lower()


def test_words_from_outside_are_escaped() -> None:
    assert "<script>" not in drawn({"basra": (1, "<script>")})


@pytest.mark.parametrize(
    ("number", "expected"), [(None, 1), (0, 1), (1, 1), (25, 1), (26, 2), (75, 3), (76, 4), (100, 4)]
)
def test_four_steps_of_shade_share_the_range_equally(number: float | None, expected: int) -> None:
    assert shade(number, 100) == expected


def test_when_nothing_happened_anywhere_no_tile_is_dark() -> None:
    assert shade(0, 0) == 1
