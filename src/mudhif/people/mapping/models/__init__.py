"""What the mapping room stores: registers, links, estimates and releases."""

from mudhif.people.mapping.models.releases import BudgetEntry, BudgetYear, Release, ReleaseTable

__all__ = ["BudgetEntry", "BudgetYear", "Release", "ReleaseTable"]
