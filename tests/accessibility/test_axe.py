"""Every page in every language, looked at by axe, in light and in dark, on the width of an old phone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from tests.browser import PATIENCE, sideways, signed_in
from tests.pages import LANGUAGES, PAGES, Page
from tests.served import House

pytestmark = [pytest.mark.browser, pytest.mark.slow]
AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PHONE = {"width": 360, "height": 780}
RUN = """only => axe.run(document, {runOnly: only, resultTypes: ['violations']}).then(found => found.violations.flatMap(
  one => one.nodes.map(node => `${one.id}: ${node.html.slice(0, 160)} ${(node.any[0] || {}).message || ''}`)))"""


@pytest.fixture
def tab(browser: Browser, house: House, page: Page) -> Iterator[Tab]:
    """A phone on which the page's reader is signed in. Only here may a script come in that the policy forbids."""
    if not AXE.exists():
        pytest.skip("axe-core is not here: npm ci brings it.")
    context = browser.new_context(viewport=PHONE, bypass_csp=True)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    yield signed_in(context, house, page.role).new_page()
    context.close()


def _violations(tab: Tab, only: dict[str, Any]) -> list[str]:
    return list(tab.evaluate(RUN, only))


# What people write themselves: titles, names, evidence. One German word without a break is enough to widen a page.
LONG_WORD = """word => document.querySelectorAll('main :is(h1, .lead, .row-title a, dd, .tasks a, .kept, .note p)')
  .forEach(one => { one.textContent = word; })"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_everyone_can_use_the_page(tab: Tab, house: House, page: Page, language: str) -> None:
    tab.goto(house.address + house.addresses[page.name][language])
    tab.add_script_tag(path=AXE)
    assert _violations(tab, {"type": "tag", "values": STANDARD}) == []
    assert sideways(tab) == []
    tab.emulate_media(color_scheme="dark")
    assert _violations(tab, {"type": "rule", "values": ["color-contrast"]}) == []
    tab.evaluate(LONG_WORD, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")
    assert sideways(tab) == []
