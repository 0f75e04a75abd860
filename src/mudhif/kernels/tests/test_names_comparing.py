"""Two full names: one person's or not, and why, for a person to read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mudhif.kernels.names import NameComparison, compare_names, fold_name

NAMES = st.lists(st.sampled_from("علي حسن Hussein Al- عبد الرحمن M. ڕەسوڵ Dr. بن Karim أبو x".split()), max_size=6)  # noqa: SIM905


def compared(one: str, other: str) -> NameComparison:
    return compare_names(fold_name(one), fold_name(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("د. حسين علي التميمي", "Dr. Hussein Ali Al-Tamimi"),
        ("عبد الرحمن محمد الدليمي", "Abdurrahman Muhammed Dulaimi"),
        ("هێمن ڕەسوڵ", "Hemin Rasul"),
        ("نور الدين الحكيم", "Al-Hakim, Noureddine"),
        ("محمد بن سلمان", "Mohammed Salman"),
        ("Muhammad Ali", "Muhammad Hassan Ali"),
        ("علي كريم", "Karim Ali"),
        ("حسين", "Hüseyin"),
    ],
)
def test_one_persons_name_in_two_spellings(one: str, other: str) -> None:
    assert compared(one, other).score > 0.7


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karim Hassan", "Karim Hussein"),
        ("علي حسن", "عالية حسن"),
        ("Karim Al-Tamimi", "Karima Al-Tamimi"),
        ("ناجي جواد الحسيني", "Naji Soliman al-Hosseini"),
        ("محمد علي", "Sherko Rasul"),
        ("", "Ali"),
    ],
)
def test_two_peoples_names(one: str, other: str) -> None:
    assert compared(one, other).score < 0.6


def test_every_part_says_how_it_answers() -> None:
    parts = compared("حسين علي التميمي", "Hussein M. Al-Tamimi").parts
    assert [(part.left and part.left.text, part.right and part.right.text, part.how) for part in parts] == [
        ("حسين", "hussein", "same sound"),
        ("التميمي", "tamimi", "same sound"),
        ("علي", None, "different"),
        (None, "m", "different"),
    ]


def test_what_one_name_leaves_out_is_missing_and_costs_less_than_what_differs() -> None:
    missing, different = compared("Ali Hassan Karim", "Ali Karim"), compared("Ali Hassan Karim", "Ali Sherko Karim")
    assert [part.how for part in missing.parts] == ["same letters", "same letters", "missing"]
    assert missing.score > different.score


def test_an_exchanged_order_is_seen() -> None:
    turned = compared("Ali Karim", "كريم علي")
    assert [part.moved for part in turned.parts] == [True, True]
    assert turned.score < compared("Ali Karim", "علي كريم").score


@pytest.mark.parametrize(("one", "other"), [("M. Hassan", "محمد حسن"), ("Abdul Rahman Ali", "Rahman Ali")])
def test_an_initial_and_half_a_compound_are_part_of_a_name(one: str, other: str) -> None:
    assert compared(one, other).parts[0].how == "part of"


@settings(max_examples=60, deadline=None)
@given(NAMES, NAMES)
def test_sides_can_be_exchanged_and_every_token_is_told_once(one: list[str], other: list[str]) -> None:
    left, right = fold_name(" ".join(one)), fold_name(" ".join(other))
    found = compare_names(left, right)
    assert found.score == pytest.approx(compare_names(right, left).score, abs=1e-3)
    assert sorted(part.left.text for part in found.parts if part.left) == sorted(token.text for token in left.tokens)
    assert sorted(part.right.text for part in found.parts if part.right) == sorted(token.text for token in right.tokens)
