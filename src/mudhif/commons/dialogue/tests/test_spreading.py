"""Organisations say that they spread an invitation, and take it back."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from django.test import Client

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import OrganisationTie, Role, Viewer
from mudhif.base.trail.models import Entry
from mudhif.commons.dialogue import actions, queries
from mudhif.commons.dialogue.models import Spread
from mudhif.commons.dialogue.tests.conftest import draft
from mudhif.people.organisations.models import Organisation

pytestmark = pytest.mark.django_db
SignIn = Callable[[Viewer], Client]


@pytest.fixture
def association(organisation: Callable[..., UUID]) -> UUID:
    """An association."""
    made = organisation("association", "The reed circle")
    Organisation.objects.filter(pk=made).update(verification="verified")
    return made


@pytest.fixture
def host(person: Callable[..., Viewer], association: UUID, mandate: Callable[[Viewer, UUID, Role], None]) -> Viewer:
    """Somebody with a mandate of the association."""
    made = person(Role.HOST)
    mandate(made, association, Role.HOST)
    return replace(made, organisations=(OrganisationTie(association, "association", Role.HOST),))


def test_it_stands_on_the_dialogues_page_and_on_the_record_and_is_taken_back(
    client: Client, host: Viewer, opened: UUID, association: UUID
) -> None:
    before = Entry.objects.count()
    for _ in range(2):
        actions.say_spread(host, opened, association)
    page = f"/en/dialogues/{opened}/"
    assert "The reed circle" in client.get(page).content.decode()
    actions.take_back_spread(host, opened, association)
    assert "The reed circle" not in client.get(page).content.decode()
    assert Entry.objects.count() == before + 2


def test_nobody_says_so_for_an_organisation_of_others(host: Viewer, convenor: Viewer, opened: UUID) -> None:
    for organisation in (uuid4(), next(iter(convenor.organisations)).organisation):
        with pytest.raises(NotFound):
            actions.say_spread(host, opened, organisation)
    assert not Spread.objects.exists()


def test_one_that_is_not_verified_waits_and_one_that_is_suspended_is_not_named(
    host: Viewer, opened: UUID, association: UUID
) -> None:
    rows = Organisation.objects.filter(pk=association)
    rows.update(verification="unverified")
    with pytest.raises(Refused, match="not verified"):
        actions.say_spread(host, opened, association)
    rows.update(verification="verified")
    actions.say_spread(host, opened, association)
    rows.update(verification="suspended")
    assert queries.spreaders(opened, "en") == ()


def test_there_is_no_invitation_of_a_draft(convenor: Viewer) -> None:
    made = actions.begin(convenor, draft())
    with pytest.raises(NotFound):
        actions.say_spread(convenor, made, next(iter(convenor.organisations)).organisation)


def test_it_is_said_and_taken_back_by_a_button(
    host: Viewer, signed_in: SignIn, opened: UUID, association: UUID
) -> None:
    browser, page = signed_in(host), f"/en/dialogues/{opened}/spread/"
    assert "Did you spread" in browser.get(page).content.decode()
    for act, count in (("say", 1), ("take_back", 0)):
        assert browser.post(page, {"organisation": association, "act": act}).status_code == 302
        assert Spread.objects.count() == count
    assert browser.post(page, {"organisation": uuid4(), "act": "say"}).status_code == 404
