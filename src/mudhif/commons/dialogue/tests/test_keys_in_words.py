"""A key is eight common words, in any of three languages."""

from uuid import UUID

import pytest

from mudhif.base.foundation.home import LANGUAGES
from mudhif.commons.dialogue.rules import keys
from mudhif.kernels.folding import fold

SECRET = bytes([0, 17, 255, 128, 64, 33, 200, 5])


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_256_words_that_no_spelling_confuses(language: str) -> None:
    words = keys.word_list(language)
    assert len(words) == 256
    assert len({fold(word) for word in words}) == 256


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_key_lead_back_to_it_whatever_the_page_speaks(language: str) -> None:
    assert SECRET in keys.secrets_of(" ".join(keys.words_of(SECRET, language)))


def test_words_are_read_with_dashes_commas_and_capitals() -> None:
    typed = " - ".join(word.upper() for word in keys.words_of(SECRET, "en"))
    assert keys.secrets_of(typed) == (SECRET,)
    assert keys.secrets_of("، ".join(keys.words_of(SECRET, "ar"))) == (SECRET,)


@pytest.mark.parametrize(
    "typed", ["", "river", "river " * 7, "river " * 9, "river bread lamp garden bridge window orange zebra"]
)
def test_words_that_are_no_key_mean_nothing(typed: str) -> None:
    assert keys.secrets_of(typed) == ()


def test_the_same_secret_is_another_participant_in_another_dialogue_and_under_another_installation() -> None:
    one, other = UUID(int=1), UUID(int=2)
    handles = {keys.participant_handle(key, dialogue, SECRET) for key in (b"a", b"b") for dialogue in (one, other)}
    assert len(handles) == 4


def test_a_code_is_read_in_either_case_and_without_its_dash() -> None:
    typed = {keys.code_handle(b"k", UUID(int=1), code) for code in ("AB12-CD34", "ab12cd34", " ab12 cd34 ")}
    assert len(typed) == 1
