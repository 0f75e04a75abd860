"""The parts of a name, from whichever columns a register has."""

import pytest

from mudhif.people.mapping.linking.parts import names_in
from mudhif.people.mapping.rules.rows import RegisterRow


def row(**names: str) -> RegisterRow:
    return RegisterRow(1, 2, **names)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("صالح ياسين وليد الزبيدي", ("صالح", "ياسين", "وليد", "زبيدي")),
        ("محمد الحكيم", ("محمد", "", "", "حكيم")),
        ("زينب", ("زينب", "", "", "")),
        ("", ("", "", "", "")),
    ],
)
def test_an_arabic_name_has_parts(text: str, parts: tuple[str, ...]) -> None:
    assert names_in(row(full_name=text)).arabic == parts


def test_two_names_in_two_scripts_are_kept_beside_each_other() -> None:
    names = names_in(row(full_name="علي حسن الكعبي", name_in_passport="Ali Al-Kaabi"))
    assert (names.arabic[0], names.arabic[3]) == ("علي", "كعبي")
    assert (names.other[0], names.other[3]) == ("ali", "kaabi")


def test_a_family_name_that_repeats_the_fathers_is_none() -> None:
    assert names_in(row(given="Taleb Mahmoud", family="Mahmoud")).other == ("taleb", "mahmoud", "", "")
    assert names_in(row(given="Karim", family="Al-Karim")).other[3] == "karim"


def test_a_title_and_an_initial_are_no_names() -> None:
    assert names_in(row(full_name="Dr. Hussein K. Al-Tamimi")).other == ("hussein", "", "", "tamimi")
