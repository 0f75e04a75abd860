"""Places over HTTP."""

import pytest
from ninja.testing import TestClient

from mudhif.atlas.places.api import router


@pytest.fixture(scope="module")
def api() -> TestClient:
    return TestClient(router)


def test_countries_come_in_the_language_asked_for(api: TestClient) -> None:
    countries = api.get("/countries?language=ckb").json()
    assert {"iso2": "SE", "iso3": "SWE", "name": "سوید", "region": "northern-europe"} in countries


def test_halabja_has_a_key_and_no_code(api: TestClient) -> None:
    governorates = api.get("/governorates").json()
    assert {"key": "halabja", "code": None, "name": "Halabja"} in governorates
    assert len(governorates) == 19


def test_one_country_is_not_in_the_answer(api: TestClient) -> None:
    codes = {code for country in api.get("/countries").json() for code in (country["iso2"], country["iso3"])}
    assert len(codes) == 2 * 248
    assert not codes & {"IL", "ISR"}


@pytest.mark.parametrize("language", ["fr", "", "%00", "ar'--"])
def test_a_language_that_is_not_offered_is_refused_clearly(api: TestClient, language: str) -> None:
    answer = api.get(f"/countries?language={language}")
    assert answer.status_code == 422
    assert "language" in answer.content.decode()
