"""What this room holds of a person, for the person's own copy."""

from typing import Any
from uuid import UUID

from mudhif.work.selection.models import Assessment, Candidacy, Clearance, Interest, Seat


def held_of(person: UUID) -> dict[str, Any]:
    """Candidacies with decisions, interests, clearances, seats, and what the person wrote as an assessor."""
    return {
        "candidacies": [_candidacy(row) for row in Candidacy.objects.filter(member=person).select_related("decision")],
        "interests": [
            {"need": str(need), "since": since.isoformat()}
            for need, since in Interest.objects.filter(member=person).values_list("need_id", "since")
        ],
        "clearances": [
            {"profession": row.profession, "valid_until": str(row.valid_until or ""), "refused": row.refused_because}
            for row in Clearance.objects.filter(member=person)
        ],
        "seats": [str(need) for need in Seat.objects.filter(assessor=person).values_list("need_id", flat=True)],
        "assessments_written": [
            [score.evidence for score in row.scores.all()]
            for row in Assessment.objects.filter(assessor=person).prefetch_related("scores")
        ],
    }


def _candidacy(row: Candidacy) -> dict[str, Any]:
    decision = getattr(row, "decision", None)
    return {
        "need": str(row.need_id),
        "code": row.code,
        "status": row.status,
        "score_of_1000": row.tenths,
        "reasons": row.reasons,
        "decided": None if decision is None else {"chosen": decision.chosen, "reason": decision.reason},
    }
