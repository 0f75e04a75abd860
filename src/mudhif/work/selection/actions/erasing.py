"""Forgetting a person: their candidacies with all that was written about them, and their hand in those of others."""

from uuid import UUID

from mudhif.work.selection.models import Assessment, Candidacy, Clearance, Decision, Interest, Review, Seat


def erase_person(person: UUID) -> None:
    """Delete what is about the person; take the name off what they did for others."""
    Candidacy.objects.filter(member=person).delete()
    Interest.objects.filter(member=person).delete()
    Clearance.objects.filter(member=person).delete()
    Clearance.objects.filter(by=person).update(by=None)
    Seat.objects.filter(assessor=person).update(assessor=None)
    Assessment.objects.filter(assessor=person).update(assessor=None)
    Decision.objects.filter(by=person).update(by=None)
    Review.objects.filter(by=person).update(by=None)
