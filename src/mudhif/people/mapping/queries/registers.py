"""Registers, as the desk that keeps them sees them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from mudhif.base.foundation.paging import Page, keyset_page
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.mapping.models import DutyAnswer, Register, State
from mudhif.people.mapping.queries.access import mine, my_register
from mudhif.people.mapping.rules.duties import Duty, missing
from mudhif.people.organisations import queries as organisations


@dataclass(frozen=True, slots=True)
class RegisterShown:
    """A register in its owner's eyes. `rows_seen` and `rows_done` say how far a reading is."""

    id: UUID
    owner: UUID
    owner_name: str
    name: str
    kind: str
    once: bool
    ends: date
    state: str
    started: datetime
    rows_seen: int
    rows_done: int
    rows_kept: int
    bad_lines: int = 0

    @property
    def percent(self) -> int:
        """How far the reading is, in hundredths."""
        return 100 * self.rows_done // self.rows_seen if self.rows_seen else 0


@dataclass(frozen=True, slots=True)
class Said:
    """What the owner said to one question of the law; empty where nothing yet."""

    duty: Duty
    answer: str = ""
    note: str = ""
    language: str = ""
    answered: datetime | None = None


def my_registers(viewer: Viewer, cursor: str = "") -> Page[RegisterShown]:
    """The registers of the viewer's offices, newest first. Two queries."""
    page = keyset_page(mine(viewer), ("-started", "id"), cursor)
    names = organisations.names({row.owner for row in page.rows}, viewer.language)
    return Page([_shown(row, names.get(row.owner, "")) for row in page.rows], page.next_cursor)


def one_register(viewer: Viewer, register: UUID) -> RegisterShown:
    """One register; raises `NotFound` where it is another's. Three queries."""
    row = my_register(viewer, register)
    names = organisations.names([row.owner], viewer.language)
    lines = row.bad_lines.values("row").distinct().count()
    return _shown(row, names.get(row.owner, ""), lines)


def _shown(row: Register, owner: str, bad_lines: int = 0) -> RegisterShown:
    return RegisterShown(
        row.id, row.owner, owner, row.name, row.kind, row.once, row.ends, row.state, row.started,
        row.rows_seen, row.rows_done, row.rows_kept, bad_lines,
    )  # fmt: skip


def duties(viewer: Viewer, register: UUID) -> tuple[Said, ...]:
    """Every question of the law with what was said to it. Two queries."""
    row = my_register(viewer, register)
    said = {answer.duty: answer for answer in row.duties.all()}
    return tuple(_said(duty, said.get(duty)) for duty in Duty)


def _said(duty: Duty, row: DutyAnswer | None) -> Said:
    return Said(duty, row.answer, row.note, row.language, row.answered) if row else Said(duty)


def unanswered(register: Register) -> tuple[Duty, ...]:
    """The questions still open. One query."""
    return missing(set(register.duties.values_list("duty", flat=True)))


def my_offices(viewer: Viewer) -> list[tuple[UUID, str]]:
    """The organisations for which the viewer may keep a register, by name. One query."""
    found = organisations.names(viewer.organisation_ids(Role.DESK), viewer.language)
    return sorted(found.items(), key=lambda pair: pair[1])


def waiting_for(viewer: Viewer) -> tuple[int, int]:
    """How many registers the viewer's offices have, and how many of them wait for the desk. One query."""
    states = list(mine(viewer).values_list("state", flat=True))
    return len(states), sum(state in {State.STARTED, State.READ} for state in states)
