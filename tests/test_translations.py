"""No reader of Arabic or Kurdish meets English."""

import ast
from pathlib import Path

import pytest

from mudhif.base.ui.catalogues import contradictions, rooms_with_words, untranslated


@pytest.mark.parametrize("room", rooms_with_words(), ids=lambda room: "/".join(room.parts[-2:]))
def test_every_string_of_a_room_has_its_arabic_and_its_kurdish(room: Path) -> None:
    assert untranslated(room) == []


def test_rooms_that_say_the_same_in_english_say_the_same_in_arabic_and_kurdish() -> None:
    assert contradictions() == []


SRC = Path(__file__).resolve().parents[1] / "src"
GETTEXT = {"_", "gettext", "gettext_lazy", "ngettext", "pgettext", "npgettext"}


def hidden_from_the_catalogue(path: Path) -> list[str]:
    """Words inside an f-string: whoever gathers the words of a room does not see them there."""
    texts = (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.JoinedStr))
    calls = (part for text in texts for part in ast.walk(text) if isinstance(part, ast.Call))
    return [f"{path}:{call.lineno}" for call in calls if getattr(call.func, "id", "") in GETTEXT]


def test_no_words_are_hidden_from_the_catalogue() -> None:
    assert [found for path in sorted(SRC.rglob("*.py")) for found in hidden_from_the_catalogue(path)] == []
