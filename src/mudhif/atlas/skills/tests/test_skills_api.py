"""Programs read the taxonomy without a token."""

import pytest
from ninja.testing import TestClient

from mudhif.atlas.skills.api import router
from mudhif.atlas.skills.rules import identifier
from mudhif.atlas.skills.tests.conftest import E

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taxonomy")]


@pytest.fixture(scope="module")
def api() -> TestClient:
    return TestClient(router)


def test_a_program_asks_for_suggestions(api: TestClient) -> None:
    found = api.get("/suggest?q=give lessons&language=ar&limit=3").json()
    assert found[0]["label"] == "teach"
    assert found[0]["why"] == "another name for"


def test_a_program_reads_one_concept(api: TestClient) -> None:
    found = api.get(f"/{identifier(f'{E}/skill/a2')}").json()
    assert [above["label"] for above in found["broader"]] == ["treat trauma"]


@pytest.mark.parametrize("query", ["", "q=", "q=x&kind=person", "q=x&limit=0", "q=x&language=xx"])
def test_a_question_that_cannot_be_answered_is_refused(api: TestClient, query: str) -> None:
    assert api.get(f"/suggest?{query}").status_code == 422
