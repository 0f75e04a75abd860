"""Two spellings of one name are recognised across scripts and languages; different names stay apart."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mudhif.kernels.names import fold_name, same_token, token_score, token_scores

WORDS = st.text(alphabet="ابتحجدرسعفقكلمنهويىةەێۆabcdefghiklmnopqrstuyzéüşğ", max_size=30)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("عبدالرحمن", "Abdulrahman"),
        ("عبدالرحمن", "Abdurrahman"),
        ("عبدالله", "Abdullah"),
        ("عبدالله", "عەبدوڵا"),
        ("محمد", "Mohammed"),
        ("محمد", "Muhammed"),
        ("محمد", "Mehmet"),
        ("محمد", "محەمەد"),
        ("حسين", "Hussein"),
        ("حسين", "Husein"),
        ("حسين", "Houssein"),
        ("حسين", "Hüseyin"),
        ("Houssein", "Hüseyin"),
        ("Mohammed", "Muhammad"),
        ("هێمن", "Hemin"),
        ("ڕەسوڵ", "Rasul"),
        ("ڕەسوڵ", "رسول"),
        ("شێرکۆ", "شيركو"),
        ("ئازاد", "Azad"),
        ("نورالدين", "Noureddine"),
        ("نورالدين", "Nurettin"),
        ("الحكيم", "Hakim"),
        ("شكري", "Schukri"),
        ("شكري", "Şükrü"),
        ("فاطمة", "فاطمه"),
        ("مصطفى", "مصطفي"),
        ("Youssef", "Yusuf"),
        ("يوسف", "Youssef"),
        ("خالد", "Khalid"),
    ],
)
def test_these_spell_one_name(one: str, other: str) -> None:
    assert same_token(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("علي", "عالية"),
        ("علي", "Alia"),
        ("Ali", "Alia"),
        ("حسن", "حسين"),
        ("حسن", "Hussein"),
        ("Hassan", "Hussein"),
        ("حسين", "Hassan"),
        ("Karim", "Karima"),
        ("كريم", "كريمة"),
        ("كريم", "Karima"),
        ("محمد", "احمد"),
        ("محمد", "محمود"),
        ("Mohammed", "Ahmed"),
        ("سعد", "سعيد"),
        ("عمر", "عامر"),
        ("قاسم", "باسم"),
        ("يوسف", "يونس"),
        ("عبدالله", "عبدالرحمن"),
        ("كريم", "Abdulkarim"),
        ("Sherko", "Shirwan"),
        ("Karwan", "Sarwan"),
    ],
)
def test_these_are_two_names(one: str, other: str) -> None:
    assert not same_token(one, other)


@settings(max_examples=100, deadline=None)
@given(WORDS, WORDS)
def test_scores_are_probabilities_and_know_no_left_and_right(one: str, other: str) -> None:
    score = token_score(one, other)
    assert 0 <= score <= 1
    assert score == pytest.approx(token_score(other, one), rel=1e-5)


@settings(deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_have_a_score(one: str, other: str) -> None:
    assert 0 <= token_score(one, other) <= 1


def test_a_name_is_itself_and_nothing_is_no_name() -> None:
    assert token_score("Zoë", "ZOE") == 1
    assert token_score("", "") == token_score("", "Ali") == 0


def test_a_batch_gives_what_single_pairs_give() -> None:
    lefts, rights = ["علي", "Hassan", "الحكيم", "x"] * 5, ["Ali", "حسين", "Alhakim", ""] * 5
    singles = [token_score(one, other) for one, other in zip(lefts, rights, strict=True)]
    assert np.allclose(token_scores(lefts, rights), singles)


def test_batches_of_two_lengths_are_refused_and_empty_ones_are_not() -> None:
    with pytest.raises(ValueError, match="as many tokens"):
        token_scores(["a"], [])
    assert token_scores([], []).shape == (0,)


def test_a_megabyte_is_compared_by_its_beginning() -> None:
    assert token_score("ا" * 1_000_000, "a" * 1_000_000) == token_score("ا" * 400, "a" * 400)


@pytest.mark.parametrize(
    ("one", "other"),
    [("محمد", "Mehmet"), ("خالد", "Halid"), ("الحكيم", "Alhakim"), ("جورج", "George"), ("قاسم", "Gassim"),
     ("هێمن", "Hêmin"), ("ژیان", "Jiyan"), ("ضياء", "Zia"), ("عبد الرحمن", "Abdurrahman"), ("شكري", "Chokri")],
)  # fmt: skip
def test_spellings_of_one_name_meet_at_a_key(one: str, other: str) -> None:
    left, right = fold_name(one).tokens[0], fold_name(other).tokens[0]
    assert not set(left.keys).isdisjoint(right.keys)
