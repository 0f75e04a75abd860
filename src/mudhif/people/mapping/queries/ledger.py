"""The ledger of the privacy budget, for everyone: what may be spent, what was, and what that means."""

from dataclasses import dataclass

from mudhif.base.foundation.viewer import Viewer
from mudhif.kernels.disclosure import epsilon
from mudhif.people.mapping.models import BudgetYear
from mudhif.people.mapping.rules.quarters import DELTA, MILLION, Quarter


@dataclass(frozen=True, slots=True)
class LedgerYear:
    """A year's budget and what was taken from it, in millionths of rho; `epsilon` is what that spending guarantees.

    `entries` are releases by quarter, `estimates` those from registers by place.
    """

    year: int
    budget: int
    spent: int
    left: int
    entries: tuple[tuple[Quarter, int], ...]
    estimates: tuple[tuple[str, int], ...]
    epsilon: float


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every year, the latest first, and what all releases together have cost a person who was in all of them.

    `epsilon` holds at `delta`: whatever anyone learns from all figures, the odds that a person was counted change by
    no more than a factor of e^epsilon, but for a chance of `delta`.
    """

    years: tuple[LedgerYear, ...]
    spent: int
    epsilon: float
    delta: float


def ledger(viewer: Viewer) -> Ledger:
    """The whole ledger. Four queries."""
    rows = BudgetYear.objects.prefetch_related("entries__release", "entries__estimate").order_by("-year")
    years = tuple(_year(row) for row in rows)
    spent = sum(year.spent for year in years)
    return Ledger(years, spent, epsilon(spent / MILLION, DELTA), DELTA)


def _year(row: BudgetYear) -> LedgerYear:
    lines = list(row.entries.all())
    entries = sorted((Quarter(one.release.year, one.release.quarter), one.millionths) for one in lines if one.release)
    estimates = sorted((one.estimate.place, one.millionths) for one in lines if one.estimate)
    spent = sum(one.millionths for one in lines)
    left = max(0, row.millionths - spent)
    return LedgerYear(
        row.year, row.millionths, spent, left, tuple(entries), tuple(estimates), epsilon(spent / MILLION, DELTA)
    )
