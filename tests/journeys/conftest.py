"""Visitors who sign in as a newcomer would, and a watch over all of their pages."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser import PATIENCE, Watch
from tests.journeys.visitor import Visitor
from tests.served import House

Arrive = Callable[..., Visitor]


@pytest.fixture
def arrive(browser: Browser, house: House) -> Iterator[Arrive]:
    """Opens a browser window of its own: `arrive("host", "ar")`, `arrive("", "en", java_script_enabled=False)`.

    Afterwards no page may have said an error, broken its policy, or answered with a fault of ours.
    """
    watch, contexts = Watch(), list[BrowserContext]()

    def open_window(role: str, language: str, **options: Any) -> Visitor:
        context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB", **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        watch.context(context)
        visitor = Visitor(context.new_page(), house, language)
        if role:
            visitor.sign_in(*house.accounts[role])
        return visitor

    yield open_window
    for context in contexts:
        context.close()
    assert watch.found == []
