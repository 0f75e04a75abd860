"""Somebody at a browser: reads pages, follows links, fills in what is asked, in any language."""

from collections.abc import Mapping

from playwright.sync_api import Locator, Page, expect

from tests.browser import path_of
from tests.served import House

# The one filled button of a view, whatever it says in whatever language.
FILLED = "main .btn:not(.btn-quiet):not(.btn-small):visible"


class Visitor:
    """Words differ by language, so a visitor finds things by what they are: the filled button, the link to a place."""

    def __init__(self, page: Page, house: House, language: str) -> None:
        self.page, self.house, self.language = page, house, language

    def go(self, path: str) -> None:
        """Type an address; a newcomer does it once, at the front door."""
        self.page.goto(f"{self.house.address}/{self.language}/{path}")

    def sign_in(self, address: str, password: str) -> None:
        """From the front door, by the link at the top."""
        self.go("")
        self.follow("/account/login/", within="header")
        self.fill({"login": address, "password": password})
        self.press()
        expect(self.page.locator("header .who[href$='/account/']")).to_be_visible()

    def home(self) -> None:
        """Back to the front door, by the name of the house."""
        self.click(self.page.locator("header .brand"))

    def follow(self, ending: str, within: str = "body") -> None:
        """Click the first link whose address ends so."""
        self.click(self.link(ending, within))

    def click(self, thing: Locator) -> None:
        """Click what leads to another page, and wait for it."""
        with self.page.expect_navigation():
            thing.click()

    def link(self, ending: str, within: str = "body") -> Locator:
        """The first link whose address ends so."""
        return self.page.locator(f"{within} a[href$='{ending}']:visible").first

    def fill(self, values: Mapping[str, str | bool]) -> None:
        """Fields by name: text is typed, choices are chosen, boxes are ticked."""
        for name, value in values.items():
            field = self.page.locator(f"main [name='{name}']")
            kind = field.first.evaluate("field => field.tagName + ':' + field.type")
            if kind.endswith((":checkbox", ":radio")):
                chosen = field if value is True else self.page.locator(f"main [name='{name}'][value='{value}']")
                chosen.check()
            elif kind.startswith("SELECT"):
                field.select_option(str(value))
            else:
                field.fill(str(value))

    def press(self) -> None:
        """Press the filled button; there is exactly one in view."""
        expect(self.page.locator(FILLED)).to_have_count(1)
        self.click(self.page.locator(FILLED))

    @property
    def path(self) -> str:
        """Where the visitor is, without server and language."""
        return path_of(self.page).removeprefix(f"/{self.language}/")

    @property
    def text(self) -> str:
        """What stands on the page."""
        return self.page.locator("main").inner_text()
