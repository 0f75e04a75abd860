"""What is wrong with a number is said in the digits of the reader."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from mudhif.people.members.forms.fields import TextField, whole_number


@pytest.mark.parametrize(("language", "most"), [("ar", "٢٥٠"), ("ckb", "٢٥٠"), ("en", "250")])
def test_the_most_that_a_number_may_be_is_said_in_the_readers_digits(language: str, most: str) -> None:
    with override(language), pytest.raises(ValidationError) as wrong:
        whole_number("hours", 1, 250).clean("9999")
    assert most in str(wrong.value)


def test_the_longest_that_a_text_may_be_is_said_in_the_readers_digits() -> None:
    with override("ar"), pytest.raises(ValidationError, match="٤٠"):
        TextField(max_length=40).clean("م" * 41)
