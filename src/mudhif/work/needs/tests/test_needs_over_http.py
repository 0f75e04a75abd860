"""The API says the same as the pages, to the same people."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from django.test import Client

from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.members.actions.tokens import make_token
from mudhif.work.needs import queries
from mudhif.work.needs.tests.conftest import Scene


@pytest.fixture
def token(scene: Scene, mandate: Callable[[Viewer, UUID, Role], None]) -> Callable[[str], dict[str, str]]:
    mandate(scene.host, scene.hospital, Role.HOST)

    def header(scope: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {make_token(scene.host, 'test', [scope], 30)}"}

    return header


def test_open_needs_are_public_and_drafts_are_not(
    client: Client, opened: Callable[..., UUID], drafted: Callable[..., UUID]
) -> None:
    need, draft = opened(), drafted()
    assert [row["id"] for row in client.get("/api/needs").json()["rows"]] == [str(need)]
    assert client.get(f"/api/needs/{need}").json()["title"] == "Supervising doctors"
    assert client.get(f"/api/needs/{draft}").status_code == client.get(f"/api/needs/{uuid4()}").status_code == 404


def test_a_need_is_a_job_posting(client: Client, opened: Callable[..., UUID]) -> None:
    posting = client.get(f"/api/needs/{opened(governorate='basra')}/job-posting").json()
    assert posting["jobLocation"]["address"]["addressRegion"] == "Basra"
    assert (posting["@type"], posting["jobLocationType"]) == ("JobPosting", "TELECOMMUTE")


def test_a_token_with_the_scope_begins_a_draft_for_its_own_host_only(
    client: Client, scene: Scene, token: Callable[[str], dict[str, str]], organisation: Callable[..., UUID]
) -> None:
    def post(host: UUID, scope: str) -> int:
        body = {"host": str(host), "language": "ar", "title": "إشراف"}
        return client.post("/api/needs", body, "application/json", headers=token(scope)).status_code

    assert post(scene.hospital, "needs:write") == 201
    assert post(organisation(), "needs:write") == 404
    assert post(scene.hospital, "engagements:read") == 403
    assert queries.host_needs(scene.host).count == 1


@pytest.mark.parametrize(
    ("change", "status"),
    [({"seats": 0}, 422), ({"governorate": "atlantis"}, 409), ({"modes": ["teleport"]}, 422), ({"title": " "}, 409)],
)
def test_what_does_not_fit_is_refused_with_its_field(
    client: Client, scene: Scene, token: Callable[[str], dict[str, str]], change: dict[str, object], status: int
) -> None:
    body = {"host": str(scene.hospital), "language": "ar", "title": "إشراف", **change}
    answer = client.post("/api/needs", body, "application/json", headers=token("needs:write"))
    assert answer.status_code == status
    assert next(iter(change)) in answer.content.decode()


def test_without_a_token_nothing_is_written(client: Client, scene: Scene) -> None:
    assert client.post("/api/needs", {}, "application/json").status_code == 401
