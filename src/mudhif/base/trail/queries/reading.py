"""Reading entries and checkpoints."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Max

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.paging import Page, keyset_page
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail import signing
from mudhif.base.trail.models import Checkpoint, Entry, Salt, Subscriber
from mudhif.base.trail.rules.audit import Row
from mudhif.base.trail.rules.entry import Content, decode
from mudhif.base.vault.queries import Erased, unsealed


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry as anyone may read it.

    Attributes:
        index: its number, from 0.
        content: what it says; None where its bytes have been damaged.
        body: its bytes, as text.
        leaf_hash: 64 hexadecimal digits.
    """

    index: int
    content: Content | None
    body: str
    leaf_hash: str

    @property
    def facts(self) -> list[tuple[str, Any]]:
        """What was made public about the act, by name."""
        return sorted(self.content.facts.items()) if self.content else []


@dataclass(frozen=True, slots=True)
class SealedCheckpoint:
    """A checkpoint: how many entries it seals, their root (64 hexadecimal digits), the signed note, and when."""

    size: int
    root: str
    note: str
    sealed_at: datetime


def entries(viewer: Viewer, cursor: str = "") -> Page[EntryView]:
    """The record, newest first. One query."""
    page = keyset_page(Entry.objects.all(), ["-index"], cursor)
    return Page([_view(row) for row in page.rows], page.next_cursor)


def entry_for(viewer: Viewer, index: int) -> EntryView:
    """One entry; raises `NotFound`."""
    row = Entry.objects.filter(index=index).first() if 0 <= index < 2**63 else None
    if row is None:
        raise NotFound
    return _view(row)


def _view(row: Entry) -> EntryView:
    body = bytes(row.body)
    try:
        content = decode(body)
    except ValueError:
        content = None
    return EntryView(row.index, content, body.decode(errors="replace"), bytes(row.leaf_hash).hex())


def entries_about(viewer: Viewer, subject: UUID, limit: int = 100) -> list[EntryView]:
    """The newest entries that concern a subject or were its doing. Two queries.

    The calling room has made sure that the viewer may see the subject: this room does not know what it is.
    """
    indices = Salt.objects.filter(subject=subject).order_by("-entry_id").values_list("entry_id", flat=True).distinct()
    rows = Entry.objects.filter(index__in=list(indices[:limit])).order_by("-index")
    return [_view(row) for row in rows]


def taken_out(person: UUID) -> dict[str, Any]:
    """What this room holds of a person: which entries concern them, and the salts that show it."""
    salts = Salt.objects.filter(subject=person).select_related("entry").order_by("entry_id", "id")
    entries = [
        {
            "entry": salt.entry_id,
            "text": bytes(salt.entry.body).decode(errors="replace"),
            "as": salt.kind,
            "salt": bytes(salt.salt).hex(),
        }
        for salt in salts
    ]
    return {"entries": entries}


def checkpoints(viewer: Viewer, cursor: str = "") -> Page[SealedCheckpoint]:
    """All checkpoints, newest first. One query."""
    page = keyset_page(Checkpoint.objects.all(), ["-size"], cursor)
    return Page([_sealed(row) for row in page.rows], page.next_cursor)


def checkpoint_at(viewer: Viewer, size: int | None = None) -> SealedCheckpoint:
    """The checkpoint of that size, or the newest; raises `NotFound`."""
    rows = Checkpoint.objects.order_by("-size")
    row = rows.first() if size is None else rows.filter(size=size).first() if 0 <= size < 2**63 else None
    if row is None:
        raise NotFound
    return _sealed(row)


def newest_checkpoint(viewer: Viewer) -> SealedCheckpoint | None:
    """The newest checkpoint, or None where nothing is sealed yet."""
    row = Checkpoint.objects.order_by("-size").first()
    return _sealed(row) if row else None


def _sealed(row: Checkpoint) -> SealedCheckpoint:
    return SealedCheckpoint(row.size, bytes(row.root).hex(), row.note, row.sealed_at)


def sealed_size(viewer: Viewer) -> int:
    """How many entries the newest checkpoint seals."""
    return Checkpoint.objects.order_by("-size").values_list("size", flat=True).first() or 0


def rows_for_audit(until: int | None = None) -> Iterator[Row]:
    """Every entry (before number `until`) as it is stored, in order, a few thousand at a time."""
    found = Entry.objects.all() if until is None else Entry.objects.filter(index__lt=until)
    rows = found.order_by("index").values_list("index", "body", "leaf_hash")
    for index, body, leaf in rows.iterator(chunk_size=2000):
        yield Row(index if isinstance(index, int) else -1, _stored_bytes(body), _stored_bytes(leaf))


def _stored_bytes(value: object) -> bytes:
    """SQLite keeps any type in any column: what a vandal left must fail its check, not the checking."""
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()


@dataclass(frozen=True, slots=True)
class SubscriberView:
    """Someone outside who is sent checkpoints, and the size of the last one sent. The address stays sealed."""

    id: UUID
    name: str
    sent_size: int


def subscribers(viewer: Viewer) -> list[SubscriberView]:
    """Who is sent checkpoints; nobody for anyone but a steward."""
    if not viewer.holds(Role.STEWARD):
        return []
    rows = Subscriber.objects.order_by("name", "id")
    return [SubscriberView(row.id, row.name, row.sent_size) for row in rows]


@dataclass(frozen=True, slots=True)
class HandedOut:
    """How many outside are sent checkpoints, how many entries the newest one sent vouches for, and how many follow."""

    keepers: int
    protected: int
    after: int


def handed_out(viewer: Viewer, entries: int) -> HandedOut:
    """What binds the keeper of this record of so many entries, as far as this house knows. One query; for anyone."""
    had = Subscriber.objects.filter(sent_size__gt=0).aggregate(keepers=Count("pk"), newest=Max("sent_size"))
    protected = min(had["newest"] or 0, entries)
    return HandedOut(had["keepers"], protected, entries - protected)


def address_of_subscriber(subscriber: UUID) -> str | None:
    """Where a subscriber's checkpoints are sent, or None where nobody of that identifier subscribes."""
    row = Subscriber.objects.filter(id=subscriber).first()
    try:
        return unsealed(row.id, "trail subscriber", row.address) if row else None
    except Erased:
        return None


def public_key(viewer: Viewer) -> str:
    """The key that checks this record's checkpoints, as text."""
    return signing.verifier().encoded()
