"""What goes from this room when a person erases everything."""

from uuid import UUID

from mudhif.people.organisations.models import Complaint, GroundRecord, Invitation, Mandate, Suspension


def erase_person(person: UUID) -> None:
    """Delete mandates and complaints, and take the person off what stays; in the caller's transaction."""
    Mandate.objects.filter(person=person).delete()
    Complaint.objects.filter(person=person).delete()
    GroundRecord.objects.filter(recorder=person).update(recorder=None)
    Invitation.objects.filter(invited_by=person).update(invited_by=None)
    Suspension.objects.filter(proposed_by=person).update(proposed_by=None)
    Suspension.objects.filter(confirmed_by=person).update(confirmed_by=None)
