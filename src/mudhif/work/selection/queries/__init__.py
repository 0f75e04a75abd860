"""Reading selections."""

from mudhif.work.selection.queries.access import Access, access_selection, sits_on
from mudhif.work.selection.queries.candidacies import (
    CandidacyCard,
    candidacy,
    released_candidacies,
    released_candidacy,
    waiting_for_an_offer,
)
from mudhif.work.selection.queries.clearances import (
    ClearanceRow,
    count_waiting_for_clearance,
    in_pool,
    my_checked_professions,
    my_clearances,
    waiting_clearance,
    waiting_for_clearance,
)
from mudhif.work.selection.queries.influence import Influence, influence
from mudhif.work.selection.queries.judgements import (
    Sheet,
    higher_totals,
    my_scores,
    sheets,
    waiting_for_my_judgement,
)
from mudhif.work.selection.queries.mine import (
    MyCandidacy,
    MyInterest,
    MyInvitation,
    count_waiting,
    gate_for,
    is_interested,
    my_candidacies,
    my_interests,
    my_invitation,
    my_invitations,
)
from mudhif.work.selection.queries.panels import Assessor, assessors, my_panels
from mudhif.work.selection.queries.patronage import audited_for_patronage
from mudhif.work.selection.queries.selecting import Task, to_decide, to_review, without_a_panel, without_an_invitation
from mudhif.work.selection.queries.shortlists import GateCount, decision, reviews_waiting

__all__ = [
    "Access",
    "Assessor",
    "CandidacyCard",
    "ClearanceRow",
    "GateCount",
    "Influence",
    "MyCandidacy",
    "MyInterest",
    "MyInvitation",
    "Sheet",
    "Task",
    "access_selection",
    "assessors",
    "audited_for_patronage",
    "candidacy",
    "count_waiting",
    "count_waiting_for_clearance",
    "decision",
    "gate_for",
    "higher_totals",
    "in_pool",
    "influence",
    "is_interested",
    "my_candidacies",
    "my_checked_professions",
    "my_clearances",
    "my_interests",
    "my_invitation",
    "my_invitations",
    "my_panels",
    "my_scores",
    "released_candidacies",
    "released_candidacy",
    "reviews_waiting",
    "sheets",
    "sits_on",
    "to_decide",
    "to_review",
    "waiting_clearance",
    "waiting_for_an_offer",
    "waiting_for_clearance",
    "waiting_for_my_judgement",
    "without_a_panel",
    "without_an_invitation",
]
