"""Who has read the viewer's record, and to whom the viewer gave a name."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mudhif.base.foundation.paging import Page, keyset_page
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.members.models import ReadLog
from mudhif.people.members.queries.profile import own_profile


@dataclass(frozen=True, slots=True)
class Reading:
    """One showing of the viewer's record: when, to which organisation, in which role, how much, and why."""

    at: datetime
    organisation: UUID
    role: Role
    shown: ReadLog.Shown
    why: str


@dataclass(frozen=True, slots=True)
class Release:
    """A name that an organisation may open, for one need."""

    organisation: UUID
    need: UUID
    given: datetime


def read_log(viewer: Viewer, cursor: str = "") -> Page[Reading]:
    """Who has read the viewer's record, latest first. Two queries."""
    page = keyset_page(ReadLog.objects.filter(profile=own_profile(viewer)), ("-at", "id"), cursor)
    return Page([_reading(row) for row in page.rows], page.next_cursor)


def _reading(row: ReadLog) -> Reading:
    return Reading(row.at, row.organisation, Role(row.role), ReadLog.Shown(row.shown), row.why)


def my_releases(viewer: Viewer) -> tuple[Release, ...]:
    """Which organisations may open the viewer's name now, latest first. Two queries."""
    rows = own_profile(viewer).releases.filter(withdrawn=None).order_by("-given", "id")
    return tuple(Release(row.organisation, row.need, row.given) for row in rows)
