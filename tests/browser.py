"""A real Chromium that notes whatever goes wrong in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response, expect, sync_playwright

from tests.browser_setup import chromium_path
from tests.pages_dialogues import PARTICIPANT
from tests.served import House

# What a page refuses by its policy is said on the console, so that one list holds everything.
SAY_VIOLATIONS = (
    "document.addEventListener('securitypolicyviolation', "
    "event => console.error('policy', event.violatedDirective, event.blockedURI))"
)
SERVER_ERROR = 500
# Milliseconds that anything may take on a machine with much else to do; whoever is quick waits for nothing.
PATIENCE = 120_000


@dataclass
class Watch:
    """What went wrong, in words."""

    found: list[str] = field(default_factory=list)

    def context(self, context: BrowserContext) -> None:
        """Watch every page of a context."""
        context.add_init_script(SAY_VIOLATIONS)
        context.on("console", self._heard)
        context.on("weberror", lambda error: self.found.append(f"script: {error.error}"))
        context.on("response", self._answered)

    def _heard(self, message: ConsoleMessage) -> None:
        if (
            message.type in {"error", "warning"}
            and "status of 404" not in message.text
            and "status of 422" not in message.text
        ):
            self.found.append(f"{message.page.url if message.page else ''}: {message.text}")

    def _answered(self, response: Response) -> None:
        if response.status >= SERVER_ERROR:
            self.found.append(f"{response.status}: {response.url}")


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, headless, until the block ends."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path(), args=["--no-sandbox", "--disable-gpu"], timeout=PATIENCE
        )
        try:
            yield browser
        finally:
            browser.close()


def signed_in(context: BrowserContext, house: House, role: str) -> BrowserContext:
    """The same context, with the session of a role; somebody without an account has none."""
    if role == PARTICIPANT:
        # Chromium takes the path with the domain, or the whole address alone.
        context.add_cookies([{**key, "domain": "localhost", "httpOnly": True} for key in house.keys])  # type: ignore[typeddict-item]
    if role in house.sessions:
        context.add_cookies([{"name": "sessionid", "value": house.sessions[role], "url": house.address}])
    return context


def sideways(page: Page) -> list[str]:
    """What sticks out of the page sideways, if it scrolls that way; nothing where it does not."""
    return list(page.evaluate(SIDEWAYS))


SIDEWAYS = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('body *')]
    .filter(one => { const box = one.getBoundingClientRect(); return box.right > width + 1 || box.left < -1; })
    .filter(one => getComputedStyle(one).position !== 'absolute')
    .map(one => `${one.tagName.toLowerCase()}.${one.className} ${one.textContent.trim().slice(0, 40)}`).slice(0, 6);
}"""


def path_of(page: Page) -> str:
    """Where a page is, without the server."""
    return urlsplit(page.url).path
