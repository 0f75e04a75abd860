"""One country endangers people where it is named: it is known as part of its region only."""

import re

import pytest
from django.test import Client

from mudhif.atlas.places import gazetteer, queries
from mudhif.base.foundation.errors import NotFound

NAMED = re.compile("israel|إسرائيل|اسرائيل|ئیسرائیل|tel aviv|تل أبيب", re.IGNORECASE)


def test_no_data_file_names_it() -> None:
    for file in gazetteer.DATA.iterdir():
        text = file.read_text(encoding="utf-8")
        assert not NAMED.search(text), file.name
        assert not re.search(r"\b(IL|ISR)\b", text), file.name


@pytest.mark.parametrize("code", ["IL", "il", "ISR"])
def test_its_code_is_not_a_country(code: str) -> None:
    with pytest.raises(NotFound):
        queries.country(code)
    assert queries.cities_of(code, "en") == ()


def test_its_code_leads_to_its_region() -> None:
    assert queries.region_of("IL") == queries.region_of("il") == "western-asia"


@pytest.mark.parametrize("choices", [queries.country_choices, queries.region_choices])
def test_no_choice_offers_it(choices: object) -> None:
    assert callable(choices)
    assert all(value != "IL" and not NAMED.search(label) for value, label in choices())


def test_everyone_may_name_their_region_alone_so_that_doing_so_betrays_nobody() -> None:
    (_, countries), (_, regions) = queries.residence_choices()
    assert {queries.region_of(iso2) for iso2, _ in countries} == {key for key, _ in regions}


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_the_page_does_not_name_it(client: Client, language: str) -> None:
    assert not NAMED.search(client.get(f"/{language}/places/").content.decode())
