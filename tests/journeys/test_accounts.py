"""Opening an account, and the two second steps, in a real browser."""

import pytest
from playwright.sync_api import expect

from tests.journeys import letters, one_time
from tests.journeys.conftest import Arrive
from tests.journeys.visitor import Visitor
from tests.served import House

pytestmark = pytest.mark.browser
PASSWORD = "reed-mat-and-coffee-7"


def _open_account(visitor: Visitor, house: House, address: str) -> None:
    """From the front door to the confirmed address; the link comes by letter."""
    visitor.go("")
    visitor.press()
    visitor.fill({"email": address, "password1": PASSWORD})
    visitor.press()
    visitor.page.goto(letters.link_for(house, address))
    visitor.press()
    expect(visitor.page.locator("header .who[href$='/account/']")).to_be_visible()


def _factors(visitor: Visitor) -> None:
    visitor.follow("/account/", within="header")
    visitor.follow("/account/2fa/", within="main")


def _say_again_who(visitor: Visitor) -> None:
    """Whoever changes how one signs in types the password once more."""
    visitor.fill({"password": PASSWORD})
    visitor.press()


def _sign_out(visitor: Visitor) -> None:
    visitor.follow("/account/", within="header")
    visitor.follow("/account/logout/", within="main")
    visitor.press()
    expect(visitor.page.locator("header .who[href$='/account/login/']")).to_be_visible()


def test_a_newcomer_opens_an_account_and_signs_in_with_an_app_for_codes(arrive: Arrive, house: House) -> None:
    newcomer, address = arrive("", "ar"), "app@mudhif.example"
    _open_account(newcomer, house, address)
    _factors(newcomer)
    newcomer.follow("/2fa/totp/activate/", within="main")
    _say_again_who(newcomer)
    secret = newcomer.page.locator("main .code").first.inner_text()
    newcomer.fill({"code": one_time.code(secret)})
    newcomer.press()
    _sign_out(newcomer)
    newcomer.go("account/login/")
    newcomer.fill({"login": address, "password": PASSWORD})
    newcomer.press()
    assert "2fa/authenticate" in newcomer.path
    newcomer.fill({"code": one_time.code(secret, ahead=1)})  # each code is taken once, with one step of drift
    newcomer.press()
    expect(newcomer.page.locator("header .who[href$='/account/']")).to_be_visible()


def test_a_newcomer_adds_a_passkey_and_signs_in_with_it_alone(arrive: Arrive, house: House) -> None:
    newcomer = arrive("", "ckb")
    session = newcomer.page.context.new_cdp_session(newcomer.page)
    session.send("WebAuthn.enable")
    device = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options = {**device, "isUserVerified": True, "automaticPresenceSimulation": True}
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    _open_account(newcomer, house, "key@mudhif.example")
    _factors(newcomer)
    newcomer.follow("/2fa/webauthn/add/", within="main")
    _say_again_who(newcomer)
    newcomer.fill({"name": "phone", "passwordless": True})
    newcomer.press()
    expect(newcomer.page.locator("main")).not_to_contain_text("webauthn")
    _sign_out(newcomer)
    newcomer.go("account/login/")
    newcomer.click(newcomer.page.locator("form[data-passkey='login'] button"))
    expect(newcomer.page.locator("header .who[href$='/account/']")).to_be_visible()
