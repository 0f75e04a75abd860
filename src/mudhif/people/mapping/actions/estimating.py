"""The estimate: counted, blurred, paid for, published; and every link erased in the same breath."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from numpy.typing import NDArray

from mudhif.atlas.places import queries as places
from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.events import publish
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.kernels.disclosure import OverspentError, spend
from mudhif.people.mapping.actions.linkages import forget_links
from mudhif.people.mapping.actions.releasing import policy
from mudhif.people.mapping.events import LinksErased
from mudhif.people.mapping.models import BudgetEntry, BudgetYear, Estimate, Linkage, Register, Stage
from mudhif.people.mapping.queries.linkages import kept_one
from mudhif.people.mapping.queries.links import linked_lines
from mudhif.people.mapping.queries.sealing import lines_of
from mudhif.people.mapping.rules.estimating import Published, published
from mudhif.people.mapping.rules.histories import histories
from mudhif.people.mapping.rules.quarters import MILLION, estimate_cost, reserve
from mudhif.people.organisations import queries as organisations


@dataclass(frozen=True, slots=True)
class Draft:
    """An estimate before it is written: when, its cost and the year's budget by policy, and what it says."""

    year: int
    policy: int
    cost: int
    lists: int
    said: Published


def make_estimate(viewer: Viewer, linkage: UUID) -> UUID:
    """Make and publish the estimate of a linkage, and erase its links for good. Its identifier.

    Raises `Refused` with the reason: no policy, or a budget that does not reach. What was blurred and then refused is
    seen by nobody, so it costs nothing.
    """
    row = _ready(viewer, linkage)
    year, budget = clock.today(Viewer.anonymous()).year, policy()
    cost = estimate_cost(budget)
    _refuse_to_overspend(year, budget, cost)
    lists = row.parts.count()
    draft = Draft(year, budget, cost, lists, published(*_blurred(row, lists, cost)))
    with transaction.atomic():
        return _write(viewer, linkage, draft)


def _ready(viewer: Viewer, linkage: UUID, *, to_write: bool = False) -> Linkage:
    row = kept_one(viewer, linkage, to_write=to_write)
    if not row.across or row.stage != Stage.DECIDING:
        raise NotFound
    return row


def _refuse_to_overspend(year: int, budget: int, cost: int) -> None:
    """Estimates are paid from the part that is kept for them, so that no quarter's release is wanting for them."""
    opened = BudgetYear.objects.filter(year=year).first()
    held = min(budget, opened.millionths) if opened else budget
    entries = list(BudgetEntry.objects.filter(year=year).values_list("estimate", "millionths"))
    try:
        spend(reserve(held), [spent for estimate, spent in entries if estimate], cost)
        spend(held, [spent for _estimate, spent in entries], cost)
    except OverspentError as error:
        raise Refused(
            _("What this year’s privacy budget keeps for estimates is spent. Links wait until their last day.")
        ) from error


def _blurred(row: Linkage, lists: int, cost: int) -> tuple[NDArray[np.float64], int, float]:
    """Exact counts go in; out come blurred ones, how many lists, and the noise's standard deviation: nothing else.

    Everyone stands in one history, so one person changes one cell by one.
    """
    from mudhif.kernels.disclosure.noise import Gaussian

    table = histories(_placed(row), lists, _lies_in(row.place))
    try:
        noise = Gaussian(cost / MILLION)
        return noise.measure(table, 1.0)[0], lists, noise.variance(1.0) ** 0.5
    except ModuleNotFoundError as missing:
        raise Refused(_("The library that blurs the counts is not installed: run “make mapping”.")) from missing


def _placed(row: Linkage) -> Iterator[tuple[int, int, str]]:
    """Person, register and country of every line; where a line names none, its owner's country."""
    owners = dict(Register.objects.filter(pk__in=row.parts.values("register")).values_list("pk", "owner"))
    position = dict(row.parts.values_list("register", "position"))
    persons = {(register, number): person for register, number, person in linked_lines(row.id)}
    for register, owner in owners.items():
        home = organisations.country_of(owner)
        for line in lines_of(register):
            if (person := persons.get((register, line.row))) is not None:
                yield person, position[register], line.country_code or home


def _lies_in(place: str) -> Callable[[str], bool]:
    """Whether a country is the one in question, or lies in the region in question."""

    def counted(country: str) -> bool:
        try:
            return place in {country, places.region_of(country)}
        except NotFound:
            return False

    return counted


def _write(viewer: Viewer, linkage: UUID, draft: Draft) -> UUID:
    """Ledger, estimate, erasure and record together. The year's row is locked, so two at once spend in turn."""
    row = _ready(viewer, linkage, to_write=True)
    BudgetYear.objects.get_or_create(year=draft.year, defaults={"millionths": draft.policy})
    year = BudgetYear.objects.select_for_update().get(year=draft.year)
    _refuse_to_overspend(draft.year, draft.policy, draft.cost)
    said = draft.said
    made = Estimate.objects.create(
        place=row.place, year=draft.year, made=clock.now(), lists=draft.lists,
        estimate=said.estimate, low=said.low, high=said.high, doubts=said.doubts,
    )  # fmt: skip
    BudgetEntry.objects.create(year=year, estimate=made, millionths=draft.cost)
    publish(LinksErased(row.id))
    forget_links(row)
    row.stage = Stage.ESTIMATED
    row.save(update_fields=["stage"])
    facts = {"lists": draft.lists, "rho_millionths": draft.cost, "year": draft.year}
    record(viewer, "linkages.estimated", [made.id, row.id], facts=facts)
    return made.id
