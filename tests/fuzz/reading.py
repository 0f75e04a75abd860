"""Reading a page as a browser does: its forms with what stands in them, and the messages beside the fields."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

Attributes = dict[str, str]
NEVER_SHOWN_AGAIN = {"password", "file", "hidden", "checkbox", "radio", "submit", "button"}


@dataclass
class Input:
    """A field: its kind (`select`, `textarea` or the type of the input), and the value that stands in it."""

    name: str
    kind: str
    value: str = ""
    offered: list[str] = field(default_factory=list)

    @property
    def typed(self) -> bool:
        """Whether a person types into it and may expect to find the same again."""
        return self.kind not in NEVER_SHOWN_AGAIN | {"select"}


@dataclass
class PageForm:
    """A form that is sent by POST or GET, and its fields in order."""

    method: str
    action: str
    inputs: list[Input] = field(default_factory=list)

    def values(self, name: str) -> list[str]:
        """What stands in the fields of a name."""
        return [one.value for one in self.inputs if one.name == name]


class Page(HTMLParser):
    """The forms of a page, and the names of fields with a message beside them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.forms: list[PageForm] = []
        self.wrong = 0
        self._text: Input | None = None
        self._select: Input | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of forms, fields and messages."""
        found = {name: value or "" for name, value in attrs}
        self.wrong += bool({"wrong", "errorlist", "errors"} & set(found.get("class", "").split()))
        if tag == "form":
            self.forms.append(PageForm(found.get("method", "get").lower(), found.get("action", "")))
        elif self.forms and tag in {"input", "textarea", "select", "button"} and found.get("name"):
            self._field(tag, found)
        elif tag == "option" and self._select is not None:
            self._select.offered.append(found.get("value", ""))
            if "selected" in found or not self._select.value:
                self._select.value = found.get("value", "")

    def _field(self, tag: str, found: Attributes) -> None:
        kind = found.get("type", "text") if tag == "input" else tag
        kind = "number" if found.get("data-number") is not None else kind
        one = Input(found["name"], "submit" if tag == "button" else kind, found.get("value", ""))
        if kind in {"checkbox", "radio"}:
            one.offered = [found.get("value", "on")]
            one.value = one.offered[0] if "checked" in found else ""
        self._text = one if tag == "textarea" else None
        self._select = one if tag == "select" else None
        self.forms[-1].inputs.append(one)

    def handle_data(self, data: str) -> None:
        """The text of a textarea is its value."""
        if self._text is not None:
            self._text.value += data

    def handle_endtag(self, tag: str) -> None:
        """A browser drops the first line feed of a textarea, which Django writes before the value."""
        if tag == "textarea" and self._text is not None:
            self._text.value = self._text.value.replace("\r\n", "\n").removeprefix("\n")
            self._text = None
        if tag == "select":
            self._select = None
