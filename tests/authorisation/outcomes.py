"""What becomes of a request: the person comes in, is sent to the door, or finds that there is nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from django.http import HttpResponseBase

from tests.authorisation.world import PERSONAS

Outcome = Literal["in", "door", "missing"]


@dataclass(frozen=True)
class Declared:
    """Who comes in by an address; the method, and what fills the parts of the address (part -> name of a thing)."""

    insiders: frozenset[str]
    parts: dict[str, str] = field(default_factory=dict)
    method: Literal["get", "post"] = "get"
    anonymous: Outcome = "door"
    form: dict[str, str] = field(default_factory=dict)

    def sending(self, **form: str) -> "Declared":
        """The same, with what the form holds."""
        return replace(self, form=form)

    def expected(self, persona: str) -> Outcome:
        """Whoever is not named finds nothing; whoever is not signed in is sent to the door."""
        if persona in self.insiders:
            return "in"
        return self.anonymous if persona == "anonymous" else "missing"


def outcome(response: HttpResponseBase) -> Outcome:
    """A 404 is nothing; a way to the sign-in page is the door; anything else that is not an error is in."""
    if response.status_code == 404:
        return "missing"
    if response.status_code == 302 and "/account/login/" in response["Location"]:
        return "door"
    assert response.status_code < 500
    return "in"


def everyone(method: Literal["get", "post"] = "get", **parts: str) -> Declared:
    """A page for all."""
    return Declared(frozenset(PERSONAS), parts, method)


def signed_in(method: Literal["get", "post"] = "get", **parts: str) -> Declared:
    """A page for whoever is signed in."""
    return Declared(frozenset(PERSONAS) - {"anonymous"}, parts, method)


def only(people: str | Iterable[str], method: Literal["get", "post"] = "get", **parts: str) -> Declared:
    """A page for the people named."""
    return Declared(frozenset(people.split() if isinstance(people, str) else people), parts, method)
