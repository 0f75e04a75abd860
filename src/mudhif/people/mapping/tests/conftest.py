"""What tests share: members who agreed to be counted, few places, a policy; a desk, and a register it may fill."""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

import pytest
from django.core import mail
from pytest_django import Settings

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.mapping import actions, queries
from mudhif.people.mapping.actions import publish_by_policy
from mudhif.people.mapping.rules.duties import Duty, Kind, answers_to
from mudhif.people.mapping.rules.keys import PublicKeys, arranged
from mudhif.people.members import actions as members
from mudhif.people.members.queries import CountedAs, MemberCounts
from mudhif.people.members.rules import WORDING, Mode, Purpose

NewMember = Callable[..., Viewer]


@pytest.fixture
def few_places(monkeypatch: pytest.MonkeyPatch) -> PublicKeys:
    """A small world, so that a release takes a blink."""
    countries = {"SE": "northern-europe", "GB": "northern-europe", "IQ": "western-asia"}
    keys = arranged(
        countries, {"stockholm": "SE", "gothenburg": "SE"}, ("northern-europe", "western-asia"), ("basra", "nineveh")
    )
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
    monkeypatch.setattr("mudhif.people.mapping.actions.blurring.count_members", lambda: counts)
    return str(publish_by_policy().quarter)


SECRET = "هدى كريم العبيدي"
LIST = (
    "الاسم الكامل,تاريخ الميلاد,الهاتف,City,المذهب\n"
    f"{SECRET},12/04/1965,07911123456,Leeds,سنية\n"
    "Salih Yasin,31/02/1971,,London,شيعي\n"
    "Sara Aziz,13/05/1980,,Hull,\n"
).encode()

NewRegister = Callable[..., UUID]


@pytest.fixture
def embassy(organisation: Callable[..., UUID]) -> UUID:
    return organisation("embassy", "An embassy", governorate="")


@pytest.fixture
def desk(person: Callable[..., Viewer], embassy: UUID, mandate: Callable[..., None]) -> Viewer:
    found = person(Role.DESK, organisation=embassy, kind="embassy")
    mandate(found, embassy, Role.DESK)
    return found


@pytest.fixture
def begun(desk: Viewer, embassy: UUID) -> UUID:
    ends = clock.today(desk) + timedelta(days=90)
    return actions.start_register(desk, embassy, "Consular list", Kind.CONSULAR, once=True, ends=ends)


@pytest.fixture
def register(desk: Viewer, begun: UUID) -> UUID:
    answer_all(desk, begun)
    return begun


@pytest.fixture
def held(desk: Viewer, register: UUID) -> UUID:
    bring(desk, register)
    actions.read_into(register)
    return register


def answer_all(desk: Viewer, register: UUID) -> None:
    for duty in Duty:
        words = answers_to(duty)
        actions.answer_duty(desk, register, duty, words[0] if words else "", "As it is.")


def bring(desk: Viewer, register: UUID, content: bytes = LIST) -> None:
    """Bring a file, and confirm its columns as they were recognised."""
    actions.receive(desk, register, io.BytesIO(content))
    columns = queries.file_to_confirm(desk, register).columns
    actions.confirm(desk, register, {column.index: column.field for column in columns if column.field})


NewPeople = Callable[..., UUID]


@pytest.fixture
def people(desk: Viewer, embassy: UUID) -> NewPeople:
    """Makes a held register of people with these addresses."""

    def make(*addresses: str, keeper: Viewer | None = None) -> UUID:
        viewer = keeper or desk
        owner = min(viewer.organisation_ids(Role.DESK))
        ends = clock.today(viewer) + timedelta(days=90)
        register = actions.start_register(viewer, owner, "Graduates", Kind.ALUMNI, once=True, ends=ends)
        answer_all(viewer, register)
        lines = "".join(f"Huda Karim,Leeds,{address}\n" for address in addresses)
        bring(viewer, register, f"Full name,City,Mail\n{lines}".encode())
        actions.read_into(register)
        return register

    return make


@dataclass(frozen=True)
class LetterLinks:
    """Where the English part of a letter leads."""

    join: str
    leave: str

    @property
    def token(self) -> str:
        return self.leave.strip("/").rsplit("/", 1)[-1]

    @property
    def code(self) -> str:
        return self.join.strip("/").rsplit("/", 1)[-1]


def letter_links(address: str = "") -> LetterLinks:
    """The links of the last letter to an address, or to anybody."""
    letter = [one for one in mail.outbox if not address or one.to == [address]][-1]
    found = {kind: re.findall(rf"/en/joining/{kind}/[^/]+/", str(letter.body))[-1] for kind in ("letter", "leave")}
    return LetterLinks(found["letter"], found["leave"])
