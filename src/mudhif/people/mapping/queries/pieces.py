"""Lines on their way from a file into a register: sealed pieces, opened one at a time."""

import json
from collections.abc import Iterator
from uuid import UUID

from mudhif.base.vault.queries import data_key, field_context
from mudhif.base.vault.sealing import unseal
from mudhif.people.mapping.models import FilePiece
from mudhif.people.mapping.queries.sealing import place_of_piece

Lines = list[tuple[int, int, list[str]]]


def pieces_of(register: UUID) -> Iterator[tuple[int, Lines]]:
    """The position and the lines (data row, line in the file, cells) of each piece that was not read yet, in order.

    Each is looked up alone, so that nothing stays open on the database while the caller writes. Two queries a piece.
    """
    positions = list(
        FilePiece.objects.filter(register=register).order_by("position").values_list("position", flat=True)
    )
    key = data_key(register) if positions else b""
    for position in positions:
        row = FilePiece.objects.filter(register=register, position=position).first()
        if row is not None:
            context = field_context(register, place_of_piece(position))
            yield position, json.loads(unseal(key, bytes(row.sealed), context))
