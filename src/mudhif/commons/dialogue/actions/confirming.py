"""Answering in the second round, with the key of the first."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import Refused
from mudhif.commons.dialogue.models import Confirmation, Proposal
from mudhif.commons.dialogue.queries.access import Key, participant, today
from mudhif.commons.dialogue.queries.rounds import open_round


@transaction.atomic
def confirm(key: Key, answers: Mapping[UUID, int]) -> int:
    """Keep answers (1 confirms, -1 does not, 0 passes) by proposal; how many. The last on a proposal counts.

    Answers to what is not proposed are passed over. No entry on the record: an entry has a second. Four queries.

    Raises:
        NotFound: where nobody holds the key.
        Refused: where no second round is open.
    """
    found = participant(key, locked=True)
    under_way = open_round(found.dialogue)
    if under_way is None:
        raise Refused(_("The second round is over, or has not begun. Nothing can be answered now."))
    proposed = set(Proposal.objects.filter(round=under_way).values_list("id", flat=True))
    day = today()
    rows = [
        Confirmation(participant=found, proposal_id=one, value=value, day=day)
        for one, value in answers.items()
        if one in proposed
    ]
    Confirmation.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["participant", "proposal"],
        update_fields=["value", "day", "batch"],
    )
    return len(rows)
