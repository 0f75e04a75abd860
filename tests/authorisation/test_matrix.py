"""Every URL x every role has its declared outcome; a foreign object answers like one that does not exist."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from django.utils import translation

from tests.authorisation import declared
from tests.authorisation.outcomes import Declared, Outcome, outcome
from tests.authorisation.world import PERSONAS, World, build, identifier

DECLARED = {
    name: entry
    for room in vars(declared).values()
    if isinstance(room, dict) and not isinstance(room, type) and all(isinstance(one, Declared) for one in room.values())
    for name, entry in room.items()
}
OBJECTS = {"need", "draft", "waiting", "question", "engagement", "code", "skill", "block", "qualification", "licence",
           "register", "register_brought", "register_held", "register_twice", "register_stopped", "linkage", "note",
           "invitation", "dialogue_draft", "dialogue_kept", "dialogue_invited", "statement_shown",
           "statement_waiting", "dialogue_confirmed", "priority"}  # fmt: skip


def names(patterns: list[Any], namespace: str = "") -> Iterator[str]:
    """The full names of all addresses, as `reverse` takes them."""
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield f"{namespace}{pattern.name}"
        else:
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from names(pattern.url_patterns, inner)


@pytest.fixture
def world(db: None) -> World:
    from mudhif.base.foundation.viewer import Viewer
    from mudhif.base.trail.actions import record, seal

    with transaction.atomic():
        record(Viewer.anonymous(), "needs.drafted")
    seal()
    return build()


def address(name: str, parts: dict[str, str], things: dict[str, Any]) -> str:
    """The address with its parts filled: `=x` is x itself, anything else the name of a thing of the world."""
    filled = {part: source[1:] if source.startswith("=") else things[source] for part, source in parts.items()}
    with translation.override("en"):
        return reverse(name, kwargs=filled)


def ask(world: World, persona: str, where: str, entry: Declared) -> Outcome:
    """Ask as the person would; whatever that changed is undone."""
    client = Client()
    if persona != "anonymous":
        client.force_login(world.people[persona])
    with transaction.atomic():
        response = (
            client.get(where)
            if entry.method == "get"
            else client.post(where, {name: world.things.get(value, value) for name, value in entry.form.items()})
        )
        transaction.set_rollback(True)
    return outcome(response)


@pytest.mark.parametrize("name", sorted(DECLARED))
def test_each_person_finds_what_is_declared(world: World, name: str) -> None:
    entry = DECLARED[name]
    where = address(name, entry.parts, world.things)
    found = {persona: ask(world, persona, where, entry) for persona in PERSONAS}
    assert found == {persona: entry.expected(persona) for persona in PERSONAS}


OWNED = sorted(name for name, entry in DECLARED.items() if entry.insiders and set(entry.parts.values()) & OBJECTS)


@pytest.mark.parametrize("name", OWNED)
def test_an_object_that_does_not_exist_answers_like_a_foreign_one(world: World, name: str) -> None:
    entry = DECLARED[name]
    nothing = {thing: "ZZZ-ZZZZ" if "code" in thing else identifier() for thing in world.things}
    where = address(name, entry.parts, {**world.things, **nothing})
    insider = next(iter(sorted(entry.insiders - {"anonymous"})))
    assert ask(world, insider, where, entry) == "missing"


def test_no_address_is_undeclared() -> None:
    addresses = {name for name in names(get_resolver().url_patterns) if not name.startswith("api:")}
    assert sorted(addresses - set(DECLARED)) == []
