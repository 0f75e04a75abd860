"""Reading one's own consents and blocks."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.members.models import Consent
from mudhif.people.members.queries.profile import own_profile
from mudhif.people.members.rules import WORDING, Purpose, in_force


@dataclass(frozen=True, slots=True)
class MyConsent:
    """One purpose, and whether the viewer's yes to it holds now. `given` and `until` are of the last yes, if any."""

    purpose: Purpose
    holds: bool
    given: datetime | None
    until: date | None
    words_changed: bool


@dataclass(frozen=True, slots=True)
class MyBlock:
    """An organisation (by identifier) or a governorate (by key) that the viewer keeps out."""

    id: UUID
    organisation: UUID | None
    governorate: str
    since: datetime


def my_consents(viewer: Viewer) -> tuple[MyConsent, ...]:
    """Every purpose in order, with what the viewer said to it. Two queries."""
    rows = own_profile(viewer).consents.order_by("given")
    last = {row.purpose: row for row in rows}
    return tuple(_consent(purpose, last.get(purpose)) for purpose in Purpose)


def _consent(purpose: Purpose, row: Consent | None) -> MyConsent:
    if row is None:
        return MyConsent(purpose, holds=False, given=None, until=None, words_changed=False)
    holds = in_force(row.ends, row.withdrawn, clock.now())
    return MyConsent(purpose, holds, row.given, row.until, words_changed=holds and row.wording != WORDING[purpose])


def my_blocks(viewer: Viewer) -> tuple[MyBlock, ...]:
    """Whom the viewer keeps out, latest first. Two queries."""
    rows = own_profile(viewer).blocks.order_by("-since", "id")
    return tuple(MyBlock(row.id, row.organisation, row.governorate, row.since) for row in rows)
