"""The second round with plain forms: opened by a convenor, answered by whoever holds a key, without a session."""

import re
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from mudhif.base.foundation.viewer import Viewer
from mudhif.commons.dialogue import actions
from mudhif.commons.dialogue.models import Confirmation, Proposal, Round
from mudhif.commons.dialogue.queries.access import today
from mudhif.commons.dialogue.tests.second_rounds import begun, statements_of, two_camps

SignIn = Callable[[Viewer], Client]
pytestmark = pytest.mark.django_db


@pytest.fixture
def camps(convenor: Viewer, opened: UUID) -> UUID:
    """A dialogue in which two camps have voted."""
    two_camps(opened, statements_of(convenor, opened))
    return opened


def test_a_convenor_opens_and_ends_it_by_two_forms(convenor: Viewer, signed_in: SignIn, camps: UUID) -> None:
    browser, page = signed_in(convenor), f"/en/dialogues/keep/{camps}/second-round/"
    assert "once the dialogue is closed" in browser.get(page).content.decode()
    actions.close_dialogue(convenor, camps)
    last = today() + timedelta(days=9)
    assert "Put between 3 and 10" in browser.post(page, {"closes": f"{last}", "size": "30"}).content.decode()
    assert browser.post(page, {"closes": f"{last}", "size": "4"}).status_code == 302
    assert Proposal.objects.count() == 4
    assert browser.post(page).headers["Location"].endswith("/confirmed/")
    assert Round.objects.get().ended == today()


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_a_newcomer_comes_in_by_the_link_and_answers_with_a_plain_form(
    client: Client, convenor: Viewer, camps: UUID, language: str
) -> None:
    first, second, *_rest = begun(convenor, camps)
    inside = f"/{language}/dialogues/{camps}/in/"
    assert "<form" in client.get(f"{inside}enter/").content.decode()
    assert client.post(f"{inside}enter/").status_code == 302
    assert f"{inside}confirm/" in client.get(f"{inside}key/").content.decode()
    assert f"{inside}confirm/" in client.get(inside).content.decode()
    page = client.post(f"{inside}confirm/", {f"answer-{first}": "confirm", f"answer-{second}": "not"})
    assert len(re.findall(r" checked", page.content.decode())) == 2
    assert dict(Confirmation.objects.values_list("proposal", "value")) == {first: 1, second: -1}
    assert not Session.objects.exists()


def test_whoever_holds_no_key_is_led_to_the_way_in_and_without_a_round_to_the_statements(
    client: Client, camps: UUID
) -> None:
    inside = f"/en/dialogues/{camps}/in/"
    assert client.get(f"{inside}confirm/").headers["Location"] == f"{inside}enter/"
    client.post(f"{inside}enter/")
    assert client.get(f"{inside}confirm/").headers["Location"] == inside


def test_what_no_form_of_ours_sends_is_passed_over(client: Client, convenor: Viewer, camps: UUID) -> None:
    first, *_rest = begun(convenor, camps)
    inside = f"/en/dialogues/{camps}/in/"
    client.post(f"{inside}enter/")
    odd = {f"answer-{first}": "maybe", "answer-x": "confirm", f"answer-{camps}": "confirm"}
    assert client.post(f"{inside}confirm/", odd).status_code == 200
    assert not Confirmation.objects.exists()


def test_the_slate_stands_among_the_results_with_the_share_it_speaks_for(
    client: Client, convenor: Viewer, camps: UUID
) -> None:
    actions.show_results(convenor, camps, public=True)
    page = client.get(f"/en/dialogues/{camps}/results/").content.decode()
    assert page.count("of all who voted.") == 5


def test_a_second_round_stands_in_the_list_of_what_is_open_until_it_has_ended(
    client: Client, convenor: Viewer, camps: UUID
) -> None:
    begun(convenor, camps)
    front, is_open, is_over = f"/en/dialogues/{camps}/", "/en/dialogues/", "/en/dialogues/?over=1"
    listed = client.get(is_open).content.decode()
    assert front in listed
    assert "Second round" in listed
    assert front not in client.get(is_over).content.decode()
    actions.end_round(convenor, camps)
    assert front not in client.get(is_open).content.decode()
    assert front in client.get(is_over).content.decode()
