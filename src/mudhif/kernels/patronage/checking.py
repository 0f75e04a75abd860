"""Whether plain objects are of the sort that a record is made of; each refusal is one sentence."""

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any

from mudhif.kernels.patronage.record import BadRecord

Row = Mapping[str, Any]


def whole(found: object, what: str, known: set[str], needed: set[str]) -> Row:
    """An object with all needed fields and none that is unknown."""
    if not isinstance(found, Mapping):
        raise BadRecord(f"{what} is not an object.")
    unknown = sorted(str(name) for name in set(found) - known)
    if unknown:
        raise BadRecord(f"{what} has a field {unknown[0]!r}, which the audit does not read.")
    missing = sorted(needed - set(found))
    if missing:
        raise BadRecord(f"{what} has no {missing[0]}.")
    return found


def rows(found: Row, name: str, known: set[str], needed: set[str]) -> list[Row]:
    """A list of such objects; empty where it is absent."""
    those = found.get(name, [])
    if not isinstance(those, list):
        raise BadRecord(f"{name} is a list.")
    return [whole(row, f"Row {place + 1} of {name}", known, needed) for place, row in enumerate(those)]


def text(found: object, what: str) -> None:
    """Refuse what is no id."""
    if not isinstance(found, str) or not found:
        raise BadRecord(f"{what} is a word that is not empty.")


def texts(found: object, what: str) -> None:
    """Refuse what is no list of ids."""
    if not isinstance(found, Sequence) or isinstance(found, str):
        raise BadRecord(f"{what} is a list.")
    for each in found:
        text(each, f"Each of {what}")


def number(found: object) -> bool:
    """Whether it is a finite number."""
    return isinstance(found, int | float) and not isinstance(found, bool) and isfinite(found)
