"""A file comes in: looked through, sealed without its refused columns, and confirmed."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import BinaryIO
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.base.vault.actions import ensure_key, sealed
from mudhif.base.vault.queries import field_context
from mudhif.base.vault.sealing import seal
from mudhif.people.mapping.models import ColumnChoice, FilePiece, Register, State
from mudhif.people.mapping.queries.access import my_register
from mudhif.people.mapping.queries.pieces import pieces_of
from mudhif.people.mapping.queries.registers import unanswered
from mudhif.people.mapping.queries.sealing import COLUMNS, opened_columns, place_of_piece
from mudhif.people.mapping.reading import Survey, opened, survey
from mudhif.people.mapping.reading.surveys import data_rows
from mudhif.people.mapping.reading.tables import Table
from mudhif.people.mapping.rules.columns import Column, ColumnMap, How, chosen
from mudhif.people.mapping.rules.dates import Order, decide_order
from mudhif.people.mapping.rules.fields import NAMING, Field
from mudhif.people.mapping.rules.storing import columns_to_text

LINES_IN_A_PIECE = 1000
# What a file brings that is not even sealed until somebody has confirmed the columns.
_DROPPED = frozenset({How.REFUSED, How.LEFT_ALONE})


def receive(viewer: Viewer, register: UUID, file: BinaryIO) -> None:
    """Look through a file and seal its lines, ready to be confirmed; an earlier one that waits is thrown away.

    Raises `RefusedFile` for a file that is not safe or no register: nothing of it is written then. `Refused` where
    questions of the law are open, or the register holds its lines already.
    """
    row = my_register(viewer, register)
    _check_ready(row)
    today = clock.today(viewer)
    with opened(file) as table:
        found = survey(table, None, today)
        remembered = _remembered(row.owner, found.fingerprint)
        if remembered is not None:
            found = replace(found, columns=chosen(found.columns, remembered))
        with transaction.atomic():
            row = my_register(viewer, register, to_write=True)
            _check_ready(row)
            _store(row, table, found, remembered=remembered is not None)
            record(viewer, "registers.file_brought", [row.id, row.owner])


def _check_ready(row: Register) -> None:
    if row.state not in {State.STARTED, State.READ}:
        raise Refused(_("This register has its lines already. For a newer list, start a new register."))
    if unanswered(row):
        raise Refused(_("Some questions of the law are still open. Answer them first."))


def _remembered(owner: UUID, fingerprint: str) -> ColumnMap | None:
    choice = ColumnChoice.objects.filter(owner=owner, fingerprint=fingerprint).first()
    return {int(index): Field(kind) for index, kind in choice.fields.items()} if choice else None


def _store(row: Register, table: Table, found: Survey, *, remembered: bool) -> None:
    row.pieces.all().delete()
    key = ensure_key(row.id)
    kept = frozenset(column.index for column in found.columns if column.how not in _DROPPED)
    lines = _lines(table, found, kept)
    FilePiece.objects.bulk_create(_pieces(row, key, lines), batch_size=100)
    known: dict[str, object] = {
        "orders": {str(index): each.order for index, each in found.days.items()},
        "warnings": list(found.warnings),
        "fingerprint": found.fingerprint,
        "ragged": table.is_sheet,
        "remembered": remembered,
    }
    row.columns = sealed(row.id, COLUMNS, columns_to_text(found.columns, known))
    row.state, row.rows_seen, row.rows_done, row.rows_kept = State.READ, found.rows, 0, 0
    row.progressed = clock.now()
    row.save()


def _lines(table: Table, found: Survey, kept: frozenset[int]) -> Iterator[tuple[int, int, list[str]]]:
    """Each line without the cells of columns that are dropped; what is too many stays, to be listed as bad."""
    dropped = [column.index for column in found.columns if column.index not in kept]
    width = len(found.columns)
    for number, line, cells in data_rows(table, found.header_line):
        shorn = [*cells[:width], *("?" for cell in cells[width:] if cell)][: width + 1]
        for index in dropped:
            if index < len(shorn):
                shorn[index] = ""
        yield number, line, shorn


def _pieces(row: Register, key: bytes, lines: Iterable[tuple[int, int, list[str]]]) -> Iterator[FilePiece]:
    remaining, position = iter(lines), 0
    while piece := list(islice(remaining, LINES_IN_A_PIECE)):
        text = json.dumps(piece, ensure_ascii=False, separators=(",", ":"))
        context = field_context(row.id, place_of_piece(position))
        yield FilePiece(register=row, position=position, sealed=seal(key, text.encode(), context))
        position += 1


def discard(viewer: Viewer, register: UUID) -> None:
    """Throw the file away that waits to be confirmed."""
    with transaction.atomic():
        row = my_register(viewer, register, to_write=True)
        if row.state != State.READ:
            raise NotFound
        forget_file(row)
        record(viewer, "registers.file_thrown_away", [row.id, row.owner])


def forget_file(row: Register) -> None:
    """Back to where no file had come, inside the caller's transaction."""
    row.pieces.all().delete()
    row.state, row.columns, row.rows_seen, row.progressed = State.STARTED, b"", 0, None
    row.save(update_fields=["state", "columns", "rows_seen", "progressed"])


def confirm(viewer: Viewer, register: UUID, choice: Mapping[int, Field], order: Order | None = None) -> None:
    """Say which column is what, remember it for files of the same headers, and begin to read.

    `order` decides days and months where the file itself does not tell.
    """
    with transaction.atomic():
        row = my_register(viewer, register, to_write=True)
        if row.state != State.READ:
            raise NotFound
        columns, known = opened_columns(row)
        decided = chosen(columns, choice)
        if not any(column.field in NAMING for column in decided):
            raise Refused(_("No column names anybody. Say which one holds the name."))
        orders = {str(index): found for index, found in _orders(row, decided, known, order).items()}
        known |= {"orders": orders}
        _remember(row, str(known["fingerprint"]), decided)
        bare = tuple(Column(each.index, each.header, each.field, each.how, each.never, ()) for each in decided)
        row.columns = sealed(row.id, COLUMNS, columns_to_text(bare, known))
        row.state, row.progressed = State.READING, clock.now()
        row.save(update_fields=["columns", "state", "progressed"])
        record(viewer, "registers.columns_confirmed", [row.id, row.owner])


def _orders(
    row: Register, columns: Iterable[Column], known: Mapping[str, object], order: Order | None
) -> dict[int, Order]:
    """How the days of each chosen column are written; its whole evidence is looked at where it was not before."""
    found = known.get("orders")
    before = found if isinstance(found, dict) else {}
    decided: dict[int, Order] = {}
    for column in columns:
        if column.field is Field.BIRTH_DATE:
            place = column.index
            known_order = before.get(str(place))
            decided[place] = order or (Order(known_order) if known_order else _order_of(row, place))
    return decided


def _order_of(row: Register, place: int) -> Order:
    lines = (cells for _piece, piece in pieces_of(row.id) for _number, _line, cells in piece)
    return decide_order(Counter(cells[place] for cells in lines if place < len(cells))).order


def _remember(row: Register, fingerprint: str, columns: Iterable[Column]) -> None:
    fields = {str(column.index): column.field.value for column in columns if column.field}
    ColumnChoice.objects.update_or_create(owner=row.owner, fingerprint=fingerprint, defaults={"fields": fields})
