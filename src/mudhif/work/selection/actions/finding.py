"""Finding candidates for an open need."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from operator import attrgetter
from uuid import UUID

from django.db import transaction

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.work.needs.queries import Terms
from mudhif.work.selection.models import Candidacy, Interest, Search, Seat
from mudhif.work.selection.queries.access import access_selection
from mudhif.work.selection.queries.finding import Found, Question, question
from mudhif.work.selection.queries.pool import cleared_for
from mudhif.work.selection.queries.refusals import need_is_not_open, opens_to_nobody
from mudhif.work.selection.rules.reasons import stored
from mudhif.work.selection.rules.states import Status
from mudhif.work.selection.rules.terms import places

# What a new search may write anew: only what nobody has acted upon.
_RANKED = ("place", "tenths", "reasons", "cleared")
_ranking = attrgetter(*_RANKED)


def find(viewer: Viewer, need: UUID) -> int:
    """Put the best who pass every gate on the shortlist, and those who came by themselves; how many are on it.

    Gates come first, in their fixed order, then the score. Whoever was invited keeps the place of that moment.
    """
    access = access_selection(viewer, need)
    if not access.may_search:
        raise NotFound
    asked = question(access.terms)
    if access.terms.status != "open":
        raise need_is_not_open()
    if asked is None:
        raise opens_to_nobody()
    found, gates = _candidates(asked)
    with transaction.atomic():
        _keep_picture_of_gates(need, gates)
        standing = _keep(access.terms, found, asked.still_open(one.member for one in found))
        record(viewer, "selection.searched", subjects=[need], facts={"on_shortlist": standing})
    return standing


def _candidates(asked: Question) -> tuple[tuple[Found, ...], list[list[int | None]]]:
    """The best; for an urgent need only the pool cleared beforehand, if any of it fits; and all who are interested."""
    best, gates = asked.best(places(asked.terms.seats))
    ready = [one for member in cleared_for(asked.terms, asked.today) if _fits(one := asked.one(member))]
    listed = sorted(ready, key=lambda one: (-one.tenths, one.member.int)) if ready else list(best)
    known = {one.member for one in listed}
    came = Interest.objects.filter(need=asked.terms.id).values_list("member_id", flat=True)
    fitting = (one for member in came if member not in known and _fits(one := asked.one(member)))
    return (*listed, *sorted(fitting, key=lambda one: (-one.tenths, one.member.int))), gates


def _fits(one: Found) -> bool:
    return one.gate is None


def _keep_picture_of_gates(need: UUID, gates: list[list[int | None]]) -> None:
    now = clock.now()
    _, new = Search.objects.get_or_create(need_id=need, defaults={"first": now, "latest": now, "gates": gates})
    if not new:
        Search.objects.filter(need=need).update(latest=now)


def _keep(terms: Terms, found: Iterable[Found], still_open: frozenset[UUID]) -> int:
    """Write the shortlist, without panel members and those whose consent has just ended. At most seven queries."""
    seated = set(Seat.objects.filter(need=terms.id, left=None).values_list("assessor_id", flat=True))
    shown = [one for one in found if one.member in still_open and one.member not in seated]
    rows = Candidacy.objects.select_for_update().filter(need=terms.id)
    known = {row.member_id: row for row in rows}
    before = {row.member_id: _ranking(row) for row in known.values()}
    cleared, now = cleared_for(terms, clock.now().date()), clock.now()
    for row in known.values():
        if row.status == Status.FOUND:
            row.place = None  # Who is not found any more loses the place; the row stays, and with it the code.
    for place, one in enumerate(shown, start=1):
        row = known.setdefault(one.member, Candidacy(need_id=terms.id, member_id=one.member))
        if row.status == Status.FOUND:
            row.place, row.tenths, row.reasons = place, one.tenths, stored(one.reasons)
            row.cleared, row.found = one.member in cleared, now
    _save([row for row in known.values() if row.status == Status.FOUND], before, now)
    return len(shown)


def _save(rows: Sequence[Candidacy], before: Mapping[UUID, tuple[object, ...]], now: datetime) -> None:
    """New rows, those that stand elsewhere than before, and the moment for all that were found: three queries."""
    Candidacy.objects.bulk_create([row for row in rows if row.member_id not in before])
    known = [row for row in rows if row.member_id in before]
    Candidacy.objects.bulk_update([row for row in known if _ranking(row) != before[row.member_id]], _RANKED)
    Candidacy.objects.filter(pk__in=[row.pk for row in known if row.place is not None]).update(found=now)
