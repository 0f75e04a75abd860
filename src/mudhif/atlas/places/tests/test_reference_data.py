"""What the files in `data/` must always be."""

import re
from collections import Counter

import pytest
from babel import Locale

from mudhif.atlas.places import gazetteer

KURDISH_WORDS = re.compile("[ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆھەیێ() ]+")
ARABIC_WORDS = re.compile("[\u0621-\u063a\u0641-\u064a\u064b-\u0652() ]+")
ALL_FILES = (gazetteer.regions, gazetteer.countries, gazetteer.governorates, gazetteer.cities)


def all_names() -> list[gazetteer.Names]:
    return [place.names for load in ALL_FILES for place in load().values()]


def test_every_country_of_the_iso_list_but_one_is_here() -> None:
    countries = gazetteer.countries().values()
    assert len(countries) == 248
    assert len({country.iso3 for country in countries}) == 248
    assert len({country.numeric for country in countries}) == 248


def test_country_codes_are_those_that_cldr_knows() -> None:
    assert set(gazetteer.countries()) <= set(Locale("en").territories)


def test_no_file_repeats_a_key() -> None:
    for file in ("regions", "countries", "governorates", "cities"):
        rows = gazetteer._rows(f"{file}.csv")
        keys = Counter(row.get("iso2") or row["key"] for row in rows)
        assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_no_two_countries_share_a_name(language: str) -> None:
    names = Counter(country.names.in_language(language) for country in gazetteer.countries().values())
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_no_two_cities_of_a_country_share_a_name(language: str) -> None:
    names = Counter((city.country, city.names.in_language(language)) for city in gazetteer.cities().values())
    assert [name for name, count in names.items() if count > 1] == []


def test_arabic_names_have_arabic_letters_only() -> None:
    assert [names.ar for names in all_names() if not ARABIC_WORDS.fullmatch(names.ar)] == []


def test_kurdish_names_keep_to_the_kurdish_alphabet() -> None:
    assert [names.ckb for names in all_names() if not KURDISH_WORDS.fullmatch(names.ckb)] == []


def test_english_names_have_no_arabic_letters() -> None:
    assert [names.en for names in all_names() if re.search("[\u0600-\u06ff]", names.en) or not names.en] == []


def test_every_country_lies_in_a_region_and_every_region_has_countries() -> None:
    assert {country.region for country in gazetteer.countries().values()} == set(gazetteer.regions())


def test_every_capital_is_a_city_of_its_country() -> None:
    capitals = [(country.iso2, country.capital) for country in gazetteer.countries().values() if country.capital]
    assert len(capitals) == 195
    assert [pair for pair in capitals if gazetteer.cities()[pair[1]].country != pair[0]] == []


def test_every_seat_lies_in_its_governorate() -> None:
    for governorate in gazetteer.governorates().values():
        assert gazetteer.cities()[governorate.capital].governorate == governorate.key


def test_exactly_the_cities_of_iraq_lie_in_a_governorate() -> None:
    for city in gazetteer.cities().values():
        assert (city.governorate in gazetteer.governorates()) is (city.country == "IQ"), city.key


def test_cities_lie_on_the_globe_and_those_of_iraq_in_iraq() -> None:
    for city in gazetteer.cities().values():
        assert -90 <= city.latitude <= 90
        assert -180 <= city.longitude <= 180
        if city.country == "IQ":
            assert 29 <= city.latitude <= 37.5
            assert 38.7 <= city.longitude <= 48.7


def test_a_population_is_unknown_or_positive() -> None:
    assert all(city.population is None or city.population > 0 for city in gazetteer.cities().values())


def test_every_city_lies_in_a_country_of_the_list() -> None:
    assert {city.country for city in gazetteer.cities().values()} <= set(gazetteer.countries())


def test_halabja_is_a_governorate_without_a_code_and_the_only_one() -> None:
    without = [governorate.key for governorate in gazetteer.governorates().values() if not governorate.code]
    assert without == ["halabja"]
    assert len(gazetteer.governorates()) == 19


def test_a_governorate_keeps_its_number_for_ever() -> None:
    order = "anbar babil baghdad basra dhi-qar diyala duhok erbil halabja karbala kirkuk maysan muthanna najaf nineveh"
    expected = [*order.split(), "qadisiyah", "salah-al-din", "sulaymaniyah", "wasit"]
    assert [found.key for found in gazetteer.governorates().values()] == expected
    assert [found.number for found in gazetteer.governorates().values()] == list(range(19))


def test_no_two_tiles_lie_on_each_other() -> None:
    places = {(governorate.column, governorate.row) for governorate in gazetteer.governorates().values()}
    assert len(places) == 19
    assert all(0 <= column <= 4 and 0 <= row <= 5 for column, row in places)


def test_the_cities_stay_a_small_file_with_its_notice() -> None:
    assert (gazetteer.DATA / "cities.csv").stat().st_size < 60_000
    assert "CC BY 4.0" in (gazetteer.DATA / "NOTICE.md").read_text(encoding="utf-8")
