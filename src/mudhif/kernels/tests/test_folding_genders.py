"""One Arabic label often names a man and a woman."""

import pytest

from mudhif.kernels.folding import forms


@pytest.mark.parametrize(
    "label",
    ["طبيب نفسي / طبيبة نفسية", "طبيب نفسي/ طبيبة نفسية", "طبيب/ة نفسي/ة", "طبيب(ة) نفسي(ة)", "طبيب/ـة نفسي/ـة"],
)
def test_both_forms_come_apart(label: str) -> None:
    assert forms(label) == ("طبيب نفسي", "طبيبة نفسية")


@pytest.mark.parametrize("label", ["دي جيه", "import / export manager", "TCP/IP", "", "/"])
def test_a_label_of_one_form_stays_whole(label: str) -> None:
    assert forms(label) == (label,)


def test_an_empty_half_is_no_label() -> None:
    assert forms("طبيب / ") == ("طبيب",)
