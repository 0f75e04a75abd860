"""The public page of places."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ar", ("محافظات العراق", "نينوى", "الموصل", "السويد، ")),
        ("ckb", ("پارێزگاکانی عێراق", "نەینەوا", "مووسڵ", "٢٤٨")),
        ("en", ("The governorates of Iraq", "Nineveh", "Mosul", "IQ-NI")),
    ],
)
def test_anyone_reads_the_places_in_their_language(client: Client, language: str, words: tuple[str, ...]) -> None:
    page = client.get(f"/{language}/places/").content.decode()
    assert [word for word in words if word not in page] == []


def test_the_page_asks_the_database_nothing(client: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        assert client.get("/en/places/").status_code == 200


def test_the_page_names_the_source_of_its_coordinates(client: Client) -> None:
    assert "GeoNames" in client.get("/ckb/places/").content.decode()


def test_halabja_stands_there_with_its_city_and_without_a_code(client: Client) -> None:
    page = client.get("/en/places/").content.decode()
    assert "<dt>Halabja</dt><dd><b>Halabja</b></dd>" in page
