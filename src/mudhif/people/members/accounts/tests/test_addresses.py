"""A mail address is typed once, sealed, and never seen again but by its owner."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.db import connection
from django.test import Client

from mudhif.base.post.jobs import deliver
from mudhif.people.members import queries
from mudhif.people.members.models import User

pytestmark = pytest.mark.django_db
ADDRESS, PASSWORD = "Nadia.Karim@example.org", "three words unrelated"
NEW_ADDRESS = "nadia.new@example.net"


def sign_up(client: Client, address: str = ADDRESS, language: str = "en") -> None:
    answer = client.post(f"/{language}/account/signup/", {"email": address, "password1": PASSWORD})
    assert answer.status_code == 302, answer.content.decode()


def confirm(client: Client) -> None:
    deliver()
    link = re.search(r"http://testserver(/\S+confirm-email/\S+)", str(mail.outbox[-1].body))
    assert link
    client.post(link.group(1))


@pytest.fixture
def member(client: Client) -> User:
    """Somebody who has signed up, confirmed, and is signed in."""
    sign_up(client)
    confirm(client)
    return User.objects.get()


def whole_database() -> str:
    """Every value of every table, as text."""
    with connection.cursor() as cursor:
        found: list[str] = []
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')
            found.extend(repr(row) for row in cursor.fetchall())
    return "\n".join(found)


def test_after_signing_up_the_database_holds_no_mail_address(member: User) -> None:
    stored = whole_database().lower()
    assert "handle.invalid" in stored
    assert "nadia" not in stored
    assert "example.org" not in stored


def test_the_sealed_address_can_be_opened_for_a_letter(member: User) -> None:
    assert queries.mail_address(member.pk) == ADDRESS.lower()


def test_the_letter_that_confirms_says_nothing_telling(member: User) -> None:
    letter = mail.outbox[0]
    assert letter.subject == "A message for you"
    assert letter.to == [ADDRESS.lower()]
    assert not re.search(r"mudhif|iraq|diaspora|nadia", str(letter.body), re.IGNORECASE)


def test_every_letter_about_accounts_has_the_same_subject(client: Client, member: User) -> None:
    client.post("/en/account/password/reset/", {"email": ADDRESS})
    client.post("/en/account/email/", {"action_add": "1", "email": NEW_ADDRESS})
    deliver()
    assert len(mail.outbox) >= 2
    assert {letter.subject for letter in mail.outbox} == {"A message for you"}


def test_case_and_spaces_do_not_make_another_address() -> None:
    assert queries.mail_handle(" NADIA.karim@Example.org ") == queries.mail_handle(ADDRESS)


def test_whoever_confirmed_is_signed_in_and_can_sign_in_again(client: Client, member: User) -> None:
    assert client.get("/en/account/").status_code == 200
    client.post("/en/account/logout/")
    answer = client.post("/en/account/login/", {"login": ADDRESS.upper(), "password": PASSWORD})
    assert answer.status_code == 302
    assert client.session["_auth_user_id"] == str(member.pk)


def test_the_owner_sees_the_address_and_no_handle(client: Client, member: User) -> None:
    for page in ("/en/account/", "/en/account/email/"):
        shown = client.get(page).content.decode()
        assert ADDRESS.lower() in shown
    assert "handle.invalid" not in client.get("/en/account/").content.decode()


def reauthenticated(client: Client) -> None:
    client.post("/en/account/reauthenticate/", {"password": PASSWORD})


def test_a_new_address_counts_when_its_letter_is_opened(client: Client, member: User) -> None:
    reauthenticated(client)
    client.post("/en/account/email/", {"action_add": "1", "email": NEW_ADDRESS})
    assert mail.outbox[-1].to == [NEW_ADDRESS]
    assert queries.mail_address(member.pk) == ADDRESS.lower()
    confirm(client)
    assert queries.mail_address(member.pk) == NEW_ADDRESS
    assert EmailAddress.objects.get().email == queries.mail_handle(NEW_ADDRESS)
    assert [letter.to for letter in mail.outbox][-1] == [ADDRESS.lower()], "the old address gets a notice"
    assert "nadia" not in whole_database()


def test_changing_the_address_asks_again_whether_it_is_you(client: Client, member: User) -> None:
    client.post("/en/account/logout/")
    client.force_login(member)
    answer = client.post("/en/account/email/", {"action_add": "1", "email": NEW_ADDRESS})
    assert "reauthenticate" in answer["Location"]
    assert EmailAddress.objects.count() == 1


def test_a_letter_is_written_in_the_language_of_its_reader(client: Client) -> None:
    sign_up(client, language="ckb")
    deliver()
    assert User.objects.get().language == "ckb"
    assert "http://testserver/ckb/" in str(mail.outbox[0].body)
