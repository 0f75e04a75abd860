"""Every operation of the API x every person x every kind of token has its declared outcome."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import get_resolver
from django.utils import timezone

from mudhif.config.api import api
from mudhif.config.viewers import person_viewing
from mudhif.people.members.actions.tokens import make_token
from mudhif.people.members.models import ApiToken
from mudhif.people.members.rules.tokens import SCOPES, digest
from tests.authorisation.api_declared import BESIDE, OPERATIONS, PEOPLE, Operation
from tests.authorisation.test_matrix import names
from tests.authorisation.world import World, build, identifier

WHERE = {
    operation["operationId"]: (method, address)
    for address, operations in api.get_openapi_schema()["paths"].items()
    for method, operation in operations.items()
}


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    body: str


@pytest.fixture
def world(db: None) -> World:
    return build()


def tokens(world: World, persona: str, scope: str) -> Iterator[tuple[str, str]]:
    """One token of each kind; all that do not work hold every scope."""
    viewer = person_viewing(world.people[persona].pk, "en")
    now = timezone.now()
    for kind, past in (("ended", {"ends": now - timedelta(seconds=1)}), ("taken back", {"revoked": now})):
        token = make_token(viewer, kind, SCOPES, 9)
        ApiToken.objects.filter(digest=digest(token)).update(**past)
        yield kind, token
    yield "invented", "mudhif_" + "x" * 43
    yield "without the scope", make_token(viewer, "other", [one for one in SCOPES if one != scope], 9)
    yield "with the scope", make_token(viewer, "right", [scope] if scope else SCOPES, 9)


def ask(name: str, entry: Operation, things: dict[str, Any], token: str = "") -> Answer:
    """Ask for the operation; whatever that changed is undone."""
    method, address = WHERE[name]
    parts = {part: things[thing] for part, thing in entry.parts.items()}
    body = (
        None if entry.body is None else {**entry.body, **{part: str(things[it]) for part, it in entry.things.items()}}
    )
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    with transaction.atomic():
        answer = Client().generic(
            method.upper(), f"{address.format(**parts)}?{entry.query}", json.dumps(body) if body else b"",
            "application/json", headers=headers,
        )  # fmt: skip
        transaction.set_rollback(True)
    return Answer(answer.status_code, answer.content.decode())


def outcome(answer: Answer) -> str:
    """A word for the status; anything undeclared stays a number."""
    words = {200: "in", 201: "in", 401: "door", 403: "scope", 404: "missing"}
    return words.get(answer.status, f"{answer.status} {answer.body}")


def expected(entry: Operation, persona: str, kind: str) -> str:
    """Without a scope everybody comes in; else a token that works, with the scope, of somebody named."""
    if not entry.scope:
        return "in"
    if kind == "without the scope":
        return "scope"
    if kind != "with the scope":
        return "door"
    return "in" if persona in entry.insiders else "missing"


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_each_person_with_each_token_finds_what_is_declared(world: World, name: str) -> None:
    entry = OPERATIONS[name]
    found, declared = {}, {}
    for persona in PEOPLE:
        for kind, token in tokens(world, persona, entry.scope):
            found[persona, kind] = outcome(ask(name, entry, world.things, token))
            declared[persona, kind] = expected(entry, persona, kind)
    assert found == declared


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_without_a_token_only_what_is_open_to_all_answers(world: World, name: str) -> None:
    entry = OPERATIONS[name]
    assert outcome(ask(name, entry, world.things)) == ("door" if entry.scope else "in")


@pytest.mark.parametrize("name", sorted(name for name, entry in OPERATIONS.items() if entry.parts or entry.things))
def test_a_foreign_object_answers_to_the_letter_like_one_that_does_not_exist(world: World, name: str) -> None:
    entry = OPERATIONS[name]
    nothing = {thing: identifier() for thing in world.things}
    right = {persona: dict(tokens(world, persona, entry.scope))["with the scope"] for persona in PEOPLE}
    missing = {ask(name, entry, nothing, token) for token in right.values()}
    foreign = {ask(name, entry, world.things, right[persona]) for persona in set(PEOPLE) - entry.insiders}
    assert missing | foreign == missing
    assert [outcome(answer) for answer in missing] == ["missing"]


def test_no_operation_is_undeclared() -> None:
    assert sorted(set(WHERE) - set(OPERATIONS)) == []
    assert sorted(set(OPERATIONS) - set(WHERE)) == []


def test_no_operation_hides_from_the_description_of_the_api() -> None:
    described = sum(len(view.operations) for _, router in api._routers for view in router.path_operations.values())
    addresses = [name for name in names(get_resolver().url_patterns) if name.startswith("api:")]
    assert len(WHERE) == described == len(addresses) - len(BESIDE)


def test_every_scope_opens_something() -> None:
    assert set(SCOPES) - {entry.scope for entry in OPERATIONS.values()} == set()
