"""Finding a place by its key, and its name in the reader's language."""

import dataclasses

import pytest
from django.utils import translation

from mudhif.atlas.places import queries
from mudhif.base.foundation.errors import NotFound


def test_a_country_has_its_name_in_three_languages() -> None:
    names = [queries.country_name("GB", language) for language in ("en", "ar", "ckb")]
    assert names == ["United Kingdom", "المملكة المتحدة", "شانشینی یەکگرتوو"]


def test_a_code_in_small_letters_finds_its_country() -> None:
    assert queries.country("se") == queries.country("SE")


def test_a_governorate_answers_to_its_key_and_to_its_code() -> None:
    assert queries.governorate("nineveh") == queries.governorate("IQ-NI")
    assert queries.governorate_name("nineveh", "ckb") == "نەینەوا"


@pytest.mark.parametrize("key", ["", "IQ-KR", "IQ-ZZ", "../etc", "\x00", "نينوى"])
def test_what_is_no_governorate_is_not_found(key: str) -> None:
    with pytest.raises(NotFound):
        queries.governorate(key)


@pytest.mark.parametrize("find", [queries.country, queries.city, queries.region_of])
def test_an_unknown_place_is_not_found(find: object) -> None:
    assert callable(find)
    for key in ("", "XX", "no-such-place", "\u202eIQ"):
        with pytest.raises(NotFound):
            find(key)


def test_mosul_is_the_seat_of_nineveh_and_its_first_city() -> None:
    assert queries.cities_in("nineveh", "ar")[0] == queries.city("mosul")
    assert queries.city("mosul").governorate == "nineveh"


def test_a_citys_name_follows_the_language() -> None:
    assert queries.city_name("mosul", "ckb") == "مووسڵ"
    assert queries.city_name("gothenburg", "ar") == "غوتنبرغ"


def test_a_country_without_known_cities_has_none() -> None:
    assert queries.cities_of("AQ", "en") == ()


def test_a_language_we_do_not_speak_gets_english() -> None:
    assert queries.country_name("IQ", "fr") == "Iraq"


def test_choices_follow_the_language_of_the_moment() -> None:
    with translation.override("ckb"):
        assert ("nineveh", "نەینەوا") in queries.governorate_choices()
    with translation.override("ar"):
        assert ("SE", "السويد") in queries.country_choices()


def test_a_residence_is_a_country_or_a_region() -> None:
    assert queries.residence_name("SE", "en") == "Sweden"
    assert queries.residence_name("northern-europe", "en") == "Northern Europe"


def test_nobody_can_change_a_place_in_memory() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        queries.city("mosul").population = 1  # type: ignore[misc]
