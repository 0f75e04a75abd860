"""What this room holds of a person, for the person's own copy."""

from typing import Any
from uuid import UUID

from mudhif.work.needs.models import Need, NeedText, Question


def written_by(person: UUID) -> dict[str, Any]:
    """The needs, translations and questions that the person wrote, as plain JSON values. Three queries."""
    needs = Need.objects.filter(author=person).order_by("created").values_list("id", "status")
    texts = NeedText.objects.filter(author=person).order_by("id").values("need_id", "language", "title", "narrative")
    asked = Question.objects.filter(asked_by=person).order_by("asked").values("need_id", "question", "asked")
    return {
        "needs": [{"need": str(need), "status": status} for need, status in needs],
        "texts": [{**row, "need_id": str(row["need_id"])} for row in texts],
        "questions": [{**row, "need_id": str(row["need_id"]), "asked": row["asked"].isoformat()} for row in asked],
    }
