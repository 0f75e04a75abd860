"""Somebody votes on a phone while the line is down; when it returns, every answer is counted once."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import signed_in
from tests.pages_dialogues import PARTICIPANT
from tests.served import House

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 720}


def done(page: Page) -> int:
    """How many statements are answered, as the page says."""
    return int(page.locator("[data-count]").inner_text())


def test_answers_wait_for_the_line_and_are_sent_once(house: House, browser: Browser) -> None:
    context = signed_in(browser.new_context(viewport=PHONE, locale="en"), house, PARTICIPANT)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(house.address + house.addresses["dialogue-vote"]["en"])
    before = done(page)
    context.set_offline(True)
    for answer in ("Agree", "Disagree", "Pass"):
        page.get_by_role("button", name=answer, exact=True).click()
    expect(page.locator("[data-held]")).to_be_visible()
    assert page.locator("[data-held-count]").inner_text() == "3"
    context.set_offline(False)
    expect(page.locator("[data-held]")).to_be_hidden()
    page.reload()
    assert done(page) == before + 3
    context.close()


def test_without_scripts_a_form_does_the_same(house: House, browser: Browser) -> None:
    context = signed_in(browser.new_context(viewport=PHONE, java_script_enabled=False), house, PARTICIPANT)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(house.address + house.addresses["dialogue-vote"]["en"])
    before = done(page)
    page.get_by_role("button", name="Agree", exact=True).click()
    assert done(page) == before + 1
    page.get_by_role("button", name="Take back my last answer").click()
    assert done(page) == before
    context.close()
