"""What the mapping room stores: registers, links, estimates and releases."""

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
    "DutyAnswer",
    "FilePiece",
    "Register",
    "RegisterRow",
    "Release",
    "ReleaseTable",
    "State",
]
