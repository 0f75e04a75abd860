"""A federation with a convenor and two moderators, and a dialogue in which one can vote."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from mudhif.base.foundation.viewer import OrganisationTie, Role, Viewer
from mudhif.commons.dialogue import actions
from mudhif.commons.dialogue.queries import Key
from mudhif.commons.dialogue.queries.access import today

NewPerson = Callable[..., Viewer]
NewDialogue = Callable[..., UUID]
POLICY = "It names a private person.\nIt insults.\nIt is for or against a party."


def draft(**changed: object) -> actions.Draft:
    """A dialogue about health, open from today for thirty days."""
    text = actions.Wording("en", "Where do we begin?", "Hospitals lack medicines.", POLICY)
    day = today()
    made = actions.Draft(text, "health", "link", True, 140, day, day + timedelta(days=30))
    return replace(made, **changed)  # type: ignore[arg-type]


@pytest.fixture
def federation(organisation: Callable[..., UUID]) -> UUID:
    """The federation, which alone names convenors and moderators."""
    return organisation("federation", "The federation")


@pytest.fixture
def keeper(person: NewPerson, federation: UUID, mandate: Callable[[Viewer, UUID, Role], None]) -> Callable[..., Viewer]:
    """Makes somebody who holds roles in the federation."""

    def make(*roles: Role) -> Viewer:
        made = person(*roles)
        for role in roles:
            mandate(made, federation, role)
        ties = tuple(OrganisationTie(federation, "federation", role) for role in roles)
        return replace(made, organisations=ties)

    return make


@pytest.fixture
def convenor(keeper: Callable[..., Viewer]) -> Viewer:
    """A convenor of the federation."""
    return keeper(Role.CONVENOR)


@pytest.fixture
def moderator(keeper: Callable[..., Viewer]) -> Viewer:
    """A moderator of the federation, with a seat in every dialogue made here."""
    return keeper(Role.MODERATOR)


@pytest.fixture
def other_moderator(keeper: Callable[..., Viewer]) -> Viewer:
    """A second one."""
    return keeper(Role.MODERATOR)


@pytest.fixture
def dialogue(convenor: Viewer, moderator: Viewer, other_moderator: Viewer) -> NewDialogue:
    """Opens a dialogue with three first statements."""

    def make(**changed: object) -> UUID:
        made = actions.begin(convenor, draft(**changed))
        for one in (moderator, other_moderator):
            actions.give_seat(convenor, made, one.person)
        for number in ("first", "second", "third"):
            actions.say_first(convenor, made, f"The {number} statement to vote on.", "en")
        actions.open_dialogue(convenor, made)
        return made

    return make


@pytest.fixture
def opened(dialogue: NewDialogue) -> UUID:
    """A dialogue that anyone with the link may enter, in strict mode."""
    return dialogue()


@pytest.fixture
def key(opened: UUID) -> Key:
    """Somebody who came in."""
    return actions.enter(opened)
