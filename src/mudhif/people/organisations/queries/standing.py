"""What speaks for an organisation, and what stands against it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.vault.queries import Erased, unsealed
from mudhif.people.organisations.models import Complaint, GroundRecord, Organisation, Suspension
from mudhif.people.organisations.queries.cards import name_of, visible_row
from mudhif.people.organisations.rules.verification import Ground, GroundGiven, State, standing, sufficient


@dataclass(frozen=True, slots=True)
class OnFile:
    """A ground on file: for whom it was said, when, and whether the viewer said it."""

    id: UUID
    ground: str
    speaks_for: str
    note: str
    recorded: datetime
    by_viewer: bool


@dataclass(frozen=True, slots=True)
class SuspensionShown:
    """A suspension, proposed or in force, with the reason word for word and the answer."""

    reason: str
    language: str
    proposed_as: str
    proposed: datetime
    confirmed: datetime | None
    answer: str
    answered: datetime | None
    by_viewer: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything that desks and stewards decide on."""

    grounds: tuple[OnFile, ...]
    enough: bool
    suspension: SuspensionShown | None
    complaints: tuple[tuple[datetime, str], ...]


def grounds_given(organisation: UUID) -> tuple[GroundGiven, ...]:
    """The grounds on file that hold. A voucher that has lost its own standing no longer speaks. One query."""
    return tuple(_given(row) for row in _sound(organisation))


def _sound(organisation: UUID) -> list[GroundRecord]:
    sound = ~Q(ground=Ground.VOUCHED) | Q(speaks_for__verification=State.VERIFIED)
    rows = GroundRecord.objects.filter(sound, organisation=organisation, withdrawn=None)
    return list(rows.select_related("speaks_for").order_by("recorded", "pk"))


def _given(row: GroundRecord) -> GroundGiven:
    return GroundGiven(Ground(row.ground), row.recorder_id, row.speaks_for_id)


def public_grounds(viewer: Viewer, organisation: Organisation) -> tuple[str, ...]:
    """The kinds of grounds that hold, for everyone who may see the organisation. One query."""
    del viewer  # the same for everyone
    return tuple(ground.value for ground in standing(grounds_given(organisation.id)))


def standing_of(viewer: Viewer, organisation: UUID) -> Standing:
    """What is on file, for desks and stewards. Four queries and one for each complaint's key."""
    if not viewer.roles & {Role.DESK, Role.STEWARD}:
        raise NotFound
    rows = _sound(visible_row(viewer, organisation).id)
    return Standing(
        tuple(_on_file(row, viewer) for row in rows),
        sufficient(_given(row) for row in rows),
        suspension_of(viewer, organisation),
        _complaints(organisation),
    )


def _on_file(row: GroundRecord, viewer: Viewer) -> OnFile:
    said_by = name_of(row.speaks_for, viewer.language) if row.speaks_for else ""
    return OnFile(row.id, row.ground, said_by, row.note, row.recorded, row.recorder_id == viewer.id)


def suspension_of(viewer: Viewer, organisation: UUID) -> SuspensionShown | None:
    """The open suspension. The organisation's own people see it once it is in force. One query."""
    office = bool(viewer.roles & {Role.DESK, Role.STEWARD})
    if not office and organisation not in viewer.organisation_ids(Role.HOST):
        return None
    row = Suspension.objects.filter(organisation=organisation, closed=None).first()
    if row is None or not (office or row.confirmed):
        return None
    return SuspensionShown(
        row.reason,
        row.language,
        row.proposed_as,
        row.proposed,
        row.confirmed,
        row.answer,
        row.answered,
        row.proposed_by_id == viewer.id,
    )


def _complaints(organisation: UUID) -> tuple[tuple[datetime, str], ...]:
    rows = Complaint.objects.filter(organisation=organisation).order_by("-made")[:20]
    return tuple((row.made, _opened(row)) for row in rows)


def _opened(row: Complaint) -> str:
    try:
        return unsealed(row.person_id, "complaint", row.text)
    except Erased:
        return ""
