"""Nobody learns from these pages whether an address has an account, and nobody without one gets mail."""

import re
from collections.abc import Callable

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from mudhif.base.post.jobs import deliver
from mudhif.people.members import queries
from mudhif.people.members.models import User

pytestmark = pytest.mark.django_db
KNOWN, UNKNOWN, PASSWORD = "known@example.org", "unknown@example.org", "three words unrelated"


@pytest.fixture
def known(client: Client) -> User:
    """Somebody whose address is known here."""
    client.post("/en/account/signup/", {"email": KNOWN, "password1": PASSWORD})
    deliver()
    link = re.search(r"http://testserver(/\S+confirm-email/\S+)", str(mail.outbox[-1].body))
    assert link
    client.post(link.group(1))
    client.post("/en/account/logout/")
    mail.outbox.clear()
    cache.clear()  # one letter in three minutes is the limit
    return User.objects.get()


def _shape(answer: object) -> tuple[int, str, str]:
    """What a stranger can compare: the status, where it leads, and the words, without what changes every time."""
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.content.decode())  # type: ignore[attr-defined]
    return answer.status_code, answer.get("Location", ""), text.replace(UNKNOWN, "").replace(KNOWN, "")  # type: ignore[attr-defined]


ASKING: dict[str, Callable[[Client, str], object]] = {
    "sign in": lambda client, address: client.post(
        "/en/account/login/", {"login": address, "password": "not the password"}
    ),
    "sign up": lambda client, address: client.post("/en/account/signup/", {"email": address, "password1": PASSWORD}),
    "reset": lambda client, address: client.post("/en/account/password/reset/", {"email": address}),
}


@pytest.mark.parametrize("way", ASKING)
def test_a_known_and_an_unknown_address_get_the_same_answer(way: str, known: User) -> None:
    assert _shape(ASKING[way](Client(), KNOWN)) == _shape(ASKING[way](Client(), UNKNOWN))


def test_asking_for_a_new_password_for_an_unknown_address_sends_nothing(client: Client) -> None:
    client.post("/en/account/password/reset/", {"email": UNKNOWN})
    deliver()
    assert mail.outbox == []


def test_signing_up_with_a_known_address_tells_its_owner_and_opens_nothing(known: User) -> None:
    Client().post("/en/account/signup/", {"email": KNOWN, "password1": PASSWORD})
    deliver()
    assert User.objects.count() == 1
    assert [letter.to for letter in mail.outbox] == [[KNOWN]]


def test_changing_to_an_address_of_somebody_else_takes_nothing_from_them(client: Client, known: User) -> None:
    other = User.objects.create_user(queries.mail_handle("other@example.org"), PASSWORD)
    client.force_login(other)
    client.post("/en/account/reauthenticate/", {"password": PASSWORD})
    client.post("/en/account/email/", {"action_add": "1", "email": KNOWN})
    known.refresh_from_db()
    assert known.mail_handle == queries.mail_handle(KNOWN)
    assert queries.mail_address(known.pk) == KNOWN
