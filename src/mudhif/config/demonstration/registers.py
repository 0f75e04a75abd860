"""Three offices bring their lists: the questions of the law answered, the columns confirmed, the lines held.

A trustee compares them twice: once for the estimate that stands on the map, and once for whoever wants to decide.
"""

import io
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from importlib.util import find_spec
from uuid import UUID

from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.config.demonstration.listed import HOME
from mudhif.config.demonstration.listing import lists
from mudhif.config.demonstration.offices import FEDERATION, LONDON, Office, Viewing
from mudhif.config.demonstration.written import phrases
from mudhif.people.mapping import actions, queries

LASTS = timedelta(days=300)


# Who keeps which kind of list, in the order of their names in `phrases.toml`.
OWNERS = (
    (LONDON, actions.Kind.CONSULAR),
    (FEDERATION, actions.Kind.MEMBERS),
    ("directorate-for-iraqis-abroad", actions.Kind.ALUMNI),
)


def hold_registers(founded: Mapping[str, UUID], viewing: Viewing, today: date) -> list[UUID]:
    """Have each office start its register and bring its list; the registers."""
    held = []
    for (owner, kind), names, content in zip(OWNERS, phrases()["registers"], lists(), strict=True):
        desk = viewing(Office(owner, Role.DESK).person)
        name, ends = names[desk.language], today + LASTS
        register = actions.start_register(desk, founded[owner], name, kind, once=True, ends=ends)
        _answer_for(desk, register)
        _bring(desk, register, content)
        held.append(register)
    return held


def compare(held: Sequence[UUID], viewing: Viewing) -> None:
    """Have the trustee compare the lists, publish an estimate where there is a budget, and begin anew to decide."""
    trustee = viewing(Office(FEDERATION, Role.TRUSTEE).person)
    if find_spec("opendp") and find_spec("splink") and actions.release_due():
        actions.make_estimate(trustee, _linked(trustee, held))
    _linked(trustee, held)


def _linked(trustee: Viewer, held: Sequence[UUID]) -> UUID:
    """A comparison; without the library that links it waits for the worker of an installation that has it."""
    linkage = actions.start_linkage(trustee, held, HOME)
    if find_spec("splink"):
        actions.link_registers(linkage)
    return linkage


def _answer_for(desk: Viewer, register: UUID) -> None:
    said = phrases()["duty"][0][desk.language]
    for duty in actions.Duty:
        actions.answer_duty(desk, register, duty, next(iter(actions.answers_to(duty)), ""), said)


def _bring(desk: Viewer, register: UUID, content: bytes) -> None:
    actions.receive(desk, register, io.BytesIO(content))
    columns = queries.file_to_confirm(desk, register).columns
    actions.confirm(desk, register, {column.index: column.field for column in columns if column.field})
    actions.read_into(register)
