"""What the tests of releases share: members who agreed to be counted, few places, and a policy."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from pytest_django import Settings

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.mapping.actions import publish_by_policy
from mudhif.people.mapping.rules.keys import PublicKeys, arranged
from mudhif.people.members import actions as members
from mudhif.people.members.queries import CountedAs, MemberCounts
from mudhif.people.members.rules import WORDING, Mode, Purpose

NewMember = Callable[..., Viewer]


@pytest.fixture
def few_places(monkeypatch: pytest.MonkeyPatch) -> PublicKeys:
    """A small world, so that a release takes a blink."""
    countries = {"SE": "northern-europe", "GB": "northern-europe", "IQ": "western-asia"}
    keys = arranged(countries, {"stockholm": "SE", "gothenburg": "SE"}, ("northern-europe", "western-asia"))
    monkeypatch.setattr("mudhif.people.mapping.actions.releasing.present_keys", lambda: keys)
    return keys


@pytest.fixture
def policy(settings: Settings) -> None:
    """As much as a year may spend, so that blurring is small."""
    settings.MUDHIF_RHO_A_YEAR = 1.0


@pytest.fixture
def steward(person: Callable[..., Viewer]) -> Viewer:
    """Somebody who runs the installation."""
    return person(Role.STEWARD)


@pytest.fixture
def counted(person: Callable[..., Viewer]) -> NewMember:
    """Makes a member in Stockholm, a doctor who left in the nineties, who agreed to be counted."""

    def make(country: str = "SE", city: str = "stockholm", *, agreed: bool = True) -> Viewer:
        viewer = replace(person(Role.MEMBER), time_zone="Europe/Stockholm")
        members.start_profile(viewer, "طائر الهور")
        members.save_profession(viewer, "2212")
        members.save_residence(viewer, country)
        if city:
            members.save_city(viewer, city)
        members.save_decade_left(viewer, 1990)
        members.save_offer(viewer, [Mode.REMOTE, Mode.VISIT], 10)
        if agreed:
            until = clock.today(viewer) + timedelta(days=100)
            members.give_consent(viewer, Purpose.COUNTED, until, WORDING[Purpose.COUNTED])
        return viewer

    return make


@pytest.fixture
def released(few_places: PublicKeys, policy: None, monkeypatch: pytest.MonkeyPatch) -> str:
    """A release of 900 people in two countries, published; its quarter."""
    people = {CountedAs("SE", "stockholm", "2", 1990): 400, CountedAs("SE", "gothenburg", "7", 2000): 300}
    people |= {CountedAs("GB", "", "2", 1990): 200}
    counts = MemberCounts(people, {("SE", "remote"): 500})
    monkeypatch.setattr("mudhif.people.mapping.actions.releasing.count_members", lambda: counts)
    return str(publish_by_policy().quarter)
