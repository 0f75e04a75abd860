"""Signing in is limited by account and by address, for every process, and the answer says how long to wait."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client, override_settings

from mudhif.people.members.models import User
from mudhif.people.members.queries import mail_handle

pytestmark = pytest.mark.django_db
ADDRESS, PASSWORD = "someone@example.org", "three words unrelated"
RATE_LIMITS = {"login_failed": "100/m/ip,5/5m/key", "login": "100/m/ip"}


@pytest.fixture(autouse=True)
def fresh() -> None:
    """No attempt has been made."""
    cache.clear()


@pytest.fixture
def user() -> User:
    """Somebody with a password."""
    return User.objects.create_user(mail_handle(ADDRESS), PASSWORD)


def attempt(password: str, internet: str = "198.51.100.7", address: str = ADDRESS) -> str:
    answer = Client(REMOTE_ADDR=internet).post("/en/account/login/", {"login": address, "password": password})
    return str(answer.content.decode())


@override_settings(ACCOUNT_RATE_LIMITS=RATE_LIMITS)
def test_after_five_wrong_passwords_the_right_one_waits_too(user: User) -> None:
    for number in range(5):
        assert "do not fit together" in attempt("wrong", f"198.51.100.{number}")
    assert "wait 5 minutes" in attempt(PASSWORD, "198.51.100.99")


@override_settings(ACCOUNT_RATE_LIMITS=RATE_LIMITS)
def test_an_unknown_address_is_limited_in_the_same_words() -> None:
    for number in range(5):
        attempt("wrong", f"198.51.100.{number}", "nobody@example.org")
    assert "wait 5 minutes" in attempt("wrong", "198.51.100.99", "nobody@example.org")


def test_one_internet_address_cannot_try_many_accounts(user: User) -> None:
    for number in range(10):
        attempt("wrong", address=f"account{number}@example.org")
    assert "wait 1 minute" in attempt(PASSWORD)


@override_settings(ACCOUNT_RATE_LIMITS={"signup": "2/m/ip"})
def test_a_page_that_is_asked_too_often_says_when_it_opens_again(client: Client) -> None:
    for _ in range(2):
        client.post("/en/account/signup/", {})
    answer = client.post("/en/account/signup/", {})
    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 60
    assert "wait 1 minute" in answer.content.decode()


def test_limits_count_in_the_database_and_hold_no_internet_address(user: User) -> None:
    attempt("wrong")
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM config_cache")
        keys = [row[0] for row in cursor.fetchall()]
    assert keys
    assert not any("198.51" in key for key in keys)
