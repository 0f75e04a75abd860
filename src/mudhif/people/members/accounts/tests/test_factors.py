"""Second factors and passkeys."""

import re
from urllib.parse import unquote

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.test import Client

from mudhif.people.members.models import User
from mudhif.people.members.queries import mail_handle

pytestmark = pytest.mark.django_db
ADDRESS, PASSWORD = "someone@example.org", "three words unrelated"
LANGUAGES = ("ar", "ckb", "en")


@pytest.fixture
def user() -> User:
    """Somebody with a confirmed address and a password."""
    from allauth.account.models import EmailAddress

    made = User.objects.create_user(mail_handle(ADDRESS), PASSWORD)
    EmailAddress.objects.create(user=made, email=made.mail_handle, verified=True, primary=True)
    return made


@pytest.fixture
def inside(client: Client, user: User) -> Client:
    """A browser in which the password was typed a moment ago."""
    client.post("/en/account/login/", {"login": ADDRESS, "password": PASSWORD})
    client.post("/en/account/reauthenticate/", {"password": PASSWORD})
    return client


def current_code(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time())))))


def activated(client: Client) -> str:
    page = client.get("/en/account/2fa/totp/activate/").content.decode()
    found = re.search(r'<bdi class="code">([A-Z2-7]+)</bdi>', page)
    assert found
    secret = found.group(1)
    client.post("/en/account/2fa/totp/activate/", {"code": current_code(secret)})
    return secret


def test_the_secret_of_an_app_is_stored_sealed(inside: Client) -> None:
    secret = activated(inside)
    stored = Authenticator.objects.get(type=Authenticator.Type.TOTP)
    assert secret not in str(stored.data)
    code = current_code(secret)
    assert [TOTP(stored).validate_code(code) for _ in range(2)] == [True, False], "a code works once"


def test_an_app_shows_neither_address_nor_handle(inside: Client) -> None:
    inside.get("/en/account/2fa/totp/activate/")
    page = inside.get("/en/account/2fa/totp/activate/")
    url = unquote(page.context["totp_url"])
    assert "@" not in url
    assert "someone" not in url


def test_with_an_app_a_password_alone_does_not_sign_in(inside: Client) -> None:
    activated(inside)
    other = Client()
    answer = other.post("/en/account/login/", {"login": ADDRESS, "password": PASSWORD})
    assert "2fa/authenticate" in answer["Location"]
    assert "_auth_user_id" not in other.session


def test_recovery_codes_can_be_printed_and_taken_along(inside: Client) -> None:
    activated(inside)
    page = inside.get("/en/account/2fa/recovery-codes/").content.decode()
    codes = re.findall(r'<bdi class="code">(\d+)</bdi>', page)
    assert len(codes) == 10
    assert "data-print" in page
    assert inside.get("/en/account/2fa/recovery-codes/download/").content.decode().split() == codes


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sign_in_page_offers_a_passkey_without_inline_script(client: Client, language: str) -> None:
    page = client.get(f"/{language}/account/login/").content.decode()
    assert 'data-passkey="login"' in page
    assert "accounts/passkeys.js" in page
    assert not re.search(r"<script(?![^>]*(src=|application/json))", page)
    assert " style=" not in page
    assert " on" + "click=" not in page


def test_a_passkey_is_asked_for_in_the_form_that_the_script_expects(client: Client) -> None:
    options = client.get("/en/account/2fa/webauthn/login/", HTTP_ACCEPT="application/json").json()
    assert options["request_options"]["publicKey"]["userVerification"] == "required"


def test_a_passkey_names_nobody(inside: Client, user: User) -> None:
    page = inside.get("/en/account/2fa/webauthn/add/").context["js_data"]["creation_options"]["publicKey"]
    assert page["user"]["name"] == page["user"]["displayName"] == "account"


def test_a_made_up_credential_is_refused_in_words(client: Client) -> None:
    for nonsense in ("", "{}", "null", "[1]", '{"id": "x"}'):
        answer = client.post("/en/account/2fa/webauthn/login/", {"credential": nonsense}, follow=True)
        assert answer.status_code == 200


def test_second_factors_are_asked_about_again(client: Client, user: User) -> None:
    client.force_login(user)
    assert "reauthenticate" in client.get("/en/account/2fa/totp/activate/")["Location"]
