"""Secrets, each unlike any other text of the house, and the forms into which they are typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from tests.fuzz.reading import Input, PageForm

# In the letters in which people write here; a joiner stands in the Kurdish one.
SHAPES = ("zq{}marsh", "سرّ{}الهور", "نهێنی{}می\u200cزگ", "Zq {} O'Brien & <b>", "zq{}\u0640هـور\u0640")
WRITTEN = {"text", "textarea", "search", "password", "email", "url"}
# Page and field whose words nobody may read in the database, not even its operator's backup.
SEVERE = {
    ("account_signup", "email"), ("account_email", "email"), ("organisations:people", "address"),
    ("members:section", "access_needs"), ("members:add_qualification", "institution"),
    ("members:qualification", "institution"), ("members:licence", "number"), ("selection:release", "name"),
    ("engagements:note", "words"),
}  # fmt: skip


@dataclass(frozen=True)
class Planted:
    """A secret, and where it was typed."""

    text: str
    page: str
    field: str
    password: bool

    @property
    def severe(self) -> bool:
        """Whether it may be readable nowhere in the database."""
        return self.password or (self.page, self.field) in SEVERE


class Planter:
    """Fills forms with secrets, and remembers all of them."""

    def __init__(self, shape: str) -> None:
        self.planted: list[Planted] = []
        self._shape = shape
        self._numbers = count(1000)

    def fill(self, page: str, form: PageForm, *, everywhere: bool) -> list[tuple[str, str]]:
        """The form with a secret in each field for words (`everywhere`: in all), and choices that hold."""
        return list(self._pairs(page, form, everywhere=everywhere))

    def _pairs(self, page: str, form: PageForm, *, everywhere: bool) -> Iterator[tuple[str, str]]:
        chosen: set[str] = set()
        for one in form.inputs:
            if one.name == "csrfmiddlewaretoken" or one.kind in {"file", "submit"}:
                continue
            if one.kind in WRITTEN or (everywhere and one.kind != "hidden"):
                yield one.name, self._secret(page, one)
            elif one.kind == "radio" and one.name not in chosen:
                chosen.add(one.name)
                yield one.name, one.offered[0]
            elif one.kind == "checkbox":
                yield one.name, one.offered[0]
            elif one.kind != "radio":
                yield one.name, one.value or next((value for value in one.offered if value), "")

    def _secret(self, page: str, one: Input) -> str:
        text = self._shape.format(next(self._numbers))
        if one.kind == "email":
            text = f"zq{next(self._numbers)}@marsh.example"
        if one.kind == "url":
            text = f"https://zq{next(self._numbers)}.example/"
        self.planted.append(Planted(text, page, one.name, one.kind == "password"))
        return text
