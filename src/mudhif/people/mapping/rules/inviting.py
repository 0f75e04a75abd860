"""Whom a register's mailing writes to: one letter an address, some addresses a day."""

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from mudhif.people.mapping.rules.rows import RegisterRow

# How many addresses a day a desk can choose: small at first, so that questions can be answered.
A_DAY = (20, 50, 100, 200, 500)
# After so long an address that was written to is forgotten, unless its reader said no: no register lives longer.
FORGOTTEN_AFTER = timedelta(days=730)
TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class Addressee:
    """An address, and the lines that have it."""

    address: str
    rows: tuple[int, ...]


def address_of(line: RegisterRow) -> str:
    """Where somebody on a list is written to: the first address that the line has; empty where it has none."""
    return line.mail or line.other_mail


def addressees(lines: Iterable[RegisterRow]) -> Mapping[str, tuple[int, ...]]:
    """Each address with the lines that have it, so that it is written to once."""
    found: dict[str, list[int]] = {}
    for line in lines:
        if address := address_of(line):
            found.setdefault(address.casefold(), []).append(line.row)
    return {address: tuple(rows) for address, rows in found.items()}


def left_today(a_day: int, done_today: int, day: date | None, today: date) -> int:
    """How many addresses may still be gone through today."""
    return max(a_day - (done_today if day == today else 0), 0)


def new_token() -> str:
    """An unguessable token for an address on the web: 256 bits."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def hashed(token: str) -> str:
    """What of a token is kept. It has 256 random bits, so a plain SHA-256 cannot be reversed by trying."""
    return hashlib.sha256(token.encode()).hexdigest()
