"""A letter speaks its reader's language, whatever the page on which it was asked for; waited for, it hurries."""

import re
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from mudhif.base.post.actions import Urgency
from mudhif.base.post.jobs import deliver
from mudhif.base.post.models import Letter

pytestmark = pytest.mark.django_db
ADDRESS, PASSWORD = "swallow@mudhif.example", "three words unrelated"
SIGN_UP, RESET, ADD = "account/signup/", "account/password/reset/", "account/email/"


def ask(client: Client, page: str, address: str = ADDRESS) -> list[str]:
    """Ask for something on a page; the links of the letter that comes."""
    cache.clear()  # one letter in three minutes is the limit
    mail.outbox.clear()
    client.post(page, {"email": address, "password1": PASSWORD, "action_add": "1"})
    deliver()
    return re.findall(r"https?://\S+", str(mail.outbox[0].body))


@pytest.fixture
def reads_arabic(client: Client) -> Client:
    """Somebody who signed up on an Arabic page and opened the link in the letter."""
    links = ask(client, f"/ar/{SIGN_UP}")
    client.post(urlsplit(links[0]).path)
    client.post("/ar/account/reauthenticate/", {"password": PASSWORD})
    return client


@pytest.mark.parametrize(("page", "address"), [(RESET, ADDRESS), (SIGN_UP, ADDRESS), (ADD, "new@mudhif.example")])
def test_the_links_open_in_the_readers_language(reads_arabic: Client, page: str, address: str) -> None:
    asking = reads_arabic if page == ADD else Client()
    links = ask(asking, f"/en/{page}", address)
    assert links
    assert {urlsplit(link).path.split("/")[1] for link in links} == {"ar"}
    assert all(asking.get(urlsplit(link).path, follow=True).status_code == 200 for link in links)


def test_what_somebody_waits_for_at_the_screen_leaves_first(reads_arabic: Client) -> None:
    ask(Client(), f"/en/{RESET}")
    ask(Client(), f"/en/{SIGN_UP}")
    assert set(Letter.objects.values_list("urgency", flat=True)) == {Urgency.AT_THE_SCREEN}
    assert Letter.objects.count() == 3
