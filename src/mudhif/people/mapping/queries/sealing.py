"""What a register holds, opened with its own key."""

from collections.abc import Iterator
from uuid import UUID

from mudhif.base.vault.queries import data_key, field_context
from mudhif.base.vault.sealing import unseal
from mudhif.people.mapping.models import Register, RegisterRow
from mudhif.people.mapping.rules import rows, storing
from mudhif.people.mapping.rules.columns import Column

COLUMNS = "register columns"


def place_of_row(number: int) -> str:
    """What a sealed line is bound to, so that it cannot be put in another's place."""
    return f"register row {number}"


def place_of_piece(position: int) -> str:
    """What sealed lines of a file are bound to."""
    return f"register file {position}"


def opened_columns(register: Register) -> tuple[tuple[Column, ...], dict[str, object]]:
    """The columns of the file that was brought, and what else is known of it; nothing where none came. One query."""
    if not register.columns:
        return (), {}
    key = data_key(register.id)
    text = unseal(key, bytes(register.columns), field_context(register.id, COLUMNS)).decode()
    return storing.columns_from_text(text)


def line_of(register: UUID, number: int) -> rows.RegisterRow | None:
    """One line of a register; None where it is gone. Raises `Erased` where the register is. Two queries."""
    held = RegisterRow.objects.filter(register=register, row=number).values_list("sealed", flat=True).first()
    if held is None:
        return None
    context = field_context(register, place_of_row(number))
    return storing.from_text(number, unseal(data_key(register), bytes(held), context).decode())


def lines_of(register: UUID) -> Iterator[rows.RegisterRow]:
    """Every line that a register holds, in order, for the house's own computations: nobody is shown them.

    Raises `Erased` where the register is gone. One query and one for the key, read as a stream.
    """
    key = data_key(register)
    held = RegisterRow.objects.filter(register=register).order_by("row").values_list("row", "sealed")
    for number, sealed in held.iterator(chunk_size=2000):
        context = field_context(register, place_of_row(number))
        yield storing.from_text(number, unseal(key, bytes(sealed), context).decode())
