"""Whoever must leave at once, leaves at once; whoever has no mouse gets everywhere."""

import re

import pytest
from playwright.sync_api import Route

from tests.journeys.conftest import Arrive
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.browser
NEUTRAL = re.compile(r"https://www\.wikipedia\.org/")
# Milliseconds between two presses.
HURRY, LEISURE = 300, 700
PRESS_ESCAPE = """moments => {
  for (const moment of moments) {
    const press = new KeyboardEvent("keydown", { key: "Escape", bubbles: true });
    Object.defineProperty(press, "timeStamp", { value: moment });
    document.body.dispatchEvent(press);
  }
  return document.documentElement.hidden;
}"""


@pytest.fixture
def at_profile(arrive: Arrive) -> Visitor:
    """A member reads the own record; the neutral page is played by the test."""
    member = arrive("member", "ar")
    member.page.context.route(NEUTRAL, _play_neutral_page)
    member.follow("/profile/", within="nav")
    return member


def _play_neutral_page(route: Route) -> None:
    route.fulfill(body="<!doctype html><title>Elsewhere</title>", content_type="text/html")


def test_the_button_leaves_at_once_and_the_way_back_does_not_lead_here(at_profile: Visitor) -> None:
    at_profile.page.locator("[data-exit]").click()
    at_profile.page.wait_for_url(NEUTRAL)
    at_profile.page.go_back()
    assert "/profile/" not in at_profile.page.url


def test_whoever_left_is_signed_out(at_profile: Visitor) -> None:
    at_profile.page.locator("[data-exit]").click()
    at_profile.page.wait_for_url(NEUTRAL)
    assert any(_asked_to_sign_in(at_profile) for _try in range(20))


def _asked_to_sign_in(visitor: Visitor) -> bool:
    """The browser signs out behind the neutral page, so whoever comes back at once may be a moment too early."""
    visitor.go("profile/")
    return "/login/" in visitor.page.url


def test_escape_twice_in_a_hurry_leaves(at_profile: Visitor) -> None:
    assert _leaves_after_escapes(at_profile, 1000, 1000 + HURRY)
    at_profile.page.wait_for_url(NEUTRAL)


def test_one_escape_or_two_with_time_between_do_not_leave(at_profile: Visitor) -> None:
    assert not _leaves_after_escapes(at_profile, 1000, 1000 + LEISURE, 1000 + 2 * LEISURE)
    assert at_profile.path == "profile/"


def test_whoever_keeps_pressing_the_real_key_is_gone(at_profile: Visitor) -> None:
    for _ in range(12):
        at_profile.page.keyboard.press("Escape")
    at_profile.page.wait_for_url(NEUTRAL)


def _leaves_after_escapes(visitor: Visitor, *moments: int) -> bool:
    """Whether the page hides itself after Escape at these moments; said, not waited for, whatever the machine does."""
    return bool(visitor.page.evaluate(PRESS_ESCAPE, moments))


def test_without_scripts_the_button_is_a_link(arrive: Arrive) -> None:
    reader = arrive("", "ckb", java_script_enabled=False)
    reader.page.context.route(NEUTRAL, _play_neutral_page)
    reader.go("needs/")
    reader.page.locator("[data-exit]").click()
    reader.page.wait_for_url(NEUTRAL)


def test_titles_do_not_give_away_what_a_member_reads(at_profile: Visitor) -> None:
    assert at_profile.page.title().count(" ") < 3
    assert "سنونو" not in at_profile.page.title()
