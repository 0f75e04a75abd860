"""Keyset pages: as fast on the thousandth page as on the first, and steady while rows come and go."""

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.core.exceptions import ValidationError
from django.db import DataError, models
from django.db.models import Q

Row = TypeVar("Row")
PAGE_SIZE = 25


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Rows in order, and the cursor of the next page; empty where this is the last."""

    rows: Sequence[Row]
    next_cursor: str = ""


def encode_cursor(values: Sequence[Any]) -> str:
    """A cursor that can stand in an address; it holds the last row's ordering values as JSON."""
    return base64.urlsafe_b64encode(json.dumps(list(values), default=str).encode()).decode().rstrip("=")


def decode_cursor(cursor: str, length: int) -> list[Any] | None:
    """The ordering values in a cursor, or None where somebody made it up."""
    try:
        values = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (ValueError, binascii.Error):
        return None
    return values if isinstance(values, list) and len(values) == length else None


def _after(ordering: Sequence[str], values: Sequence[Any]) -> Q:
    """The rows that come after `values` in `ordering` (field names, `-` for descending)."""
    condition, ties = Q(), Q()
    for name, value in zip(ordering, values, strict=True):
        field = name.lstrip("-")
        condition |= ties & Q(**{f"{field}__{'lt' if name.startswith('-') else 'gt'}": value})
        ties &= Q(**{field: value})
    return condition


AnyModel = TypeVar("AnyModel", bound=models.Model)


def keyset_page(
    rows: "models.QuerySet[AnyModel]", ordering: Sequence[str], cursor: str = "", size: int = PAGE_SIZE
) -> Page[AnyModel]:
    """The page of `rows` after `cursor`. The last field of `ordering` must be unique. One query.

    A cursor that nobody gave out starts at the beginning again.
    """
    values = decode_cursor(cursor, len(ordering)) if cursor else None
    ordered = rows.order_by(*ordering)
    found = _rows_after(ordered, ordering, values, size) if values else None
    found = found if found is not None else list(ordered[: size + 1])
    shown = found[:size]
    more = len(found) > size
    return Page(shown, encode_cursor([getattr(shown[-1], name.lstrip("-")) for name in ordering]) if more else "")


def _rows_after(
    rows: "models.QuerySet[AnyModel]", ordering: Sequence[str], values: Sequence[Any], size: int
) -> list[AnyModel] | None:
    """The rows after `values`, or None where the values are not of the fields' types."""
    try:
        return list(rows.filter(_after(ordering, values))[: size + 1])
    except (ValueError, TypeError, ValidationError, DataError):
        return None
