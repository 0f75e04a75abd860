"""2,000 invented requests to the API: none ends in an error of ours, and every answer is as the schema says."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, transaction
from hypothesis import HealthCheck, Phase, seed, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

from mudhif.config.viewers import person_viewing
from mudhif.people.members.actions.tokens import make_token
from mudhif.people.members.rules.tokens import SCOPES
from tests.authorisation.world import build
from tests.fuzz import share

CASES = 2_000
# The house compresses its answers; what checks them here reads plain ones.
PLAIN = {"Accept-Encoding": "identity"}
PERSONAS = ("host", "candidate", "another scope", "anonymous")
schema = schemathesis.openapi.from_wsgi("/api/openapi.json", get_wsgi_application())
OPERATIONS = len(list(schema.get_all_operations()))


@dataclass(frozen=True)
class Bearers:
    """The headers with which each persona asks, and a thing that exists for each part of an address."""

    headers: dict[str, dict[str, str]]
    known: dict[str, str]


@pytest.fixture(autouse=True)
def _one_connection() -> Iterator[None]:
    """Requests go through WSGI inside the test's transaction, so the connection stays open between them."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def bearers(db: None) -> Bearers:
    world = build()
    scopes = {"host": SCOPES, "candidate": SCOPES, "another scope": ("engagements:read",)}
    people = {"another scope": "host"}
    tokens = {
        name: make_token(person_viewing(world.people[people.get(name, name)].pk, "en"), "fuzz", held, 9)
        for name, held in scopes.items()
    }
    headers = {name: {"Authorization": f"Bearer {token}"} for name, token in tokens.items()}
    known = {"need": "need", "concept_id": "concept", "engagement": "engagement"}
    return Bearers(headers | {"anonymous": {}}, {part: str(world.things[thing]) for part, thing in known.items()})


@pytest.mark.parametrize("persona", PERSONAS)
@schema.parametrize()
@seed(20_261_122)
@settings(
    max_examples=share(CASES, OPERATIONS * len(PERSONAS)),
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
def test_an_invented_request_is_answered_as_the_schema_says(
    case: schemathesis.Case[Any], bearers: Bearers, persona: str
) -> None:
    for part in {*case.path_parameters} & {*bearers.known}:
        # Half of the requests ask for a thing that exists, or nothing behind the address would ever run.
        if len(str(case.query) + str(case.body)) % 2:
            case.path_parameters[part] = bearers.known[part]
    with transaction.atomic():
        response = case.call(headers=bearers.headers[persona] | PLAIN)
        transaction.set_rollback(True)
    case.validate_response(response, checks=[not_a_server_error, status_code_conformance, response_schema_conformance])
