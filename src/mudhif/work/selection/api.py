"""Shortlists over HTTP, blind, for the need's host, desk and panel."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from mudhif.base.foundation.problems import ProblemOut
from mudhif.base.foundation.requests import require_scope
from mudhif.work.selection import actions
from mudhif.work.selection.queries import GateCount

router = Router(tags=["selection"])


class ReasonOut(Schema):
    """What one skill asked for earned, of `weight` points; `held` is empty where there is no trace of it."""

    skill: UUID
    skill_name: str
    required: bool
    weight: int
    points: float
    held: UUID | None
    held_name: str
    per_cent: int
    level: int
    years: int
    evidence: int = Field(description="0 said, 1 described, 2 documented, 3 verified")


class CandidateOut(Schema):
    """A candidate by a code: no name, pseudonym, city, country, employer or school."""

    code: str
    status: str
    place: int | None
    points: float
    cleared: bool
    hours_a_month: int
    modes: list[str]
    reasons: list[ReasonOut]
    my_total: float | None
    panel_total: float | None


class GateOut(Schema):
    """Neighbouring gates, and how many are left after the last; nothing where fewer than five are."""

    gates: list[str]
    left: int | None


class ShortlistOut(Schema):
    """A page of a shortlist; ask for the next with `after`. `hidden`: their consent does not open to your office."""

    candidates: list[CandidateOut]
    hidden: int
    next_after: int | None
    gates: list[GateOut]
    counted: datetime | None


@router.get(
    "/{uuid:need}/shortlist",
    response={200: ShortlistOut, 403: ProblemOut, 404: ProblemOut, 409: ProblemOut},
    operation_id="selection_shortlist",
)
def shortlist(request: HttpRequest, need: UUID, after: Annotated[int, Query(ge=0, le=1000)] = 0) -> ShortlistOut:
    """The shortlist of a need with its reasons (scope `selection:read`). Reading it goes on the record."""
    shown = actions.show_shortlist(require_scope(request, "selection:read"), need, after)
    return ShortlistOut(
        candidates=[_candidate(one) for one in shown.candidates],
        hidden=shown.hidden,
        next_after=shown.next_after,
        gates=[_gate(one) for one in shown.gates.gates],
        counted=shown.gates.counted,
    )


def _gate(one: GateCount) -> GateOut:
    return GateOut(gates=[gate.name.lower() for gate in one.gates], left=one.count)


def _candidate(one: actions.Candidate) -> CandidateOut:
    reasons = [
        ReasonOut(
            skill=line.reason.skill,
            skill_name=line.asked,
            required=line.reason.required,
            weight=line.reason.weight,
            points=line.points,
            held=line.reason.held,
            held_name=line.found,
            per_cent=line.reason.per_cent,
            level=line.reason.level,
            years=line.reason.years,
            evidence=line.reason.evidence,
        )
        for line in one.reasons
    ]
    return CandidateOut(
        code=one.code,
        status=one.status,
        place=one.place,
        points=one.points,
        cleared=one.cleared,
        hours_a_month=one.hours_a_month,
        modes=sorted(one.modes),
        reasons=reasons,
        my_total=_points(one.marks.mine),
        panel_total=_points(one.marks.panel),
    )


def _points(tenths: int | None) -> float | None:
    return None if tenths is None else tenths / 10
