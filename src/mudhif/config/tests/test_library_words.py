"""What libraries say on our pages is said in the reader's language, in the house's tone and spelling."""

import pytest
from django.core.exceptions import ValidationError
from django.forms import CharField, EmailField
from django.utils.translation import override

from mudhif.config import library_words

# Letters of other keyboards: Kurdish here is written with ھ ک ی.
FOREIGN_LETTERS = set("هكيىة")


def test_no_library_leaves_english_on_an_arabic_or_kurdish_page() -> None:
    assert library_words.untranslated() == []


def test_the_messages_that_readers_meet_most_are_found() -> None:
    found = {message for message, _context in library_words.messages()}
    assert {"This field is required.", "Incorrect code.", "This password is too common."} <= found
    assert len(found) > 100


def test_a_message_without_a_translation_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library_words, "messages", lambda: {("Nobody has translated this.", None): None})
    assert library_words.untranslated() == [
        (language, "Nobody has translated this.", None) for language in ("ar", "ckb")
    ]


def test_libraries_speak_kurdish_in_the_house_s_spelling() -> None:
    catalogue = library_words.catalogue_of("ckb")
    said = [
        catalogue.get(message if isinstance(message, str) else (message[0], 0)) or ""
        for message, context in library_words.messages()
        if not context
    ]
    assert [words for words in said if FOREIGN_LETTERS & set(words)] == []


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_no_form_says_invalid(language: str) -> None:
    with override(language):
        for field, value in ((CharField(), ""), (EmailField(), "nobody")):
            with pytest.raises(ValidationError) as refused:
                field.clean(value)
            words = refused.value.messages[0].lower()
            assert not {"invalid", "valid", "required"} & set(words.replace(".", "").split())
            assert words.startswith(("please", "write")) == (language == "en")
