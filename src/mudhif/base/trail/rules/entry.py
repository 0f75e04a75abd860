"""The bytes of an entry, and the commitments that stand in it for people and things."""

import hmac
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

VERSION: Final = 1
SALT_BYTES: Final = 32
ACTOR: Final = "actor"
SUBJECT: Final = "subject"
FACTS: Final = "facts"
# One encoder for all: making one takes longer than using it.
_ENCODER: Final = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
_NAMES: Final = {"act", "actor", "facts", "index", "previous", "sealed", "subjects", "time", "version"}


class Unreadable(ValueError):  # noqa: N818  (read aloud where it is raised)
    """The bytes are not an entry; the message says why."""


@dataclass(frozen=True, slots=True)
class Content:
    """What an entry says.

    `actor`, `subjects` and `sealed` (over identifiers among the facts) are commitments of 64 hexadecimal digits;
    `previous` is the leaf hash of the entry before, so that an altered entry betrays itself to its neighbour.
    """

    index: int
    time: datetime
    act: str
    actor: str | None
    subjects: tuple[str, ...]
    facts: Mapping[str, Any]
    sealed: str | None
    previous: str | None


def canonical(value: object) -> bytes:
    """The one spelling of a JSON value: sorted keys, no spaces, UTF-8."""
    return _ENCODER.encode(value).encode()


def commitment(salt: bytes, kind: str, value: str) -> str:
    """HMAC-SHA-256 under a random salt: says nothing without the salt, and cannot be opened to another value.

    `kind` (`actor`, `subject`, `facts`) keeps a commitment from being shown as one of another kind.
    """
    return hmac.digest(salt, f"mudhif trail {VERSION} {kind}\n{value}".encode(), "sha256").hex()


@dataclass(frozen=True, slots=True)
class Opening:
    """What a commitment stands for, and the salt that shows it. Given only to the one whom it concerns."""

    kind: str
    value: str
    salt: bytes

    @property
    def commitment(self) -> str:
        """What stands in the entry."""
        return commitment(self.salt, self.kind, self.value)


def compose(
    *,
    index: int,
    time: datetime,
    act: str,
    openings: Iterable[Opening],
    facts: Mapping[str, Any],
    previous: str | None,
) -> Content:
    """An entry's content, with commitments in place of what the openings hold."""
    by_kind: dict[str, list[str]] = {ACTOR: [], SUBJECT: [], FACTS: []}
    for opening in openings:
        by_kind[opening.kind].append(opening.commitment)
    actor, sealed = next(iter(by_kind[ACTOR]), None), next(iter(by_kind[FACTS]), None)
    return Content(index, time, act, actor, tuple(by_kind[SUBJECT]), facts, sealed, previous)


def encode(content: Content) -> bytes:
    """The entry's bytes: what is hashed into the tree."""
    # Sorting takes away what the order in which an action names its subjects could betray.
    return canonical(
        {
            "act": content.act,
            "actor": content.actor,
            "facts": dict(content.facts),
            "index": content.index,
            "previous": content.previous,
            "sealed": content.sealed,
            "subjects": sorted(content.subjects),
            "time": content.time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "version": VERSION,
        }
    )


def decode(body: bytes) -> Content:
    """What the bytes say; raises `Unreadable` unless they are exactly what `encode` writes."""
    try:
        fields = json.loads(body)
        content = _content(fields)
        exact = encode(content) == bytes(body)
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise Unreadable("This is not an entry of the record.") from error
    if not exact:
        raise Unreadable("This entry is not written in the one form that the record uses.")
    return content


def _content(fields: dict[str, Any]) -> Content:
    if not isinstance(fields, dict) or set(fields) != _NAMES or fields["version"] != VERSION:
        raise Unreadable("An entry of this version has other fields.")
    return Content(
        index=int(fields["index"]),
        time=datetime.fromisoformat(fields["time"]).astimezone(UTC),
        act=str(fields["act"]),
        actor=fields["actor"],
        subjects=tuple(fields["subjects"]),
        facts=dict(fields["facts"]),
        sealed=fields["sealed"],
        previous=fields["previous"],
    )
