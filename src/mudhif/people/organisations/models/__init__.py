"""What is stored of organisations."""

from mudhif.people.organisations.models.mandate import Invitation, Mandate
from mudhif.people.organisations.models.organisation import Organisation
from mudhif.people.organisations.models.verification import Complaint, GroundRecord, Suspension

__all__ = ["Complaint", "GroundRecord", "Invitation", "Mandate", "Organisation", "Suspension"]
