"""The declared outcome of every operation of the API. An operation that is missing here fails the test."""

from dataclasses import dataclass, field
from typing import Any

from tests.authorisation.declared import OWN, OWN_HOSTS, SELECTING
from tests.authorisation.world import PERSONAS

PEOPLE = tuple(persona for persona in PERSONAS if persona != "anonymous")


@dataclass(frozen=True)
class Operation:
    """Which scope it takes (none: open to all, with a token or without), and who comes in with it.

    `parts` fills the address and `things` the body (part -> name of a thing of the world).
    """

    scope: str = ""
    insiders: frozenset[str] = frozenset(PEOPLE)
    parts: dict[str, str] = field(default_factory=dict)
    query: str = ""
    body: dict[str, Any] | None = None
    things: dict[str, str] = field(default_factory=dict)


def only(people: str, scope: str, **parts: str) -> Operation:
    """An operation on a thing of somebody's."""
    return Operation(scope, frozenset(people.split()), parts)


PROFILE = {"pseudonym": "Heron", "skills": []}
OPERATIONS: dict[str, Operation] = {
    "skills_suggest": Operation(query="q=listening"),
    "skills_concept": Operation(parts={"concept_id": "concept"}),
    "places_countries": Operation(),
    "places_governorates": Operation(),
    "needs_open": Operation(),
    "needs_one": Operation(parts={"need": "need"}),
    "needs_posting": Operation(parts={"need": "need"}),
    "needs_draft": Operation(
        "needs:write", frozenset(OWN_HOSTS.split()),
        body={"language": "en", "title": "A need"}, things={"host": "organisation"},
    ),
    "selection_shortlist": only(SELECTING, "selection:read", need="need"),
    "engagements_list": Operation("engagements:read"),
    "engagements_one": only(f"{OWN} {OWN_HOSTS}", "engagements:read", engagement="engagement"),
    "profile_read": only(OWN, "profile:read"),
    "profile_write": Operation("profile:write", frozenset({OWN}), body=PROFILE),
}  # fmt: skip
# Addresses of the API that are not operations: its description, and its root, which is nothing.
BESIDE = {"api-root", "openapi-json"}
