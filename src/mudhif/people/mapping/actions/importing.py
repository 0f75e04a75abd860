"""Reading what was confirmed into a register, a piece at a time; a killed worker loses nothing."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction

from mudhif.base.foundation import clock
from mudhif.base.foundation.events import publish
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.base.vault.queries import data_key, field_context
from mudhif.base.vault.sealing import seal
from mudhif.people.mapping.events import RegisterHeld
from mudhif.people.mapping.models import BadLine, FilePiece, Register, RegisterRow, State
from mudhif.people.mapping.queries.pieces import Lines, pieces_of
from mudhif.people.mapping.queries.sealing import opened_columns, place_of_row
from mudhif.people.mapping.rules.dates import Order
from mudhif.people.mapping.rules.faults import BadRow
from mudhif.people.mapping.rules.rows import Line, Plan, in_reading_order, read_row
from mudhif.people.mapping.rules.storing import to_text
from mudhif.people.organisations import queries as organisations

_NOBODY = Viewer.anonymous()


def read_into(register: UUID) -> int:
    """Read every piece that is left; how many lines were kept. Safe to call twice, also at the same time.

    Each piece is read in a transaction that takes it away: whoever comes second finds it gone.
    """
    row = Register.objects.filter(pk=register, state=State.READING).first()
    if row is None:
        return 0
    plan, key = _plan(row), data_key(register)
    kept = sum(_read_piece(register, key, plan, position, lines) for position, lines in pieces_of(register))
    _finish(register)
    return kept


def _plan(row: Register) -> Plan:
    columns, known = opened_columns(row)
    return Plan(
        fields=tuple(in_reading_order({each.index: each.field for each in columns if each.field})),
        orders=_orders(known),
        width=len(columns),
        latest=clock.today(_NOBODY),
        country=organisations.country_of(row.owner),
        ragged=bool(known.get("ragged")),
    )


def _orders(known: Mapping[str, object]) -> dict[int, Order]:
    found = known.get("orders")
    return {int(index): Order(order) for index, order in found.items()} if isinstance(found, dict) else {}


def _read_piece(register: UUID, key: bytes, plan: Plan, position: int, lines: Lines) -> int:
    good: list[RegisterRow] = []
    bad: list[BadRow] = []
    for number, line, cells in lines:
        row, faults = read_row(plan, Line(number, line, cells))
        bad.extend(faults)
        if row is not None and not faults:
            context = field_context(register, place_of_row(number))
            good.append(RegisterRow(register_id=register, row=number, sealed=seal(key, to_text(row).encode(), context)))
    with transaction.atomic():
        held = Register.objects.select_for_update().filter(pk=register, state=State.READING).first()
        if held is None or not FilePiece.objects.filter(register=register, position=position).delete()[0]:
            return 0
        RegisterRow.objects.bulk_create(good, batch_size=500)
        BadLine.objects.bulk_create((_bad(register, fault) for fault in bad), batch_size=500)
        held.rows_done += len(lines)
        held.rows_kept += len(good)
        held.progressed = clock.now()
        held.save(update_fields=["rows_done", "rows_kept", "progressed"])
    return len(good)


def _bad(register: UUID, fault: BadRow) -> BadLine:
    return BadLine(register_id=register, row=fault.row, line=fault.line, column=fault.column, reason=fault.reason.value)


def _finish(register: UUID) -> None:
    with transaction.atomic():
        row = Register.objects.select_for_update().filter(pk=register, state=State.READING).first()
        if row is None or row.pieces.exists():
            return
        row.state, row.progressed = State.HELD, None
        row.save(update_fields=["state", "progressed"])
        publish(RegisterHeld(row.id, row.owner))
        record(_NOBODY, "registers.held", [row.id, row.owner])
