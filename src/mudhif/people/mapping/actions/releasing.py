"""Publishing protected counts, once a quarter, as long as the year's budget lasts."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from numpy.typing import NDArray

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.actions import record
from mudhif.kernels.disclosure import OverspentError, PublishedTable, Table, spend
from mudhif.people.mapping.actions.blurring import blurred
from mudhif.people.mapping.models import BudgetEntry, BudgetYear, Release, ReleaseTable
from mudhif.people.mapping.queries.keys import present_keys
from mudhif.people.mapping.rules.keys import PublicKeys
from mudhif.people.mapping.rules.quarters import (
    MILLION,
    Quarter,
    millionths,
    release_cost,
    reserve,
)


@dataclass(frozen=True, slots=True)
class Released:
    """What was published: the quarter, its cost and what is left of the year (millionths of rho), and its hash."""

    quarter: Quarter
    millionths: int
    left: int
    digest: str


def publish_release(viewer: Viewer, quarter: str) -> Released:
    """Publish the protected counts of the present quarter (`2026-Q4`). Only a steward; `NotFound` for anyone else.

    Raises `Refused` with the reason: another quarter, one that is published already, no policy, a budget that does
    not reach.
    """
    if not viewer.holds(Role.STEWARD):
        raise NotFound
    return _release(viewer, Quarter.named(quarter))


def publish_by_policy() -> Released:
    """The same by the clock or on the command line, where the installation's policy is the authority."""
    return _release(Viewer.anonymous(), Quarter.of(_today()))


def release_due() -> bool:
    """Whether a policy is set and the present quarter has no release yet."""
    present = Quarter.of(_today())
    published = Release.objects.filter(year=present.year, quarter=present.number)
    return settings.MUDHIF_RHO_A_YEAR is not None and not published.exists()


def _today() -> date:
    return clock.today(Viewer.anonymous())


@dataclass(frozen=True, slots=True)
class _Draft:
    """A release before it is written: its quarter, the year's budget by policy and its own cost, keys and tables."""

    quarter: Quarter
    policy: int
    cost: int
    keys: PublicKeys
    tables: dict[tuple[str, Table], PublishedTable]


def _release(viewer: Viewer, quarter: Quarter | None) -> Released:
    """Refuse early, count and blur outside the transaction, then write if the budget still reaches.

    What was blurred and then refused is seen by nobody, so it costs nothing.
    """
    if quarter is None or quarter != Quarter.of(_today()):
        raise Refused(_("Counts are those of today: only the present quarter can be published."), "quarter")
    budget = policy()
    cost = release_cost(budget)
    _left_after(quarter, budget, cost)
    keys = present_keys()
    draft = _Draft(quarter, budget, cost, keys, blurred(keys, cost / MILLION))
    with transaction.atomic():
        return _write(viewer, draft)


def policy() -> int:
    """What a year may spend, in millionths of rho; `Refused` where nothing was set."""
    rho = settings.MUDHIF_RHO_A_YEAR
    if rho is None:
        raise Refused(_("This installation has set no privacy budget, so nothing is published."))
    return millionths(rho)


def _left_after(quarter: Quarter, policy: int, cost: int) -> int:
    """What would be left of the year for releases; `Refused` where the quarter is published or that does not reach.

    What is kept for estimates from registers is theirs. A year's budget is fixed by its first release; a later policy
    may only lower it.
    """
    if Release.objects.filter(year=quarter.year, quarter=quarter.number).exists():
        raise Refused(_("The counts of this quarter are published already. The next release is due next quarter."))
    year = BudgetYear.objects.filter(year=quarter.year).first()
    released = BudgetEntry.objects.filter(year=quarter.year, release__isnull=False)
    held = min(policy, year.millionths) if year else policy
    try:
        left = spend(held - reserve(held), list(released.values_list("millionths", flat=True)), cost)
    except OverspentError as error:
        words = _(
            "The release would cost %(cost)s of the privacy budget, and %(left)s is left of this year’s for releases."
        )
        raise Refused(words % {"cost": _rho(error.asked), "left": _rho(error.left)}) from error
    return round(left)


def _rho(amount: float) -> str:
    """Millionths as a plain number."""
    return f"{max(amount, 0) / MILLION:.6f}".rstrip("0").rstrip(".")


def _write(viewer: Viewer, draft: _Draft) -> Released:
    """Ledger, release and record together. The year's row is locked first, so two at once spend one after the other."""
    quarter = draft.quarter
    BudgetYear.objects.get_or_create(year=quarter.year, defaults={"millionths": draft.policy})
    year = BudgetYear.objects.select_for_update().get(year=quarter.year)
    left = _left_after(quarter, draft.policy, draft.cost)
    release = Release(year=quarter.year, quarter=quarter.number, published=clock.now(), keys=draft.keys.as_json())
    rows = [_row(release, subject, table, cells) for (subject, table), cells in draft.tables.items()]
    release.digest = digest_of(release.keys, rows)
    release.save(force_insert=True)
    ReleaseTable.objects.bulk_create(rows)
    BudgetEntry.objects.create(year=year, release=release, millionths=draft.cost)
    record(
        viewer,
        "mapping.counts_published",
        subjects=[release.id],
        facts={
            "year": quarter.year,
            "quarter": quarter.number,
            "rho_millionths": draft.cost,
            "content": release.digest,
        },
    )
    return Released(quarter, draft.cost, left, release.digest)


def _row(release: Release, subject: str, table: Table, cells: PublishedTable) -> ReleaseTable:
    return ReleaseTable(
        release=release,
        subject=subject,
        level=table.level,
        by_group=table.by_group,
        by_decade=table.by_decade,
        figures=_packed(cells.values),
        low=_packed(cells.low),
        high=_packed(cells.high),
    )


def _packed(numbers: NDArray[np.int64]) -> bytes:
    return numbers.astype("<i4").tobytes()


def digest_of(keys: dict[str, object], rows: Iterable[ReleaseTable]) -> str:
    """SHA-256 over the keys (JSON, sorted, no spaces) and each table's name and three arrays, tables in order."""
    content = hashlib.sha256(json.dumps(keys, sort_keys=True, separators=(",", ":")).encode())
    for row in sorted(rows, key=lambda row: (row.subject, row.level, row.by_group, row.by_decade)):
        content.update(f"{row.subject} {row.level} {row.by_group:d} {row.by_decade:d}\n".encode())
        for numbers in (row.figures, row.low, row.high):
            content.update(bytes(numbers))
    return content.hexdigest()
