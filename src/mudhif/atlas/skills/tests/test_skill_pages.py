"""Anyone walks through the taxonomy, in three languages."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from mudhif.atlas.skills.rules import identifier
from mudhif.atlas.skills.tests.conftest import E

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taxonomy")]
DOCTOR = identifier(f"{E}/occupation/9b889f07")


@pytest.mark.parametrize(
    ("language", "words"),
    [("ar", ("المهارات والمهن", "طبيب اختصاصي", "الكلمات نفسها")), ("ckb", ("کارامەیی و پیشەکان", "ھەمان وشە")),
     ("en", ("Skills and occupations", "specialised doctor", "same words"))],
)  # fmt: skip
def test_a_search_answers_in_the_readers_language(client: Client, language: str, words: tuple[str, ...]) -> None:
    page = client.get(f"/{language}/skills/", {"q": "specialised doctor", "kind": "occupation"}).content.decode()
    assert [word for word in words if word not in page] == []


@pytest.mark.parametrize("path", ["", "?q=%00%FF", "?q=teach&kind=nonsense", "all/?after=made-up", "suggest?q=teach",
                                  f"{DOCTOR}/", "group/2212/"])  # fmt: skip
def test_a_page_stands_whatever_is_asked(client: Client, path: str) -> None:
    assert client.get(f"/en/skills/{path}").status_code == 200


@pytest.mark.parametrize("path", [f"{identifier('urn:nothing')}/", "group/9999/", "group/abc/", "group/٢٢/"])
def test_what_is_not_there_is_not_found(client: Client, path: str) -> None:
    assert client.get(f"/en/skills/{path}").status_code == 404


def test_a_concept_shows_its_names_and_what_goes_with_it(client: Client) -> None:
    page = client.get(f"/ar/skills/{DOCTOR}/").content.decode()
    assert all(words in page for words in ("طبيبة اختصاصية", "specialized doctor", "Treat trauma", "أساسية"))


def test_words_come_back_as_typed_and_never_as_markup(client: Client) -> None:
    page = client.get("/en/skills/", {"q": "<script>x</script>"}).content.decode()
    assert "<script>x" not in page
    assert "&lt;script&gt;x" in page


@pytest.mark.parametrize(("path", "most"), [("", 4), ("?q=trauma", 7), (f"{DOCTOR}/", 7), ("all/", 3)])
def test_a_page_takes_a_fixed_number_of_queries(
    client: Client, path: str, most: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.get("/en/skills/?q=warm")
    with django_assert_max_num_queries(most):
        client.get(f"/en/skills/{path}")
