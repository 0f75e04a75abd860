"""What the search index may know."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mudhif.people.members.models import SearchEntry, SearchVersion
from mudhif.people.members.queries.search_rows import SearchRow, from_body, opens
from mudhif.people.members.rules import Purpose

CHUNK = 5000


@dataclass(frozen=True, slots=True)
class SearchChanges:
    """Changes up to and with `version`; where there is `more`, ask again from that version."""

    version: int
    rows: tuple[SearchRow, ...]
    gone: tuple[UUID, ...]
    more: bool


def search_version() -> int:
    """The version of the last change; 0 before the first. One query."""
    return SearchVersion.objects.filter(pk=1).values_list("value", flat=True).first() or 0


def search_changes(since: int, limit: int = CHUNK) -> SearchChanges:
    """What changed after version `since` (0: everything), oldest first, at most `limit` members. One query.

    Every change has a version of its own and versions are committed in order, so that nothing is missed: call again
    with the answer's `version` until there is no `more`.
    """
    found = list(SearchEntry.objects.filter(version__gt=since).order_by("version")[: limit + 1])
    entries = found[:limit]
    return SearchChanges(
        version=entries[-1].version if entries else since,
        rows=tuple(from_body(entry.member, entry.body) for entry in entries if not entry.gone),
        gone=tuple(entry.member for entry in entries if entry.gone),
        more=len(found) > limit,
    )


def search_rows(members: Collection[UUID]) -> dict[UUID, SearchRow]:
    """The rows of these members as they are now; who is gone is missing. One query."""
    entries = SearchEntry.objects.filter(member__in=members, gone=False)
    return {entry.member: from_body(entry.member, entry.body) for entry in entries}


def who_opens(
    members: Collection[UUID], purpose: Purpose | None, organisation: UUID, moment: datetime
) -> frozenset[UUID]:
    """Those of these members whom this organisation, under this purpose, may be shown at `moment`. One query."""
    entries = SearchEntry.objects.filter(member__in=members, gone=False).values_list("member", "body")
    return frozenset(member for member, body in entries if opens(body, purpose, organisation, moment))
