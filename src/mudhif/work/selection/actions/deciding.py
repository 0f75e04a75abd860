"""Deciding, with a reason that stays."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.events import publish
from mudhif.base.foundation.text import clean
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.work.needs.queries import Terms
from mudhif.work.selection.actions.letters import tell
from mudhif.work.selection.actions.moving import move
from mudhif.work.selection.events import Chosen
from mudhif.work.selection.models import Candidacy, Decision, Review
from mudhif.work.selection.queries.access import access_selection, candidacy_of_need, is_candidate
from mudhif.work.selection.queries.finding import open_to, purpose_of
from mudhif.work.selection.queries.refusals import OBSTACLES, not_now, you_are_a_candidate
from mudhif.work.selection.rules.deciding import LONGEST_REASON, SHORTEST_REASON, Obstacle, Standing, obstacle
from mudhif.work.selection.rules.states import Status
from mudhif.work.selection.rules.urgent import review_due


def decide(viewer: Viewer, need: UUID, code: str, *, chosen: bool, reason: str) -> None:
    """Choose a candidate, or say that it is not this one. Panel or desk; the candidate can read the reason."""
    access = access_selection(viewer, need)
    if not access.may_decide:
        raise NotFound
    if is_candidate(viewer, need):
        raise you_are_a_candidate()
    words = _reason(reason)
    with transaction.atomic():
        rows = {row.code: row for row in Candidacy.objects.select_for_update().filter(need=need)}
        row = rows.get(code.upper())
        if row is None:
            raise NotFound
        _refuse_where_it_cannot_fall(row, list(rows.values()), access.terms, chosen=chosen)
        decision = _keep(viewer, row, words, chosen=chosen)
        _follow(row, decision, access.terms)
        record(viewer, "selection.decided", subjects=[need, row.member_id], facts={"chosen": chosen})


def _reason(text: str) -> str:
    kept = clean(text)
    if not SHORTEST_REASON <= len(kept) <= LONGEST_REASON:
        raise Refused(
            _("Give the reason in 20 to 2,000 letters, by the published criteria: the candidate will read it."),
            "reason",
        )
    return kept


def _refuse_where_it_cannot_fall(row: Candidacy, all_of_need: list[Candidacy], terms: Terms, *, chosen: bool) -> None:
    found = obstacle(_standing(row), map(_standing, all_of_need), seats=terms.seats, chosen=chosen, moment=clock.now())
    if found is Obstacle.DECIDED:
        raise not_now(row.status)
    if found is not None:
        raise Refused(OBSTACLES[found])
    purpose = purpose_of(terms.host)
    if chosen and (purpose is None or not open_to([row.member_id], terms.host, purpose, clock.now())):
        raise not_now(Status.WITHDRAWN)


def _standing(row: Candidacy) -> Standing:
    return Standing(Status(row.status), row.assess_by, row.cleared)


def _keep(viewer: Viewer, row: Candidacy, reason: str, *, chosen: bool) -> Decision:
    words = {"reason": reason, "language": viewer.language, "by_id": viewer.id, "at": clock.now()}
    decision = Decision.objects.create(candidacy=row, chosen=chosen, **words)
    skipped = row.status == Status.AGREED
    move(row, Status.CHOSEN if chosen else Status.NOT_CHOSEN)
    if chosen and skipped:
        Review.objects.create(decision=decision, due=review_due(clock.today(viewer)))
    return decision


def _follow(row: Candidacy, decision: Decision, terms: Terms) -> None:
    """Tell the candidate, and the rooms above."""
    tell(row.member_id, "decided")
    if decision.chosen:
        publish(Chosen(row.id, row.need_id, row.member_id, terms.host))


def review(viewer: Viewer, need: UUID, code: str, *, stands: bool, finding: str) -> None:
    """Look at a decision of the urgent lane afterwards. Panel or desk, but never the one who decided."""
    access = access_selection(viewer, need)
    if not access.may_decide:
        raise NotFound
    words = _reason(finding)
    with transaction.atomic():
        row = candidacy_of_need(need, code, lock=True)
        waiting = Review.objects.select_related("decision").filter(decision__candidacy=row, done=None).first()
        if waiting is None:
            raise NotFound
        if waiting.decision.by_id == viewer.id:
            raise Refused(_("Somebody else looks at what you decided. Ask a colleague of the panel or the desk."))
        waiting.done, waiting.by_id, waiting.stands = clock.now(), viewer.id, stands
        waiting.finding, waiting.language = words, viewer.language
        waiting.save()
        record(viewer, "selection.reviewed", subjects=[need, row.member_id], facts={"stands": stands})
