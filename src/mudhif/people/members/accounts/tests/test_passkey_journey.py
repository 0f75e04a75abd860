"""A passkey in a real Chromium: added, signed in with alone, and used as the second step."""

from collections.abc import Iterator

import pytest
from allauth.account.models import EmailAddress
from playwright.sync_api import Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from mudhif.people.members.models import User
from mudhif.people.members.queries import mail_handle
from tests.browser_setup import chromium_path

ADDRESS, PASSWORD = "someone@example.org", "three words unrelated"
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not chromium_path(), reason="Chromium is missing: apt-get install chromium"),
]


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    """A page of a browser whose device answers for its owner."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # playwright runs an event loop in this thread
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox", "--disable-gpu"])
        opened = browser.new_context().new_page()
        device = opened.context.new_cdp_session(opened)
        device.send("WebAuthn.enable")
        device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
        yield opened
        browser.close()


def _send(page: Page) -> None:
    page.click("main .leaf-text form button.btn")
    page.wait_for_load_state()


def _sign_in(page: Page, house: str) -> None:
    page.goto(f"{house}/en/account/login/")
    page.fill("#id_login", ADDRESS)
    page.fill("#id_password", PASSWORD)
    _send(page)


def _sign_out(page: Page, house: str) -> None:
    page.goto(f"{house}/en/account/logout/")
    _send(page)


def test_a_passkey_is_added_and_then_signs_in_alone_and_as_second_step(page: Page, live_server: LiveServer) -> None:
    user = User.objects.create_user(mail_handle(ADDRESS), PASSWORD)
    EmailAddress.objects.create(user=user, email=user.mail_handle, verified=True, primary=True)
    house = live_server.url.replace("127.0.0.1", "localhost")
    _sign_in(page, house)
    page.goto(f"{house}/en/account/2fa/webauthn/add/")
    if "reauthenticate" in page.url:
        page.fill("#id_password", PASSWORD)
        _send(page)
    page.check("#id_passwordless")
    _send(page)
    page.wait_for_url("**/recovery-codes/**")
    _sign_out(page, house)
    page.goto(f"{house}/ar/account/login/")
    page.click("form[data-passkey] button")
    page.wait_for_url(f"{house}/ar/")
    _sign_out(page, house)
    _sign_in(page, house)
    assert "2fa/authenticate" in page.url
    page.click("form[data-passkey] button")
    page.wait_for_url(f"{house}/en/")
