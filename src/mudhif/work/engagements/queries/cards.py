"""Engagements as pages and endpoints show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from mudhif.base.foundation.paging import Page, keyset_page
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.vault.queries import Erased, unsealed
from mudhif.people.organisations.queries import names
from mudhif.work.engagements.models import Engagement, Note
from mudhif.work.engagements.queries.access import access_engagement
from mudhif.work.engagements.rules.states import Side, Status
from mudhif.work.needs.queries import titles

NEWEST_FIRST = ("-offered", "id")


@dataclass(frozen=True, slots=True)
class NoteShown:
    """What one side said of how it went."""

    side: Side
    language: str
    words: str
    written: datetime


@dataclass(frozen=True, slots=True)
class EngagementCard:
    """An engagement in the reader's language; the member stands in it by code."""

    id: UUID
    code: str
    need: UUID
    title: str
    host: UUID
    host_name: str
    side: Side
    status: Status
    mode: str
    starts: date
    ends: date
    hours_a_month: int
    language: str
    words: str
    offered: datetime
    expires: datetime
    started: datetime | None
    finished: datetime | None
    notes: tuple[NoteShown, ...] = ()


def engagement(viewer: Viewer, identifier: UUID) -> EngagementCard:
    """One engagement with its notes, for its two sides. Five queries at most."""
    access = access_engagement(viewer, identifier)
    return _cards(viewer, [access.row], access.side, {access.row.id: _notes(access.row)})[0]


def of_member(viewer: Viewer, cursor: str = "") -> Page[EngagementCard]:
    """The viewer's own, newest first. Three queries."""
    page = keyset_page(Engagement.objects.filter(member=viewer.id), NEWEST_FIRST, cursor)
    return Page(_cards(viewer, page.rows, Side.MEMBER), page.next_cursor)


def of_host(viewer: Viewer, cursor: str = "") -> Page[EngagementCard]:
    """Those of the viewer's institutions, newest first. Three queries."""
    rows = Engagement.objects.filter(host__in=viewer.organisation_ids(Role.HOST))
    page = keyset_page(rows, NEWEST_FIRST, cursor)
    return Page(_cards(viewer, page.rows, Side.HOST), page.next_cursor)


def _cards(
    viewer: Viewer, rows: Sequence[Engagement], side: Side, notes: dict[UUID, tuple[NoteShown, ...]] | None = None
) -> tuple[EngagementCard, ...]:
    words = titles((row.need_id for row in rows), viewer.language)
    hosts = names({row.host_id for row in rows}, viewer.language)
    return tuple(
        EngagementCard(
            row.id, row.code, row.need_id, words.get(row.need_id, ""), row.host_id, hosts.get(row.host_id, ""), side,
            Status(row.status), row.mode, row.starts, row.ends, row.hours_a_month, row.language, row.words, row.offered,
            row.expires, row.started, row.finished, (notes or {}).get(row.id, ()),
        )
        for row in rows
    )  # fmt: skip


def _notes(row: Engagement) -> tuple[NoteShown, ...]:
    return tuple(
        NoteShown(Side(note.side), note.language, _unsealed(row, note), note.written)
        for note in row.notes.order_by("written")
    )


def _unsealed(row: Engagement, note: Note) -> str:
    try:
        return unsealed(row.member_id, "engagement note", note.words) if row.member_id else ""
    except Erased:
        return ""
