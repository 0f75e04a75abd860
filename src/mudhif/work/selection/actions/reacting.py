"""What follows here from what happened elsewhere, in the same transaction."""

from collections.abc import Iterable
from uuid import UUID

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.people.members.events import ReleaseWithdrawn, SearchChanged
from mudhif.people.members.queries import search_rows, viewer_for
from mudhif.work.needs.events import CriteriaChanged, NeedFilled, NeedWithdrawn
from mudhif.work.needs.queries import terms
from mudhif.work.selection.actions.inviting import take_out
from mudhif.work.selection.actions.letters import tell
from mudhif.work.selection.actions.moving import move
from mudhif.work.selection.models import Assessment, Candidacy, Clearance, Interest, Search
from mudhif.work.selection.queries.finding import purpose_of
from mudhif.work.selection.rules.states import RESTS_ON_CONSENT, TOLD, UNDECIDED, Status

THE_HOUSE = Viewer.anonymous()


def consent_may_have_ended(event: SearchChanged) -> None:
    """Take a member out, at once, of every selection of a host to which they are no longer open."""
    rows = Candidacy.objects.select_for_update().filter(member=event.member, status__in=RESTS_ON_CONSENT)
    candidacies = list(rows)
    if not candidacies and not Clearance.objects.filter(member=event.member, ended=None).exists():
        return
    held, now = search_rows([event.member]).get(event.member), clock.now()
    if held is None:
        Clearance.objects.filter(member=event.member, ended=None).update(ended=now)
    for row in candidacies:
        host = terms(row.need_id).host
        if held is None or not held.opens(purpose_of(host), host, now):
            take_out(row)
            record(_member(event.member), "selection.consent_ended", subjects=[row.need_id, event.member])


def _member(person: UUID) -> Viewer:
    try:
        return viewer_for(person, "en")
    except NotFound:
        return THE_HOUSE


def criteria_changed(event: CriteriaChanged) -> None:
    """Everyone still to be decided on is asked again under the new criteria; what was written under the old is void."""
    now = clock.now()
    rows = list(Candidacy.objects.select_for_update().filter(need=event.need))
    undecided = [row for row in rows if row.status in UNDECIDED]
    Assessment.objects.filter(candidacy__in=undecided, void=None).update(void=now)
    _tell(event.need, (row for row in rows if row.status in TOLD), "changed")
    for row in undecided:
        row.place = row.invited = row.answer_by = row.answered = row.assess_by = None
        row.status = Status.FOUND
    Candidacy.objects.bulk_update(undecided, ["place", "invited", "answer_by", "answered", "assess_by", "status"])
    Search.objects.filter(need=event.need).delete()
    _on_record("selection.reopened", event.need, undecided)


def need_withdrawn(event: NeedWithdrawn) -> None:
    """The need is gone: every candidacy ends, and everyone who was asked or came is told."""
    _end(event.need, Status.WITHDRAWN, frozenset(Status) - {Status.WITHDRAWN, Status.DECLINED, Status.NOT_CHOSEN})


def need_filled(event: NeedFilled) -> None:
    """Every seat is taken: whoever waits still is told, and not chosen."""
    _end(event.need, Status.NOT_CHOSEN, UNDECIDED)


def _end(need: UUID, status: Status, among: Iterable[Status]) -> None:
    rows = list(Candidacy.objects.select_for_update().filter(need=need, status__in=among))
    _tell(need, (row for row in rows if row.status in TOLD), "changed")
    for row in rows:
        move(row, status)
    _on_record("selection.ended_with_need", need, rows)


def _tell(need: UUID, rows: Iterable[Candidacy], letter: str) -> None:
    """Write to those who were asked and those who came, once each."""
    came = Interest.objects.filter(need=need).values_list("member_id", flat=True)
    for person in dict.fromkeys([*(row.member_id for row in rows), *came]):
        tell(person, letter)


def _on_record(act: str, need: UUID, rows: Iterable[Candidacy]) -> None:
    subjects = [row.member_id for row in rows]
    record(THE_HOUSE, act, subjects=[need, *subjects], facts={"candidates": len(subjects)})


def name_taken_back(event: ReleaseWithdrawn) -> None:
    """The host no longer knows the name. The candidate stays chosen; an offer ends with the name."""
    row = Candidacy.objects.select_for_update().filter(need=event.need, member=event.member).first()
    if row is not None and row.status == Status.RELEASED:
        move(row, Status.CHOSEN)
    elif row is not None and row.status == Status.OFFERED:
        take_out(row)
