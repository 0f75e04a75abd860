"""Registers for tests of linkages: two or three offices that list the same invented people, spelled differently."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from itertools import product
from uuid import UUID

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.mapping import actions
from mudhif.people.mapping.queries.links import linked_lines
from mudhif.people.mapping.rules.deciding import Line
from mudhif.people.mapping.rules.duties import Kind
from mudhif.people.mapping.tests.conftest import answer_all, bring

HEADER = ("Full name", "Date of birth", "Phone", "City", "Country")
GIVEN = ("Hussein", "Sara", "Layla", "Omar", "Zainab", "Yasin", "Noor", "Karwan")
FATHERS = ("Karim", "Aziz", "Salih", "Jaafar", "Yunis")
FAMILIES = ("Al-Obaidi", "Al-Tamimi", "Al-Jaberi")
Named = list[list[str]]

# Across two registers neither surely one person nor surely two; and so within one.
UNSURE = [
    ["Sara Zubaidi", "1961-05-09", "+447900000001", "Leeds", "United Kingdom"],
    ["Sara Hasan", "1985-08-03", "+447900000001", "Hull", "United Kingdom"],
]
TWICE = [
    ["Abdulkarim Hasan Al-Zubaidi", "1961-05-09", "", "Leeds", "United Kingdom"],
    ["Abdulkarim Hasan Al-Zubaidi", "1963-03-12", "", "Hull", "United Kingdom"],
]


def people() -> Named:
    """120 invented people, no two alike."""
    return [
        [f"{given} {father} {family}", f"{1950 + number % 40}-{1 + number % 12:02}-{2 + number % 26:02}",
         f"+4479{number * 7919 % 10**8:08}", ("Leeds", "Hull", "London")[number % 3], "United Kingdom"]
        for number, (given, father, family) in enumerate(product(GIVEN, FATHERS, FAMILIES))
    ]  # fmt: skip


def file_of(rows: Named) -> bytes:
    """The rows as a file."""
    text = io.StringIO()
    csv.writer(text).writerows([HEADER, *rows])
    return text.getvalue().encode()


def lines_of_one(linkage: UUID, line: Line) -> tuple[Line, ...]:
    """The other lines that were found to be the same person's as this one, while the linkage stands."""
    found = list(linked_lines(linkage))
    person = next((person for register, row, person in found if (register, row) == line), None)
    return tuple((register, row) for register, row, one in found if one == person and (register, row) != line)


@dataclass(frozen=True, slots=True)
class Office:
    """A desk, its organisation, and the register it holds."""

    desk: Viewer
    organisation: UUID
    register: UUID
    content: bytes


Offices = Callable[..., Office]


def office(
    name: str, rows: Named, person: Callable[..., Viewer], organisation: Callable[..., UUID], kind: str = "embassy"
) -> Office:
    """An office that holds a register of these rows."""
    owner = organisation(kind, name, governorate="")
    desk = person(Role.DESK, organisation=owner, kind=kind)
    ends = clock.today(desk) + timedelta(days=80)
    register = actions.start_register(desk, owner, f"List of {name}", Kind.CONSULAR, once=True, ends=ends)
    answer_all(desk, register)
    bring(desk, register, file_of(rows))
    actions.read_into(register)
    return Office(desk, owner, register, file_of(rows))
