"""Sowing the demonstration: everything through the rooms' front doors, all of it or nothing."""

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from uuid import UUID

from django.db import transaction

from mudhif.atlas.skills import queries as skills
from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.config.demonstration.careers import professions
from mudhif.config.demonstration.dialogue import hold_dialogue
from mudhif.config.demonstration.invention import invent
from mudhif.config.demonstration.newcomer import newcomer
from mudhif.config.demonstration.offices import FEDERATION, Office, found_all, offices
from mudhif.config.demonstration.registers import compare, hold_registers
from mudhif.config.demonstration.second_rounds import hold_second_rounds
from mudhif.config.demonstration.sign_ins import address_of, password_of, person_called, sign_ins
from mudhif.config.demonstration.stories import tell
from mudhif.config.demonstration.written import needs
from mudhif.config.viewers import person_viewing
from mudhif.people.mapping import actions as mapping
from mudhif.people.mapping.queries import my_linkages, registers_to_link
from mudhif.people.members.actions.bulk import NewMember, enrol
from mudhif.people.members.queries import account

MEMBERS = 3_000
STEWARD = person_called(Role.STEWARD.value)


def sow(members: int = MEMBERS) -> list[tuple[str, str, str]]:
    """Seed the demonstration once; role, address and password of the accounts that can sign in.

    The same seed gives the same people and the same needs. A second call changes nothing.
    """
    accounts = sow_people(members)
    draw_the_map()
    return accounts


def sow_people(members: int = MEMBERS) -> list[tuple[str, str, str]]:
    """All but what the map counts, whole or not at all; a house can be opened on it."""
    with transaction.atomic():
        if not _sown():
            _sow(members)
    return sign_ins()


def draw_the_map() -> None:
    """What the map counts: the lists compared, an estimate, and the quarter's release; each an act of its own.

    It reckons for long and writes for moments, so that it can go on in a house that is open.
    """
    viewing = _viewing()
    trustee = viewing(Office(FEDERATION, Role.TRUSTEE).person)
    if not my_linkages(trustee).rows:
        compare([part.register for part in registers_to_link(trustee)], viewing)
    _publish_counts()


def _sown() -> bool:
    try:
        account(STEWARD)
    except NotFound:
        return False
    return True


def _sow(members: int) -> None:
    today = clock.now().date()
    enrol([_steward(), *(office.account() for office in offices()), newcomer(today)])
    enrol(invent(members - 1, today, _skills_by_isco()))
    viewing = _viewing()
    founded = found_all(person_viewing(STEWARD, "en"), viewing, today)
    for need in needs():
        tell(need, founded, viewing, today)
    convenor, moderator = (viewing(Office(FEDERATION, role).person) for role in (Role.CONVENOR, Role.MODERATOR))
    hold_dialogue(convenor, moderator, today)
    hold_second_rounds(convenor, moderator, today)
    hold_registers(founded, viewing, today)


def _publish_counts() -> None:
    """The quarter's protected counts, where the installation has a budget and the library that blurs."""
    if mapping.release_due() and find_spec("opendp"):
        mapping.publish_by_policy()


def _viewing() -> Callable[[UUID], Viewer]:
    """People as the house sees them once their mandates are given; each is looked up once."""

    @cache
    def viewing(person: UUID) -> Viewer:
        return person_viewing(person, account(person).language)

    return viewing


def _steward() -> NewMember:
    address, password = address_of(Role.STEWARD.value), password_of(Role.STEWARD)
    return NewMember(STEWARD, address, "en", "Europe/Stockholm", password=password, steward=True)


def _skills_by_isco() -> dict[str, tuple[UUID, ...]]:
    """The skills of each unit group, in an order that does not change. One query a group, and one for all."""
    groups = {code: skills.group_with(code) for code in sorted(professions())}
    related = skills.related_skills(groups.values())
    return {code: tuple(sorted(related[group])) for code, group in groups.items()}
