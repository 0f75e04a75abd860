"""Putting votes, answers and statements on the record, a day at a time, shuffled, under one root."""

import secrets
from random import SystemRandom
from uuid import UUID

from django.db import transaction

from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.commons.dialogue.models import Batch, Confirmation, Dialogue, Statement, Vote
from mudhif.commons.dialogue.queries.access import today
from mudhif.commons.dialogue.queries.sealed import confirmations_said, statements_said, votes_said
from mudhif.commons.dialogue.rules.batches import sealed
from mudhif.commons.dialogue.unordered import mixed

KEY_BYTES = 32


def unsealed() -> tuple[UUID, ...]:
    """Dialogues in which something changed before today. Three queries."""
    votes = Vote.objects.filter(batch=None, day__lt=today())
    statements = Statement.objects.filter(batch=None, written__lt=today())
    answers = Confirmation.objects.filter(batch=None, day__lt=today())
    found = {*votes.values_list("statement__dialogue", flat=True).distinct()}
    found |= {*answers.values_list("proposal__round__dialogue", flat=True).distinct()}
    return tuple(sorted(found | {*statements.values_list("dialogue", flat=True).distinct()}, key=str))


@transaction.atomic
def seal_day(dialogue: UUID) -> int:
    """Seal everything of past days that no batch holds: one entry on the record; how many rows it covers.

    Times on the record would tell when somebody voted, so nothing of the current day is sealed. What is not sealed
    yet is not protected by the record. Safe to call twice.
    """
    row = Dialogue.objects.select_for_update().get(pk=dialogue)
    votes = Vote.objects.filter(statement__dialogue=row, batch=None, day__lt=today())
    statements = Statement.objects.filter(dialogue=row, batch=None, written__lt=today())
    answers = Confirmation.objects.filter(proposal__round__dialogue=row, batch=None, day__lt=today())
    said = [*votes_said(votes), *statements_said(statements), *confirmations_said(answers)]
    if not said:
        return 0
    mixed()
    key = secrets.token_bytes(KEY_BYTES)
    root, leaves = sealed(key, said, SystemRandom())
    batch = Batch.objects.create(dialogue=row, day=today(), key=key, root=root, leaves=leaves)
    record(
        Viewer.anonymous(),
        "dialogue.batch_sealed",
        subjects=[row.id],
        facts={
            "votes": votes.update(batch=batch),
            "statements": statements.update(batch=batch),
            "confirmations": answers.update(batch=batch),
            "root": root.hex(),
        },
    )
    return len(said)
