"""Text that goes out as a cell of a table."""

from typing import Final

_BEGINS_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def as_text(cell: str) -> str:
    """The cell so that no spreadsheet runs it: a leading apostrophe makes it text (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(_BEGINS_A_FORMULA) else cell
