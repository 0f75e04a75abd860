"""Weighing statements by how much a vote on them would tell, so that the right one is shown next."""

from uuid import UUID

from django.db import transaction

from mudhif.commons.dialogue.models import Dialogue, Statement
from mudhif.commons.dialogue.queries.access import today
from mudhif.commons.dialogue.queries.results import gathered
from mudhif.commons.dialogue.rules.results import routing
from mudhif.commons.dialogue.rules.states import Status

# A statement never weighs nothing: everyone can come to see it.
LEAST = 1e-3


def open_now() -> tuple[UUID, ...]:
    """Dialogues in which one can vote today. One query."""
    day = today()
    rows = Dialogue.objects.filter(status=Status.OPEN, opens__lte=day, closes__gte=day)
    return tuple(rows.values_list("id", flat=True))


@transaction.atomic
def weigh(dialogue: UUID) -> None:
    """Set the weights by which statements are drawn; chance decides where nobody has voted yet."""
    row = Dialogue.objects.get(pk=dialogue)
    votes, statements = gathered(row)
    if not votes.statements.size:
        return
    weights = dict(zip(statements, routing(votes).tolist(), strict=True))
    rows = list(Statement.objects.filter(pk__in=statements))
    for one in rows:
        one.weight = max(weights[one.id], LEAST)
    Statement.objects.bulk_update(rows, ["weight"], batch_size=200)
