"""No reader of Arabic or Kurdish meets English."""

import ast
from pathlib import Path

import pytest
from django.utils.translation import ngettext, override

from mudhif.base.ui.catalogues import (
    ARABIC_FORMS,
    catalogue_path,
    contradictions,
    foreign_letters,
    read,
    rooms_with_words,
    untranslated,
)


@pytest.mark.parametrize("room", rooms_with_words(), ids=lambda room: "/".join(room.parts[-2:]))
def test_every_string_of_a_room_has_its_arabic_and_its_kurdish(room: Path) -> None:
    assert untranslated(room) == []


def test_rooms_that_say_the_same_in_english_say_the_same_in_arabic_and_kurdish() -> None:
    assert contradictions() == []


@pytest.mark.parametrize(("number", "said"), [(3, "مقاعد"), (11, "مقعدًا"), (99, "مقعدًا"), (100, "مقعد")])
def test_arabic_counts_in_the_form_that_its_number_asks_for(number: int, said: str) -> None:
    with override("ar"):
        assert ngettext("%(shown)s seat", "%(shown)s seats", number) == f"%(shown)s {said}"


@pytest.mark.parametrize("room", rooms_with_words(), ids=lambda room: "/".join(room.parts[-2:]))
def test_every_room_gives_the_forms_of_its_arabic_counts_in_the_same_order(room: Path) -> None:
    assert f"nplurals=6; plural={read(catalogue_path(room, 'ar'), 'ar').plural_expr};" == ARABIC_FORMS


@pytest.mark.parametrize(
    ("language", "wrong", "right"), [("ckb", "هەر", "ھەر"), ("ckb", "كێ", "کێ"), ("ar", "کل", "كل")]
)
def test_letters_of_the_other_alphabet_are_found(language: str, wrong: str, right: str) -> None:
    assert foreign_letters(language, wrong)
    assert not foreign_letters(language, right)


SRC = Path(__file__).resolve().parents[1] / "src"
GETTEXT = {"_", "gettext", "gettext_lazy", "ngettext", "pgettext", "npgettext"}


def hidden_from_the_catalogue(path: Path) -> list[str]:
    """Words inside an f-string: whoever gathers the words of a room does not see them there."""
    texts = (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.JoinedStr))
    calls = (part for text in texts for part in ast.walk(text) if isinstance(part, ast.Call))
    return [f"{path}:{call.lineno}" for call in calls if getattr(call.func, "id", "") in GETTEXT]


def test_no_words_are_hidden_from_the_catalogue() -> None:
    assert [found for path in sorted(SRC.rglob("*.py")) for found in hidden_from_the_catalogue(path)] == []
