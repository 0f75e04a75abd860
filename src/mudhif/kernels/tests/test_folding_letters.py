"""Words are the same words, however a keyboard wrote them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mudhif.kernels.folding import fold


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("الطَّبيبُ النفسيّ", "طبيب نفسي"),
        ("مستشفى", "مستشفي"),
        ("إدارة", "اداره"),
        ("مسؤول", "مسوول"),
        ("بناء", "بنا"),
        ("مهنـــدس", "مهندس"),
        ("ﻣﺴﺘﺸﻔﻰ", "مستشفى"),
        ("٣ سنوات", "3 سنوات"),
        ("۴ ساڵ", "4 سال"),
        ("ھەڵسەنگێنەر", "هه\u200cڵسه\u200cنگێنه\u200cر"),
        ("کوردی", "كوردي"),
        ("پزیشکی ڤایرۆس", "پزيشكي فايروس"),
        ("Électricien", "ELECTRICIEN"),
        ("Straße", "strasse"),
        ("customer's needs", "customers needs"),
        ("health & safety", "Health and Safety"),
        ("\u202eنفس\u202c", "نفس"),
    ],
)
def test_two_spellings_fold_to_one(typed: str, meant: str) -> None:
    assert fold(typed) == fold(meant)


@pytest.mark.parametrize(("one", "other"), [("C++", "C"), ("C#", "C"), ("پارك", "بارك"), ("چاي", "جاي"), ("ژن", "زن")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_a_short_word_keeps_its_first_letters_although_they_look_like_the_article() -> None:
    assert fold("آلة") == "اله"


@pytest.mark.parametrize("nothing", ["", "   ", "\x00", "…!", "\u0301\u0301", "ـــ", "\ud800"])
def test_what_holds_no_word_folds_to_nothing(nothing: str) -> None:
    assert fold(nothing) == ""


@given(st.text())
def test_folding_never_fails_and_leaves_single_spaces(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert "\x00" not in folded


@given(st.text(alphabet="ابتيىئأإآةهوؤ ءabcéÀ٣4ەکێ\u200c\u064e/+", max_size=30))
def test_order_and_number_of_words_do_not_depend_on_surrounding_space(text: str) -> None:
    assert fold(f"  {text}\n") == fold(text)
