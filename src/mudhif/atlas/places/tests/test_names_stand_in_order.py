"""Readers find a name where their alphabet puts it."""

from mudhif.atlas.places import queries
from mudhif.kernels.folding import sorting_key


def ordered(names: list[str], language: str) -> list[str]:
    return sorted(names, key=lambda name: sorting_key(name, language))


def test_an_arabic_index_looks_past_the_article() -> None:
    assert ordered(["فرنسا", "العراق", "عُمان", "السويد"], "ar") == ["السويد", "العراق", "عُمان", "فرنسا"]


def test_the_beginning_of_germany_is_no_article() -> None:
    assert ordered(["بلجيكا", "ألمانيا", "مصر"], "ar")[0] == "ألمانيا"


def test_the_kurdish_order_is_not_that_of_code_points() -> None:
    assert ordered(["یەمەن", "ھیندستان", "گانا", "پاناما", "چین", "ئێران"], "ckb") == [
        "ئێران",
        "پاناما",
        "چین",
        "گانا",
        "ھیندستان",
        "یەمەن",
    ]


def test_an_accent_does_not_send_a_name_to_the_end() -> None:
    assert ordered(["Zambia", "Åland Islands", "Albania"], "en") == ["Åland Islands", "Albania", "Zambia"]


def test_every_language_lists_the_same_countries() -> None:
    listed = [{country.iso2 for country in queries.countries(language)} for language in ("ar", "ckb", "en")]
    assert listed[0] == listed[1] == listed[2]
    assert [queries.countries(language)[0].iso2 for language in ("ckb", "en")] == ["AW", "AF"]
