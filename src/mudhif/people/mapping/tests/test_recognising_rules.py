"""Which lines somebody is shown who may be a stranger to them: those of which they have said two things."""

from dataclasses import replace
from datetime import date

import pytest

from mudhif.people.mapping.rules.recognising import Told, recognised
from mudhif.people.mapping.rules.rows import RegisterRow

BORN = date(1971, 4, 23)
LINE = RegisterRow(1, 2, full_name="هدى كريم", birth_date=BORN, phone="+447700900123", city="ليدز", occupation="طبيبة")
YEAR_ONLY = replace(LINE, birth_date=None, birth_year=1971)


@pytest.mark.parametrize(
    "told",
    [
        {"phones": "07700 900123"},
        {"phones": "0770 111 2222، +44 7700 900123"},
        {"towns": "لندن، ليدز"},
        {"occupations": "طبيبه"},
    ],
)
def test_whoever_knows_the_birth_and_one_thing_more_is_shown_the_line(told: dict[str, str]) -> None:
    assert recognised(LINE, Told.written(BORN, **told))


@pytest.mark.parametrize(
    "told",
    [{}, {"phones": "07700 900124"}, {"phones": "900123"}, {"towns": "London"}, {"mails": "huda@marsh.example"}],
)
def test_the_birth_alone_shows_nothing(told: dict[str, str]) -> None:
    assert not recognised(LINE, Told.written(BORN, **told))


def test_a_namesake_of_another_day_is_shown_nothing_however_much_else_fits() -> None:
    told = Told.written(date(1971, 4, 24), phones="07700900123", towns="ليدز", occupations="طبيبة")
    assert not recognised(LINE, told)


@pytest.mark.parametrize("line", [YEAR_ONLY, replace(LINE, birth_date=date(1971, 7, 1))])
def test_a_year_that_many_share_asks_for_a_number_or_an_address(line: RegisterRow) -> None:
    assert not recognised(line, Told.written(BORN, towns="ليدز", occupations="طبيبة"))
    assert recognised(line, Told.written(BORN, phones="07700900123"))
    assert not recognised(line, Told.written(date(1972, 4, 23), phones="07700900123"))


def test_a_line_without_a_birth_is_shown_to_nobody() -> None:
    assert not recognised(replace(LINE, birth_date=None), Told.written(BORN, phones="07700900123", towns="ليدز"))


def test_nobody_tries_more_than_three_of_a_kind_at_once() -> None:
    towns = "London, Hull, York, ليدز"
    assert not recognised(LINE, Told.written(BORN, towns=towns))
