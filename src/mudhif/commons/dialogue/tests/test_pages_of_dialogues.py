"""Pages: coming in and voting without scripts or sessions; the key in its own cookie; the queue of a browser."""

import json
import re
from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.commons.dialogue import actions, queries
from mudhif.commons.dialogue.models import Participant, Statement, StatementText, Vote
from mudhif.commons.dialogue.pages import limits
from mudhif.commons.dialogue.rules.limits import Limit

SignIn = Callable[[Viewer], Client]
pytestmark = pytest.mark.django_db
STATEMENT = re.compile(r'name="statement" value="([0-9a-f-]{36})"')


@pytest.fixture(autouse=True)
def fresh_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has tried anything yet."""
    monkeypatch.setattr(limits, "GUESSING", Limit(5, 600))


def _entered(client: Client, dialogue: UUID) -> str:
    """The address of the ballot, once somebody came in."""
    inside = f"/en/dialogues/{dialogue}/in/"
    assert client.post(f"{inside}enter/").status_code == 302
    return inside


def _statement(client: Client, ballot: str) -> str:
    found = STATEMENT.search(client.get(ballot).content.decode())
    assert found
    return found[1]


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_everyone_reads_what_a_dialogue_asks_and_by_which_rules(client: Client, opened: UUID, language: str) -> None:
    for page in ("", f"{opened}/", f"{opened}/log/", f"{opened}/in/enter/", f"{opened}/in/back/"):
        answer = client.get(f"/{language}/dialogues/{page}")
        assert answer.status_code == 200, page
    assert "It names a private person." in client.get(f"/{language}/dialogues/{opened}/").content.decode()


def test_one_comes_in_votes_and_sees_the_next_with_plain_forms(client: Client, opened: UUID) -> None:
    ballot = _entered(client, opened)
    first = _statement(client, ballot)
    page = client.post(ballot, {"statement": first, "answer": "agree"}).content.decode()
    assert "1 of 3" in page
    assert [(str(row.statement_id), row.value) for row in Vote.objects.all()] == [(first, 1)]
    client.post(ballot, {"statement": first, "answer": "undo"})
    assert not Vote.objects.exists()


def test_the_key_is_eight_words_that_open_it_in_another_browser(client: Client, opened: UUID) -> None:
    ballot = _entered(client, opened)
    words = re.findall(r"<b>(\w+)</b></li>", client.get(f"{ballot}key/").content.decode())
    assert len(words) == 8
    other = Client()
    assert other.post(f"{ballot}back/", {"words": " ".join(words)}).status_code == 302
    assert other.get(ballot).status_code == 200
    assert Participant.objects.count() == 1


def test_the_cookie_of_the_key_is_hidden_from_scripts_and_sent_to_one_dialogues_inner_pages_only(
    client: Client, opened: UUID
) -> None:
    _entered(client, opened)
    cookies = {name: one for name, one in client.cookies.items() if name.startswith("key-")}
    assert {one["path"] for one in cookies.values()} == {
        f"/{language}/dialogues/{opened}/in/" for language in ("ar", "ckb", "en")
    }
    assert all(one["httponly"] and one["samesite"] == "Lax" for one in cookies.values())


def test_a_key_that_somebody_made_up_opens_nothing(client: Client, opened: UUID) -> None:
    client.cookies.load({"key-en": "AAAAAAAAAAA=:made-up"})
    assert client.get(f"/en/dialogues/{opened}/in/").headers["Location"].endswith("/in/enter/")


def test_inside_nobody_is_known_even_if_they_are_signed_in(
    person: Callable[..., Viewer], signed_in: SignIn, opened: UUID
) -> None:
    browser = signed_in(person(Role.MEMBER))
    ballot = _entered(browser, opened)
    for page in ("", "enter/", "key/", "write/", "mine/"):
        answer = browser.get(f"{ballot}{page}")
        assert not answer.context["viewer"].signed_in, page
        assert "sessionid" not in answer.cookies
    assert browser.get(f"/en/dialogues/{opened}/").context["viewer"].signed_in


def test_coming_in_and_voting_touches_no_session(client: Client, opened: UUID) -> None:
    ballot = _entered(client, opened)
    client.post(ballot, {"statement": _statement(client, ballot), "answer": "pass"})
    assert not Session.objects.exists()


def test_a_vote_with_the_next_page_costs_few_queries_for_few_and_for_many_statements(
    client: Client, convenor: Viewer, opened: UUID, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    ballot = _entered(client, opened)
    first = _statement(client, ballot)
    with django_assert_num_queries(8):  # two for the vote; four for what is next; a savepoint's two
        client.post(ballot, {"statement": first, "answer": "agree"})
    for number in range(60):
        actions.say_first(convenor, opened, f"A further statement, number {number}.", "en")
    another = str(Statement.objects.filter(dialogue=opened)[5].id)
    with django_assert_num_queries(8):
        client.post(ballot, {"statement": another, "answer": "agree"})


def test_what_a_browser_kept_is_counted_once_and_acknowledged(client: Client, opened: UUID) -> None:
    ballot = _entered(client, opened)
    kept = json.dumps([{"statement": _statement(client, ballot), "value": -1, "id": str(uuid4())}])
    answers = [client.post(f"{ballot}votes/", kept, content_type="application/json") for _ in range(2)]
    assert [answer.json() for answer in answers] == [{"counted": True}] * 2
    assert Vote.objects.count() == 1


@pytest.mark.parametrize("sent", ["", "{", "[1]", '[{"statement":"x"}]', "null", "[[[[", '"\\ud800"'])
def test_a_queue_that_no_page_of_ours_sends_is_refused(client: Client, opened: UUID, sent: str) -> None:
    ballot = _entered(client, opened)
    assert client.post(f"{ballot}votes/", sent, content_type="application/json").status_code == 409
    assert Client().post(f"{ballot}votes/", "[]", content_type="application/json").status_code == 404


def test_a_translation_is_marked_and_the_original_is_a_press_away(
    client: Client, convenor: Viewer, opened: UUID
) -> None:
    for row in StatementText.objects.all():
        actions.translate_statement(convenor, opened, row.statement_id, "ar", f"ترجمة {row.text[:9]}")
    client.post(f"/ar/dialogues/{opened}/in/enter/")
    page = client.get(f"/ar/dialogues/{opened}/in/").content.decode()
    assert "والترجمة لإنسان" in page
    assert "statement to vote on." in page


def test_whoever_writes_sees_first_what_is_like_it_and_sends_it_all_the_same(client: Client, opened: UUID) -> None:
    ballot = _entered(client, opened)
    typed = {"text": "The second statement to vote upon.", "language": "en"}
    page = client.post(f"{ballot}write/", typed).content.decode()
    assert "The second statement to vote on." in page
    assert Statement.objects.count() == 3
    assert client.post(f"{ballot}write/", {**typed, "send": "1"}).status_code == 302
    assert typed["text"] in client.get(f"{ballot}mine/").content.decode()


def test_leaving_now_takes_the_key_off_the_browser_and_nothing_from_the_house(client: Client, opened: UUID) -> None:
    ballot = _entered(client, opened)
    answer = client.post(f"{ballot}forget/")
    assert answer["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert f'data-sign-out="{ballot}forget/"' in Client().get(f"{ballot}enter/").content.decode()
    assert client.get(ballot).status_code == 302
    assert Participant.objects.count() == 1


def test_too_many_guesses_from_one_address_are_refused(client: Client, dialogue: Callable[..., UUID]) -> None:
    inside = f"/en/dialogues/{dialogue(entry='codes')}/in/enter/"
    codes = [client.post(inside, {"code": "AAAA-AAAA"}).status_code for _ in range(7)]
    assert codes == [200] * 5 + [409] * 2


def test_a_convenor_makes_a_dialogue_through_its_pages(convenor: Viewer, moderator: Viewer, signed_in: SignIn) -> None:
    browser = signed_in(convenor)
    form = {"language": "en", "question": "Where to begin?", "background": "Why", "policy": "It insults.",
            "theme": "health", "entry": "codes", "strict": "on", "limit": "150", "opens": "2026-01-01",
            "closes": "2099-01-01"}  # fmt: skip
    keep = browser.post("/en/dialogues/keep/new/", form).headers["Location"]
    code = queries.moderators(convenor, UUID(keep.split("/")[-2]))[0].code
    browser.post(f"{keep}moderators/", {"code": code})
    browser.post(f"{keep}statements/", {"text": "Something to vote on.", "language": "en"})
    assert browser.post(f"{keep}open/").status_code == 302
    page = browser.post(f"{keep}codes/", {"number": "3"}).content.decode()
    assert len(re.findall(r'class="code">[0-9A-Z]{4}-[0-9A-Z]{4}<', page)) == 3


def test_a_moderator_decides_through_the_page(moderator: Viewer, signed_in: SignIn, key: queries.Key) -> None:
    written = actions.say(key, "Somebody in our street takes money.", "en")
    browser, keep = signed_in(moderator), f"/en/dialogues/keep/{key.dialogue}/queue/"
    assert "takes money" in browser.get(keep).content.decode()
    assert browser.post(f"{keep}{written}/", {"decision": "1"}).status_code == 302
    log = browser.get(f"/en/dialogues/{key.dialogue}/log/").content.decode()
    assert "A statement was refused" in log
    assert "takes money" not in log
