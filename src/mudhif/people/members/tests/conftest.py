"""What the tests of the members' room share: members with something to find them by."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.members import actions
from mudhif.people.members.rules import WORDING, Mode, Purpose, SkillLevel

Mandated = Callable[[Viewer, UUID, Role], None]
NewOrganisation = Callable[..., UUID]
Giving = Callable[..., None]
NewMember = Callable[..., Viewer]
NewPerson = Callable[..., Viewer]
# Written out, because pytest imports this file twice.
TRAUMA_CARE = UUID("0d5c9e9e-7d5f-5a0a-9b57-0f3c8b1f2a11")


@pytest.fixture
def give() -> Giving:
    """Says yes to a purpose for so many days."""

    def giving(viewer: Viewer, purpose: Purpose = Purpose.INSTITUTIONS, days: int = 100) -> None:
        until = clock.today(viewer) + timedelta(days=days)
        actions.give_consent(viewer, purpose, until, WORDING[purpose])

    return giving


@pytest.fixture
def member(person: NewPerson, give: Giving) -> NewMember:
    """Makes a member with one skill, published, found by the purposes named (hospitals and universities)."""

    def make(*purposes: Purpose, pseudonym: str = "طائر الهور", time_zone: str = "Europe/Stockholm") -> Viewer:
        viewer = replace(person(Role.MEMBER), time_zone=time_zone)
        actions.start_profile(viewer, pseudonym)
        actions.save_skill(viewer, TRAUMA_CARE, SkillLevel.LEADS, 9, "Nine years with children after the war")
        actions.save_offer(viewer, [Mode.REMOTE], 20)
        actions.publish(viewer)
        for purpose in purposes or (Purpose.INSTITUTIONS,):
            give(viewer, purpose)
        return viewer

    return make


@pytest.fixture
def host(person: NewPerson) -> Viewer:
    """Somebody who acts for a hospital."""
    return person(Role.HOST, organisation=uuid4(), kind="hospital")


def organisation_of(viewer: Viewer) -> UUID:
    """The organisation that the viewer acts for."""
    return viewer.organisations[0].organisation


def id_of(viewer: Viewer) -> UUID:
    """The viewer's identifier, who is signed in."""
    assert viewer.id is not None
    return viewer.id
