"""What the room holds of a person, for that person."""

from typing import Any
from uuid import UUID

from mudhif.base.vault.queries import Erased, unsealed
from mudhif.people.organisations.models import Complaint, Mandate
from mudhif.people.organisations.queries.cards import names


def _complaint(person: UUID, text: bytes) -> str:
    try:
        return unsealed(person, "complaint", text)
    except Erased:
        return ""


def export_person(person: UUID) -> dict[str, Any]:
    """Mandates and complaints as plain JSON values. Three queries."""
    mandates = list(Mandate.objects.filter(person=person).order_by("starts", "pk"))
    complaints = list(Complaint.objects.filter(person=person).order_by("made"))
    concerned = [row.organisation_id for row in mandates] + [row.organisation_id for row in complaints]
    called = names(concerned, "en")
    return {
        "mandates": [
            {
                "organisation": called[row.organisation_id],
                "role": row.role,
                "starts": row.starts.isoformat(),
                "ends": row.ends.isoformat(),
                "ended_before": row.ended.isoformat() if row.ended else None,
            }
            for row in mandates
        ],
        "complaints": [
            {
                "organisation": called[row.organisation_id],
                "made": row.made.isoformat(),
                "text": _complaint(person, bytes(row.text)),
            }
            for row in complaints
        ],
    }
