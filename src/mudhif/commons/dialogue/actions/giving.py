"""Whoever holds a key lets their row of votes be published, or takes it back."""

from django.db import transaction

from mudhif.commons.dialogue.models import Participant
from mudhif.commons.dialogue.queries.access import Key, participant


@transaction.atomic
def give_row(key: Key, *, given: bool) -> Participant:
    """Keep the choice with the key; no entry on the record, which would tell when. `NotFound` for an unknown key."""
    found = participant(key, locked=True)
    found.row_given = given
    found.save(update_fields=["row_given"])
    return found
