"""What people meet on the pages: each to those who may, with what they typed kept."""

import json
import re
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client

from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.needs import actions, queries
from mudhif.work.needs.pages.tasks import next_after, tasks_of
from mudhif.work.needs.tests.conftest import Scene, status_of

SignIn = Callable[[Viewer], Client]


@pytest.fixture
def at_host(scene: Scene, signed_in: SignIn, mandate: Callable[..., None]) -> Client:
    mandate(scene.host, scene.hospital, Role.HOST)
    return signed_in(scene.host)


@pytest.fixture
def at_desk(scene: Scene, mandate: Callable[..., None]) -> Client:
    from mudhif.people.members.models import User

    mandate(scene.desk, scene.federation, Role.DESK)
    browser = Client()
    browser.force_login(User.objects.get(pk=str(scene.desk.id)))
    return browser


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_anyone_reads_an_open_need_in_three_languages(
    client: Client, opened: Callable[..., UUID], language: str
) -> None:
    page = client.get(f"/{language}/needs/{opened()}/")
    assert page.status_code == 200
    assert f'lang="{language}"' in page.content.decode()


def test_an_open_need_can_be_passed_on_as_a_job_posting(client: Client, opened: Callable[..., UUID]) -> None:
    need = opened(text=actions.TextDraft("en", "Ward </script><b>", "Why & how"))
    content = client.get(f"/en/needs/{need}/").content.decode()
    [block] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', content)
    posting = json.loads(block)
    assert (posting["@type"], posting["title"]) == ("JobPosting", "Ward </script><b>")
    assert 'property="og:title"' in content


@pytest.mark.parametrize("state", ["drafted", "submitted"])
def test_what_is_not_open_is_not_there_for_the_public(
    client: Client, request: pytest.FixtureRequest, state: str
) -> None:
    need = request.getfixturevalue(state)()
    assert client.get(f"/en/needs/{need}/").status_code == client.get(f"/en/needs/{uuid4()}/").status_code == 404


HOST_PAGES = (
    "", "check/", "skills/", "write/words/", "write/tasks/", "write/languages/", "write/place/", "write/time/",
    "write/package/", "write/criteria/", "write/closing/", "translate/ar/", "withdraw/", "close/", "take-back/",
)  # fmt: skip


@pytest.mark.parametrize("page", HOST_PAGES)
def test_a_host_page_is_there_for_its_host_and_for_nobody_else(
    at_host: Client, at_desk: Client, drafted: Callable[..., UUID], page: str
) -> None:
    address = f"/ar/host/needs/{drafted()}/{page}"
    assert at_host.get(address).status_code == 200
    assert at_desk.get(address).status_code == 404
    assert Client().get(address).status_code == 302


@pytest.mark.parametrize("page", ["", "return/", "open/"])
def test_a_desk_page_is_there_for_desks_and_not_for_the_host(
    at_host: Client, at_desk: Client, submitted: Callable[..., UUID], page: str
) -> None:
    address = f"/ckb/desk/needs/{submitted()}/{page}"
    assert (at_desk.get(address).status_code, at_host.get(address).status_code) == (200, 404)


def test_a_need_goes_from_the_first_word_to_the_desk_without_scripts(
    at_host: Client, at_desk: Client, scene: Scene, skill: UUID
) -> None:
    new = {"host": str(scene.hospital), "language": "ar", "title": "إشراف", "narrative": "لماذا"}
    begun = at_host.post("/ar/host/needs/new/", new)
    need = UUID(begun["Location"].split("/")[-2])
    for step, typed in STEPS.items():
        version = queries.draft_of(scene.host, need)[1]
        answer = at_host.post(f"/ar/host/needs/{need}/write/{step}/", {"version": version, "do": "save", **typed})
        assert answer.status_code == 302, step
    version = queries.draft_of(scene.host, need)[1]
    at_host.post(f"/ar/host/needs/{need}/skills/", {"version": version, "do": f"add:{skill}"})
    assert at_host.post(f"/ar/host/needs/{need}/check/").status_code == 302
    assert at_desk.post(f"/ar/desk/needs/{need}/open/").status_code == 302
    assert status_of(need) == "open"


STEPS: dict[str, dict[str, Any]] = {
    "place": {"governorate": "nineveh", "modes": ["remote"]},
    "time": {"starts": "2030-01-01", "ends": "2030-02-01", "hours_a_month": "٨", "seats": "1"},
    "criteria": {"words_0": "خبرة", "weight_0": "60", "words_1": "خطة", "weight_1": "40"},
    "languages": {"language_0": "ar", "level_0": "4", "level_1": "4", "level_2": "4", "any_country": "on"},
    "closing": {"closes": "2029-12-01"},
}


def test_a_colleague_who_saved_in_between_is_named_and_what_was_typed_stays(
    at_host: Client, scene: Scene, drafted: Callable[..., UUID]
) -> None:
    need = drafted()
    page = at_host.post(f"/en/host/needs/{need}/write/tasks/", {"version": "0", "do": "save", "tasks": "My words"})
    content = page.content.decode()
    assert "A colleague saved" in content
    assert "My words" in content
    again = re.search(r'name="version" value="(\d+)"', content)
    assert again is not None
    assert again[1] == str(queries.draft_of(scene.host, need)[1])


def test_weights_are_added_up_on_the_server_where_there_are_no_scripts(
    at_host: Client, scene: Scene, drafted: Callable[..., UUID]
) -> None:
    need = drafted()
    before = queries.draft_of(scene.host, need)
    typed = {"do": "sum", "words_0": "a", "weight_0": "30", "words_1": "b", "weight_1": "25"}
    page = at_host.post(f"/en/host/needs/{need}/write/criteria/", typed).content.decode()
    assert '<output data-total="en">55</output>' in page
    assert queries.draft_of(scene.host, need) == before


HOSTILE = ["\x00", "\u202e\u2066", "می\u200cخوێنم", "x" * 200_000, "'\"><script>", "٣", "-1", "9" * 400, "é" * 5000]


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("step", ["words", "tasks", "languages", "place", "time", "package", "criteria", "closing"])
def test_no_typed_value_breaks_a_page_of_writing(
    at_host: Client, drafted: Callable[..., UUID], step: str, value: str
) -> None:
    need = drafted()
    page = at_host.get(f"/en/host/needs/{need}/write/{step}/").content.decode()
    names = set(re.findall(r'name="(\w+)"', page)) - {"csrfmiddlewaretoken", "do"}
    answer = at_host.post(f"/en/host/needs/{need}/write/{step}/", {**dict.fromkeys(names, value), "do": "save"})
    assert answer.status_code == 200


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_no_address_breaks_the_lists(client: Client, at_desk: Client, opened: Callable[..., UUID], value: str) -> None:
    opened()
    short = value[:2000]
    names = ("q", "governorate", "mode", "language", "skill", "profession", "urgent", "cursor", "waiting", "view")
    query = dict.fromkeys(names, short)
    assert client.get("/en/needs/", query).status_code == 200
    assert at_desk.get("/en/desk/needs/", query).status_code == 200


def test_a_question_without_words_is_refused_beside_its_field(at_desk: Client, submitted: Callable[..., UUID]) -> None:
    page = at_desk.post(f"/en/desk/needs/{submitted()}/ask/", {"words": " \u202e "})
    assert page.status_code == 200
    assert 'class="wrong"' in page.content.decode()


def test_copying_needs_a_button_not_a_link(at_host: Client, opened: Callable[..., UUID]) -> None:
    assert at_host.get(f"/en/host/needs/{opened()}/copy/").status_code == 405


def test_a_draft_says_what_each_part_still_lacks(at_host: Client, drafted: Callable[..., UUID]) -> None:
    lacking, whole = (
        f"/en/host/needs/{drafted(**terms)}/" for terms in ({"governorate": "", "hours_a_month": None}, {})
    )
    assert "Choose the governorate" in at_host.get(lacking).content.decode()
    assert "Say how many hours a month it takes" in at_host.get(f"{lacking}check/").content.decode()
    assert "Choose the governorate" not in at_host.get(whole).content.decode()


def test_a_host_sees_which_need_a_desk_asks_about(
    at_host: Client, scene: Scene, submitted: Callable[..., UUID], opened: Callable[..., UUID]
) -> None:
    opened()
    need = submitted()
    assert "The desk asks you" not in at_host.get("/en/host/needs/").content.decode()
    actions.ask(scene.desk, need, "Who meets the visitor?")
    assert at_host.get("/en/host/needs/").content.decode().count("The desk asks you") == 1
    assert "The desk asks you something" in at_host.get(f"/en/host/needs/{need}/").content.decode()


def test_whoever_keeps_a_part_is_led_to_the_next_that_lacks_something(
    at_host: Client, scene: Scene, drafted: Callable[..., UUID]
) -> None:
    need = drafted(hours_a_month=None)
    page = at_host.get(f"/en/host/needs/{need}/write/tasks/").content.decode()
    version = re.findall(r'name="version" value="([^"]+)"', page)
    kept = at_host.post(f"/en/host/needs/{need}/write/tasks/", {"version": version, "tasks": "Teach", "do": "save"})
    parts_in_order = tasks_of(queries.progress(scene.host, need))
    following = next_after("tasks", parts_in_order)
    assert following
    assert kept.headers["Location"] == following.address
    assert next_after(parts_in_order[-1].name, parts_in_order) is None
    parts = at_host.get(f"/en/host/needs/{need}/").content.decode()
    assert re.findall(r'<li id="next"><span><a href="([^"]+)"', parts) == [f"/en/host/needs/{need}/write/time/"]
