"""Whoever must leave at once, leaves at once; whoever has no mouse gets everywhere."""

import re

import pytest
from playwright.sync_api import Route

from tests.journeys.conftest import Arrive
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.browser
NEUTRAL = re.compile(r"https://www\.wikipedia\.org/")
# Longer than two presses of one hurry are apart, in milliseconds.
LONG = 700


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


def test_escape_twice_leaves_and_once_does_not(at_profile: Visitor) -> None:
    at_profile.page.keyboard.press("Escape")
    at_profile.page.wait_for_timeout(LONG)
    assert at_profile.path == "profile/"
    at_profile.page.keyboard.press("Escape", delay=0)
    at_profile.page.keyboard.press("Escape", delay=0)
    at_profile.page.wait_for_url(NEUTRAL)


def test_without_scripts_the_button_is_a_link(arrive: Arrive) -> None:
    reader = arrive("", "ckb", java_script_enabled=False)
    reader.page.context.route(NEUTRAL, _play_neutral_page)
    reader.go("needs/")
    reader.page.locator("[data-exit]").click()
    reader.page.wait_for_url(NEUTRAL)


def test_titles_do_not_give_away_what_a_member_reads(at_profile: Visitor) -> None:
    assert at_profile.page.title().count(" ") < 3
    assert "سنونو" not in at_profile.page.title()
