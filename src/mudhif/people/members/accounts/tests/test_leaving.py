"""Signing out, sessions, and going for good."""

from collections.abc import Callable

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.test import Client

from mudhif.base.foundation.registries import erasers, exporters
from mudhif.people.members import queries
from mudhif.people.members.accounts.sessions import blurred, device
from mudhif.people.members.models import User

pytestmark = pytest.mark.django_db
ADDRESS, PASSWORD = "someone@example.org", "three words unrelated"
PHONE = "Mozilla/5.0 (Linux; Android 14; SM-A146P) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36"


@pytest.fixture
def inside(client: Client) -> Client:
    """A phone on which somebody is signed in."""
    client.post("/en/account/signup/", {"email": ADDRESS, "password1": PASSWORD})
    EmailAddress.objects.update(verified=True)
    credentials = {"login": ADDRESS, "password": PASSWORD}
    client.post("/en/account/login/", credentials, REMOTE_ADDR="203.0.113.9", HTTP_USER_AGENT=PHONE)
    return client


def test_signing_out_clears_the_browser(inside: Client) -> None:
    answer = inside.post("/en/account/logout/")
    assert answer["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert answer["Cache-Control"] == "no-store"


def test_a_session_is_kept_with_a_blurred_address_and_a_kind_of_device(inside: Client) -> None:
    kept = UserSession.objects.get()
    assert (kept.ip, kept.user_agent) == ("203.0.0.0", "Chrome Android")


@pytest.mark.parametrize(("address", "kept"), [("203.0.113.9", "203.0.0.0"), ("2001:db8:1:2::9", "2001:db8::")])
def test_an_address_is_blurred_to_its_provider(address: str, kept: str) -> None:
    assert blurred(address) == kept


def test_an_unknown_device_is_not_guessed() -> None:
    assert device("curl/8.5") == ("", "")


def test_one_device_can_sign_out_all_others(inside: Client) -> None:
    other = Client()
    other.post("/en/account/login/", {"login": ADDRESS, "password": PASSWORD})
    inside.post("/en/account/sessions/")
    assert "_auth_user_id" not in other.session
    assert "_auth_user_id" in inside.session


def _erase(user: User) -> None:
    with transaction.atomic():
        for erase in erasers:
            erase(user.pk)


def test_after_erasure_an_account_is_an_empty_row(inside: Client) -> None:
    user = User.objects.get()
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": "x"})
    _erase(user)
    user.refresh_from_db()
    assert (user.is_active, bytes(user.mail_address), user.has_usable_password()) == (False, b"", False)
    assert queries.mail_handle(ADDRESS) != user.mail_handle
    for kind in (EmailAddress, Authenticator, UserSession, Session):
        assert not kind.objects.exists(), kind


def test_the_address_of_an_erased_account_is_free_again(inside: Client, client: Client) -> None:
    _erase(User.objects.get())
    Client().post("/en/account/signup/", {"email": ADDRESS, "password1": PASSWORD})
    assert EmailAddress.objects.get().email == queries.mail_handle(ADDRESS)


def test_the_export_holds_the_address_and_no_secret(inside: Client) -> None:
    user = User.objects.get()
    export: Callable[..., dict[str, object]] = exporters.parts["accounts"]
    taken = export(user.pk)
    assert taken["mail_address"] == ADDRESS
    assert user.password not in str(taken)


def test_language_and_time_zone_are_kept_and_used_at_once(inside: Client) -> None:
    answer = inside.post("/en/account/preferences/", {"language": "ckb", "time_zone": "Europe/Stockholm"})
    assert answer["Location"] == "/ckb/account/"
    account = queries.account(User.objects.get().pk)
    assert (account.language, account.time_zone) == ("ckb", "Europe/Stockholm")


def test_a_time_zone_that_is_not_offered_is_refused(inside: Client) -> None:
    answer = inside.post("/en/account/preferences/", {"language": "ckb", "time_zone": "Asia/Tel_Aviv"})
    assert answer.status_code == 200
    assert queries.account(User.objects.get().pk).time_zone == "Asia/Baghdad"


def test_a_stranger_is_asked_to_sign_in(client: Client) -> None:
    assert "/account/login/" in client.get("/en/account/")["Location"]
