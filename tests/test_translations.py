"""No reader of Arabic or Kurdish meets English."""

from pathlib import Path

import pytest

from mudhif.base.ui.catalogues import contradictions, rooms_with_words, untranslated


@pytest.mark.parametrize("room", rooms_with_words(), ids=lambda room: "/".join(room.parts[-2:]))
def test_every_string_of_a_room_has_its_arabic_and_its_kurdish(room: Path) -> None:
    assert untranslated(room) == []


def test_rooms_that_say_the_same_in_english_say_the_same_in_arabic_and_kurdish() -> None:
    assert contradictions() == []
