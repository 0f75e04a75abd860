"""Registers compared: within one for its desk, and across two owners for the federation's trustee."""

from datetime import timedelta
from uuid import UUID

from mudhif.base.foundation import clock, ids
from mudhif.base.foundation.viewer import OrganisationTie, Role, Viewer
from mudhif.base.vault.queries import data_key
from mudhif.people.mapping import actions as mapping
from mudhif.people.mapping.models import BudgetEntry, BudgetYear, DoubtfulPair, Estimate, Linkage, Stage
from mudhif.people.mapping.queries.links import Weighed, sealed_pair, sealed_verdict
from mudhif.people.mapping.rules.deciding import Line, Said, Verdict
from mudhif.people.organisations.models import Organisation
from tests.scene_registers import Registers

REASONS: tuple[Said, ...] = (
    ("given", "same", 5.1), ("date", "same year, day unknown in one", 4.2), ("father", "sounds alike", 3.4),
    ("family", "name of a forefather", 1.2), ("phone", "differs", -0.6), ("city", "differs", -0.9),
)  # fmt: skip


def compared(desk: Viewer, trustee: Viewer) -> dict[str, str]:
    """One linkage is being worked on, one waits for decisions, one is estimated; one register was searched."""
    other = Organisation.objects.filter(kind="association").earliest("id")
    ties = (OrganisationTie(other.id, other.kind, Role.DESK),)
    registers = [Registers(office).held() for office in (desk, Viewer(desk.id, desk.roles, ties, "ar", "Asia/Baghdad"))]
    within = mapping.look_for_twice(desk, registers[0])
    comparing, waiting, estimated = (mapping.start_linkage(trustee, registers, place) for place in ("SE", "GB", "DK"))
    _ran(within, ((registers[0], 1), (registers[0], 2)))
    _ran(waiting, ((registers[0], 1), (registers[1], 1)))
    Linkage.objects.filter(pk=comparing).update(percent=40, progressed=clock.now() + timedelta(days=1))
    Linkage.objects.filter(pk=estimated).update(stage=Stage.ESTIMATED)
    _estimate()
    return {
        "register_twice": str(registers[0]), "linkage": str(waiting),
        "linkage_comparing": str(comparing), "linkage_estimated": str(estimated),
    }  # fmt: skip


def _ran(linkage: UUID, pair: tuple[Line, Line]) -> None:
    """As a run leaves it: a pair that was decided, and one that waits."""
    key = data_key(linkage)
    for position, lines in enumerate((pair, (pair[0], (pair[1][0], 2)))):
        row = DoubtfulPair(id=ids.new_id(), linkage_id=linkage, position=position)
        row.sealed = sealed_pair(key, linkage, row.id, Weighed(lines, REASONS))
        if position:
            row.answer, row.answered = sealed_verdict(key, row, Verdict.DIFFERENT), clock.now()
        row.save()
    Linkage.objects.filter(pk=linkage).update(stage=Stage.DECIDING, percent=100)


def _estimate() -> None:
    year, _made = BudgetYear.objects.get_or_create(year=clock.now().year, defaults={"millionths": 400_000})
    doubts = [{"doubt": "people_differ", "facts": {"share": 62.0}}, {"doubt": "mostly_unseen", "facts": {"times": 3.1}}]
    made = Estimate.objects.create(
        place="DK", year=year.year, made=clock.now(), lists=3, estimate=21_400, low=18_900, high=25_100, doubts=doubts
    )  # fmt: skip
    BudgetEntry.objects.create(year=year, estimate=made, millionths=20_000)
