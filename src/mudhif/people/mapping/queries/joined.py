"""What lists say of a member, for the member alone."""

import json
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.vault.queries import Erased, unsealed
from mudhif.people.mapping.models import Invitation, Joined, Register, RegisterRow
from mudhif.people.mapping.queries.invitations import Sender, sender
from mudhif.people.mapping.queries.sealing import line_of
from mudhif.people.mapping.rules.deciding import Line
from mudhif.people.mapping.rules.fields import Field

JOINED, WAITING, RECOGNISED = "joined lists", "joined waiting", "joined recognised"


@dataclass(frozen=True, slots=True)
class ListShown:
    """One list that wrote to the member, or in which they recognised their line: who keeps it and why, and each of
    its lines as it is: field, value. `id` is the invitation's, or the register's where it did not write."""

    id: UUID
    sender: Sender
    lines: tuple[tuple[tuple[Field, str], ...], ...]
    written: bool = True


def invitations_of(person: UUID) -> tuple[UUID, ...]:
    """The invitations that were the person's own. Two queries."""
    row = Joined.objects.filter(person=person).first()
    try:
        text = unsealed(person, JOINED, row.invitations) if row else ""
    except Erased:
        return ()
    return tuple(UUID(one) for one in json.loads(text or "[]"))


@dataclass(frozen=True, slots=True)
class Mine:
    """Lines of a register that are the member's own; `invitation` where they have the address that was written to."""

    id: UUID
    register: Register
    rows: tuple[int, ...]
    invitation: UUID | None = None

    @classmethod
    def of(cls, invitation: Invitation) -> "Mine":
        """The lines behind an invitation."""
        return cls(invitation.pk, invitation.register, tuple(invitation.rows), invitation.pk)


def opened_lines(person: UUID, field: str, held: bytes | memoryview) -> tuple[Line, ...]:
    """Lines that were sealed for a member: waiting ones, or recognised ones. One query."""
    try:
        text = unsealed(person, field, held)
    except Erased:
        return ()
    return tuple((UUID(register), row) for register, row in json.loads(text or "[]"))


def waiting_lines(joined: Joined) -> tuple[Line, ...]:
    """Lines of other lists that wait to be recognised, as long as they are held. Three queries."""
    lines = opened_lines(joined.person, WAITING, joined.waiting)
    held = RegisterRow.objects.filter(register__in={register for register, _row in lines})
    there = set(held.filter(row__in={row for _register, row in lines}).values_list("register", "row"))
    return tuple(line for line in lines if line in there)


def more_may_be_mine(viewer: Viewer) -> bool:
    """Whether another list may hold a line of the viewer's, which they have not recognised yet. Never which. Four
    queries."""
    joined = Joined.objects.filter(person=viewer.id).exclude(waiting=b"").first() if viewer.id else None
    return joined is not None and bool(waiting_lines(joined))


def my_lines(viewer: Viewer, one: UUID) -> Mine:
    """One of the viewer's lists by its `id`; raises `NotFound` for another's. A few queries."""
    found = next((each for each in _mine(viewer.id) if each.id == one), None) if viewer.id else None
    if found is None:
        raise NotFound
    return found


def _mine(person: UUID) -> list[Mine]:
    """Everything that is a member's, the first list to end first; lines with their address once."""
    written = Invitation.objects.select_related("register").filter(pk__in=invitations_of(person))
    own = [Mine.of(one) for one in written]
    known = {(one.register.id, row) for one in own for row in one.rows}
    found = [*own, *_recognised(person, known)]
    return sorted(found, key=lambda each: (each.register.ends, each.id))


def _recognised(person: UUID, known: set[Line]) -> list[Mine]:
    row = Joined.objects.filter(person=person).exclude(recognised=b"").first()
    lines = sorted({*opened_lines(person, RECOGNISED, row.recognised)} - known) if row else []
    registers = Register.objects.in_bulk({register for register, _row in lines})
    by_register = groupby(lines, key=lambda line: line[0])
    return [
        Mine(register, registers[register], tuple(row for _register, row in own))
        for register, own in by_register
        if register in registers
    ]


def lists_of_me(viewer: Viewer) -> tuple[ListShown, ...]:
    """What each list says of the viewer, the first to end first. Four queries a list."""
    return _lists(viewer.id, viewer.language) if viewer.id else ()


def one_list(viewer: Viewer, one: UUID) -> ListShown:
    """One of them; raises `NotFound` for another's."""
    return _shown(my_lines(viewer, one), viewer.language)


def has_joined(viewer: Viewer) -> bool:
    """Whether any list is linked to the viewer. One query."""
    return viewer.id is not None and Joined.objects.filter(person=viewer.id).exists()


def _lists(person: UUID, language: str) -> tuple[ListShown, ...]:
    shown = [_shown(one, language) for one in _mine(person)]
    return tuple(one for one in shown if one.lines or one.written)


def _shown(mine: Mine, language: str) -> ListShown:
    found = (line_of(mine.register.id, row) for row in mine.rows)
    lines = tuple(
        tuple((field, str(value)) for field in Field if (value := getattr(line, field.value))) for line in found if line
    )
    return ListShown(mine.id, sender(mine.register, language), lines, mine.invitation is not None)


def export_joined(person: UUID) -> dict[str, Any]:
    """What lists say of the person, as plain JSON values; empty where none is linked."""
    shown = _lists(person, "en")
    return {"lists": [_plain(one) for one in shown]} if shown else {}


def _plain(one: ListShown) -> dict[str, Any]:
    return {
        "kept_by": one.sender.owner,
        "list": one.sender.name,
        "purpose": one.sender.purpose,
        "until": one.sender.ends.isoformat(),
        "says": [{field.value: value for field, value in line} for line in one.lines],
    }
