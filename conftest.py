"""What every test of the house may ask for: a real database, and people in each role."""

import os
import random
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone, translation
from hypothesis import HealthCheck
from hypothesis import settings as cases

from mudhif.base.foundation.viewer import OrganisationTie, Role, Viewer
from mudhif.base.trail.rules import entry
from tests.cases import every_case
from tests.on_record import wordless

NewPerson = Callable[..., Viewer]
SignIn = Callable[[Viewer], Client]
TENTH = 10
# How fast the machine is decides nothing.
cases.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
cases.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run a seeded tenth of the slow cases, unless CI asks for all of them."""
    if every_case():
        return
    chosen = random.Random(os.environ.get("MUDHIF_SEED", "mudhif"))  # noqa: S311
    for item in items:
        if item.get_closest_marker("slow") and "tenth" not in item.keywords and chosen.randrange(TENTH):
            item.add_marker(pytest.mark.skip(reason="one of the nine tenths of slow cases that CI=true runs"))


@pytest.fixture(autouse=True)
def watched_record(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever a test of a room puts on the record can be read in words; the record's own tests invent acts."""
    found: list[str] = []
    compose = entry.compose

    def watching(**content: Any) -> entry.Content:
        found.extend(wordless(content["act"], content["facts"]))
        return compose(**content)

    if "trail" not in request.path.parts:
        monkeypatch.setattr(entry, "compose", watching)
    yield
    if found:
        pytest.fail(f"On the record without words: {found}")


@pytest.fixture(autouse=True)
def language_as_found() -> Iterator[None]:
    """A page that a test opened leaves its language behind; the next test starts with the default again."""
    yield
    translation.deactivate()


@pytest.fixture
def anonymous() -> Viewer:
    """Someone who has not signed in, reading English."""
    return Viewer.anonymous("en")


@pytest.fixture
def person(db: None) -> NewPerson:
    """Makes a signed-in person: `person(Role.HOST, organisation=id, kind="hospital")`."""
    from mudhif.people.members.models import User

    def make(*roles: Role, organisation: UUID | None = None, kind: str = "hospital", language: str = "en") -> Viewer:
        user = User.objects.create_user(mail_handle=os.urandom(16).hex(), language=language)
        ties = tuple(OrganisationTie(organisation, kind, role) for role in roles) if organisation else ()
        return Viewer(user.pk, frozenset(roles), ties, language, "Asia/Baghdad")

    return make


@pytest.fixture
def organisation(db: None) -> Callable[..., UUID]:
    """Makes an organisation of a kind, and gives its identifier."""
    from mudhif.people.organisations.models import Organisation

    def make(
        kind: str = "hospital", name: str = "Psychiatric hospital", governorate: str = "nineveh", **fields: str
    ) -> UUID:
        names = {"name_en": name, "name_ar": name, "name_ckb": name}
        row = Organisation.objects.create(kind=kind, country="IQ", governorate=governorate, **names, **fields)
        return row.id

    return make


@pytest.fixture
def mandate(db: None) -> Callable[[Viewer, UUID, Role], None]:
    """Writes down that a person holds a role in an organisation, for a year around today."""
    from mudhif.people.organisations.models import Mandate

    def make(viewer: Viewer, organisation: UUID, role: Role) -> None:
        around = timedelta(days=180)
        Mandate.objects.create(
            organisation_id=organisation,
            person_id=viewer.person,
            role=role,
            starts=timezone.localdate() - around,
            ends=timezone.localdate() + around,
        )

    return make


@pytest.fixture
def signed_in(client: Client) -> SignIn:
    """A browser in which the person is signed in."""
    from mudhif.people.members.models import User

    def sign_in(viewer: Viewer) -> Client:
        client.force_login(User.objects.get(pk=viewer.person))
        return client

    return sign_in
