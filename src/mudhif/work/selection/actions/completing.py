"""When the whole panel has submitted, a candidate is assessed and everyone reads everyone."""

from mudhif.work.selection.actions.moving import move
from mudhif.work.selection.models import Assessment, Candidacy, Seat
from mudhif.work.selection.rules.assessing import is_complete
from mudhif.work.selection.rules.states import Status


def complete_where_all_are_in(row: Candidacy) -> bool:
    """Take the step where nobody is missing; the caller holds the row. Two queries."""
    panel = Seat.objects.filter(need=row.need_id, left=None).values_list("assessor_id", flat=True)
    submitted = Assessment.objects.filter(candidacy=row, void=None).values_list("assessor_id", flat=True)
    done = row.status == Status.AGREED and is_complete(filter(None, panel), filter(None, submitted))
    if done:
        move(row, Status.ASSESSED)
    return done
