"""A full name comes apart into the names in it, however it is written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mudhif.kernels.names import fold_name
from mudhif.kernels.names.letters import plain
from mudhif.kernels.names.reading import MOST_TOKENS

LETTERS = st.text(alphabet="ابتيىئأإآةهوؤ ءعدلنabcdeéÀßşıİ٣4ەکێڕۆ\u200c\u200f\u064e\u0301'-.,،ـ", max_size=40)


def texts(name: str) -> list[str]:
    return [token.text for token in fold_name(name).tokens]


@pytest.mark.parametrize(
    ("written", "tokens"),
    [
        ("عبد الرحمن محمد", ["عبدالرحمن", "محمد"]),
        ("Abdel Rahman Mohamed", ["abdulrahman", "mohamed"]),
        ("Abd-al-Rahman", ["abdulrahman"]),
        ("نور الدين الحكيم", ["نورالدين", "الحكيم"]),
        ("Nour al-Din Al Hakim", ["noureddin", "hakim"]),
        ("أبو علي حسن", ["ابوعلي", "حسن"]),
        ("Hassan Abu Ali", ["hassan", "abuali"]),
        ("محمد بن سلمان", ["محمد", "سلمان"]),
        ("Khalid ibn al-Walid", ["khalid", "walid"]),
        ("Al-Tamimi, Hussein", ["hussein", "tamimi"]),
        ("Reem Ash-Shammari", ["reem", "shammari"]),
        ("Jean-Pierre d’Arc", ["jean", "pierre", "darc"]),
        ("هێمن ڕەسوڵ", ["هێمن", "رەسول"]),
    ],
)
def test_a_name_has_these_parts(written: str, tokens: list[str]) -> None:
    assert texts(written) == tokens


@pytest.mark.parametrize(
    ("written", "titles", "tokens"),
    [
        ("Dr. Sabah Nur Hakeem", ("dr",), ["sabah", "nur", "hakeem"]),
        ("أ.د. حسين التميمي", ("ا", "د"), ["حسين", "التميمي"]),
        ("الدكتور المهندس علي حسن", ("الدكتور", "المهندس"), ["علي", "حسن"]),
        ("دکتۆر هێمن ڕەسوڵ", ("دكتۆر",), ["هێمن", "رەسول"]),
        ("Karim Hassan, PhD", ("phd",), ["karim", "hassan"]),
        ("السيد علي حسن", ("السيد",), ["علي", "حسن"]),
    ],
)
def test_titles_are_taken_off_and_kept_apart(written: str, titles: tuple[str, ...], tokens: list[str]) -> None:
    assert fold_name(written).titles == titles
    assert texts(written) == tokens


@pytest.mark.parametrize("alone", ["dr", "ابن", "Ben", "van", "الشيخ", "Al"])
def test_a_word_that_stands_alone_is_a_name(alone: str) -> None:
    assert len(texts(alone)) == 1


def test_a_title_that_is_a_name_too_stays_where_only_one_name_follows() -> None:
    assert texts("سيد قطب") == ["سيد", "قطب"]
    assert texts("حسن الشيخ") == ["حسن", "الشيخ"]


def test_given_family_and_middle_names_are_told_apart() -> None:
    name = fold_name("Abu Ali Hussein Karim Al-Tamimi")
    assert name.given is not None
    assert name.family is not None
    assert (name.given.text, name.family.text, name.family.article) == ("hussein", "tamimi", True)
    assert [token.text for token in name.middle] == ["abuali", "karim"]
    assert [token.kind for token in name.tokens] == ["kunya", "name", "name", "name"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("مُحَمَّـــد", "محمد"),
        ("\u202bمحمد\u202c", "محمد"),
        ("ﻣﺤﻤﺪ", "محمد"),
        ("ﷴ", "محمد"),
        ("کەریم", "كەريم"),
        ("ڕەسوڵ", "رەسول"),
        ("Ḥusayn", "HUSAYN"),
        ("Sa'id", "Saʿid"),
        ("A\u030angstro\u0308m", "Ångström"),
        ("İbrahim", "ibrahim"),
    ],
)
def test_keyboards_and_marks_make_no_difference(one: str, other: str) -> None:
    assert texts(one) == texts(other)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=60), LETTERS))
def test_any_text_can_be_read_and_reading_twice_changes_nothing(text: str) -> None:
    name = fold_name(text)
    assert plain(plain(text)) == plain(text)
    assert len(name.tokens) <= MOST_TOKENS
    for token in name.tokens:
        assert token.text
        assert token.key in token.keys
        assert fold_name(token.text).tokens[-1].keys == token.keys


def test_a_megabyte_costs_no_more_than_a_line() -> None:
    assert fold_name("علي " * 500_000) == fold_name("علي " * 200)
    assert plain("\u0301" * 1_000_000) == ""
