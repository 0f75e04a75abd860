"""What this room holds of a member, for the member's own copy."""

from typing import Any
from uuid import UUID

from mudhif.base.vault.queries import Erased, unsealed
from mudhif.work.engagements.models import Engagement, Note


def held_of(person: UUID) -> dict[str, Any]:
    """The member's engagements with both sides' notes, as plain JSON values. Two queries."""
    rows = Engagement.objects.filter(member=person).order_by("offered").prefetch_related("notes")
    return {"engagements": [_engagement(row, person) for row in rows]}


def _engagement(row: Engagement, person: UUID) -> dict[str, Any]:
    return {
        "need": str(row.need_id), "host": str(row.host_id), "code": row.code, "status": row.status, "mode": row.mode,
        "starts": row.starts.isoformat(), "ends": row.ends.isoformat(), "hours_a_month": row.hours_a_month,
        "words": row.words, "offered": row.offered.isoformat(),
        "warned": row.warned.isoformat() if row.warned else None,
        "notes": [{"side": note.side, "words": _words(note, person)} for note in row.notes.all()],
    }  # fmt: skip


def _words(note: Note, person: UUID) -> str:
    try:
        return unsealed(person, "engagement note", note.words)
    except Erased:
        return ""
