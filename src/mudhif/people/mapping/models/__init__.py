"""What the mapping room stores: registers, links, estimates and releases."""

from mudhif.people.mapping.models.estimates import Estimate
from mudhif.people.mapping.models.invitations import Invitation, Joined, Mailing, Note, Reached
from mudhif.people.mapping.models.linkage import DoubtfulPair, Linkage, LinkagePart, Stage
from mudhif.people.mapping.models.registers import (
    BadLine,
    ColumnChoice,
    DutyAnswer,
    FilePiece,
    Register,
    RegisterRow,
    State,
)
from mudhif.people.mapping.models.releases import BudgetEntry, BudgetYear, Release, ReleaseTable

__all__ = [
    "BadLine",
    "BudgetEntry",
    "BudgetYear",
    "ColumnChoice",
    "DoubtfulPair",
    "DutyAnswer",
    "Estimate",
    "FilePiece",
    "Invitation",
    "Joined",
    "Linkage",
    "LinkagePart",
    "Mailing",
    "Note",
    "Reached",
    "Register",
    "RegisterRow",
    "Release",
    "ReleaseTable",
    "Stage",
    "State",
]
