"""Prose comes apart into sentences in three languages."""

import pytest

from mudhif.kernels.folding import split_sentences


@pytest.mark.parametrize(
    ("prose", "sentences"),
    [
        ("We treat trauma. Two doctors left!", ("We treat trauma", "Two doctors left!")),
        ("هل تعمل ليلا؟ نحتاج طبيبا؛ والسكن متوفر.", ("هل تعمل ليلا؟", "نحتاج طبيبا", "والسكن متوفر")),
        ("پزیشک پێویستە۔ ڕاھێنان دەکەین.", ("پزیشک پێویستە", "ڕاھێنان دەکەین")),
        ("Dr. Ali teaches 2.5 hours, e.g. at night. Good", ("Dr. Ali teaches 2.5 hours, e.g. at night", "Good")),
        ("يعمل د. علي هنا. شكرا", ("يعمل د. علي هنا", "شكرا")),
        ("- first\n• second\n1. third\n(b) fourth", ("first", "second", "third", "fourth")),
        ("... !? \n\n", ()),
        ("", ()),
    ],
)
def test_sentences_stand_alone(prose: str, sentences: tuple[str, ...]) -> None:
    assert split_sentences(prose) == sentences
