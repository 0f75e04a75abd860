"""What the selection room stores."""

from mudhif.work.selection.models.assessment import Assessment, CriterionScore, Seat
from mudhif.work.selection.models.candidacy import Candidacy
from mudhif.work.selection.models.decision import Decision, Review
from mudhif.work.selection.models.search import Interest, Search
from mudhif.work.selection.models.urgent import Clearance

__all__ = ["Assessment", "Candidacy", "Clearance", "CriterionScore", "Decision", "Interest", "Review", "Search", "Seat"]
