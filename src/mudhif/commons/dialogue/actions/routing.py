"""Weighing statements by how much a vote on them would tell, so that the right one is shown next."""

from uuid import UUID

import numpy as np

from mudhif.commons.dialogue.models import Dialogue, Statement
from mudhif.commons.dialogue.queries.access import open_now
from mudhif.commons.dialogue.queries.results import gathered
from mudhif.commons.dialogue.rules.results import routing

# A statement never weighs nothing: everyone can come to see it.
LEAST = 1e-3


def open_dialogues() -> tuple[UUID, ...]:
    """Dialogues in which one can vote today. One query."""
    return tuple(open_now().values_list("id", flat=True))


def weigh(dialogue: UUID) -> None:
    """Set the weights by which statements are drawn; chance decides where nobody has voted yet.

    The votes are weighed before anything is locked: whoever votes in the meantime does not wait.
    """
    votes, statements = gathered(Dialogue.objects.get(pk=dialogue))
    if not votes.statements.size:
        return
    weights = np.maximum(routing(votes), LEAST).tolist()
    rows = [Statement(id=one, weight=weight) for one, weight in zip(statements, weights, strict=True)]
    Statement.objects.bulk_update(rows, ["weight"], batch_size=200)
