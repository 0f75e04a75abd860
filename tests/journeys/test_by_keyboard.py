"""From the front door to the first page of a new need without a mouse."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Arrive
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.browser
FAR = 60


def _focused(visitor: Visitor, attribute: str) -> str:
    return str(visitor.page.evaluate(f"document.activeElement?.getAttribute('{attribute}') ?? ''"))


def _tab_to(visitor: Visitor, attribute: str, ending: str) -> None:
    """Press Tab until the thing has the focus, which must be seen; give up after a while."""
    for _ in range(FAR):
        visitor.page.keyboard.press("Tab")
        if _focused(visitor, attribute).endswith(ending):
            outline = visitor.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none", ending
            return
    raise AssertionError(f"{ending} cannot be reached by Tab.")


def _enter(visitor: Visitor) -> None:
    """Press Enter, and wait for the page it leads to."""
    with visitor.page.expect_navigation():
        visitor.page.keyboard.press("Enter")


def test_the_skip_link_comes_first_and_leads_past_the_navigation(arrive: Arrive) -> None:
    reader = arrive("", "ar")
    reader.go("needs/")
    reader.page.keyboard.press("Tab")
    assert _focused(reader, "href") == "#main"
    reader.page.keyboard.press("Enter")
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_a_host_signs_in_and_begins_a_need_with_the_keyboard_alone(arrive: Arrive, language: str) -> None:
    host = arrive("", language)
    address, password = host.house.accounts["host"]
    keys = host.page.keyboard
    host.go("")
    _tab_to(host, "href", "/account/login/")
    _enter(host)
    _tab_to(host, "name", "login")
    keys.type(address)
    _tab_to(host, "name", "password")
    keys.type(password)
    _enter(host)
    expect(host.page.locator("header .who[href$='/account/']")).to_be_visible()
    _tab_to(host, "href", "/host/needs/")
    _enter(host)
    _tab_to(host, "href", "/host/needs/new/")
    _enter(host)
    _tab_to(host, "name", "title")
    keys.type("A title")
    _enter(host)
    assert host.path.startswith("host/needs/")
    assert not host.path.endswith("/new/")


def test_a_form_that_lacks_something_puts_the_focus_on_what_is_wrong(arrive: Arrive) -> None:
    host = arrive("host", "en")
    host.go("host/needs/new/")
    host.press()
    expect(host.page.locator("main [role='alert']")).to_be_focused()
    _tab_to(host, "href", "#id_title")
    host.page.keyboard.press("Enter")
    expect(host.page.locator("main [name='title']")).to_be_focused()
