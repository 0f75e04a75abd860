"""Where scripts are on, a page answers while somebody types, in place; the policy on scripts holds."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Arrive
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.browser


def _stay(visitor: Visitor) -> None:
    """Mark this very page, so that a new one would be noticed."""
    visitor.page.evaluate("document.body.dataset.stayed = 'yes'")


def _stayed(visitor: Visitor) -> bool:
    return bool(visitor.page.evaluate("document.body.dataset.stayed === 'yes'"))


def test_skills_are_proposed_while_a_member_types_and_none_of_it_stands_in_the_address(arrive: Arrive) -> None:
    member = arrive("member", "ar")
    member.go("profile/skills/")
    member.page.locator("main [name='q']").press_sequentially("علاج صدمات")
    expect(member.page.locator("#found .tasks a").first).to_be_visible()
    expect(member.page.locator("main [name='q']")).to_be_focused()
    assert member.page.url.endswith("/profile/skills/")


def test_the_taxonomy_answers_while_anybody_types(arrive: Arrive) -> None:
    reader = arrive("", "ckb")
    reader.go("skills/")
    reader.page.locator("main [name='q']").press_sequentially("چارەسەری دەروونی")
    expect(reader.page.locator("#found a").first).to_be_visible()


def test_a_filter_narrows_the_needs_in_place_and_the_other_languages_know_of_it(arrive: Arrive) -> None:
    reader = arrive("", "en")
    reader.go("needs/")
    _stay(reader)
    reader.page.locator("main [name='governorate']").select_option("basra")
    expect(reader.page.locator("#found > .fine a")).to_be_visible()
    assert "governorate=basra" in reader.page.url
    expect(reader.page.locator("#languages a[lang='ar']")).to_have_attribute(
        "href", "/ar/needs/" + reader.page.url.split("/en/needs/")[1]
    )
    assert _stayed(reader)
    expect(reader.page.get_by_role("status")).to_contain_text("closing soonest first")


def test_the_next_needs_come_below_those_that_were_read(arrive: Arrive) -> None:
    reader = arrive("", "ar")
    reader.go("needs/")
    _stay(reader)
    rows, read = reader.page.locator("#found .rows > li"), reader.page.locator("#found .rows > li").count()
    reader.page.locator("#more a").click()
    expect(rows.nth(read)).to_be_visible()
    expect(reader.page.get_by_role("status")).to_contain_text("في أسفل القائمة")
    assert _stayed(reader)
