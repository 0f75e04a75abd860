"""Letting in many invented participants at once, for a demonstration."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from mudhif.commons.dialogue.actions.refusals import not_in
from mudhif.commons.dialogue.models import Dialogue, Participant, Statement, Vote
from mudhif.commons.dialogue.queries.access import Key, phase_of, today
from mudhif.commons.dialogue.rules.states import Phase, State


@dataclass(frozen=True, slots=True)
class Invented:
    """Somebody who does not exist: a key's secret, and a value for each statement answered."""

    secret: bytes
    votes: Mapping[UUID, int]


@transaction.atomic
def let_in_invented(dialogue: UUID, people: Sequence[Invented]) -> None:
    """Make a participant of each, with their votes, as `enter` and `vote` would; whom a code would let in is not asked.

    Raises `Refused` where the dialogue is not open.
    """
    row = Dialogue.objects.get(pk=dialogue)
    if (now := phase_of(row)) is not Phase.OPEN:
        raise not_in(now)
    shown = set(Statement.objects.filter(dialogue=row, state=State.SHOWN).values_list("id", flat=True))
    day = today()
    made = [Participant(dialogue=row, handle=Key(dialogue, one.secret).handle, entered=day) for one in people]
    Participant.objects.bulk_create(made, batch_size=200)
    votes = [
        Vote(participant=who, statement_id=statement, value=value, day=day)
        for who, one in zip(made, people, strict=True)
        for statement, value in one.votes.items()
        if statement in shown
    ]
    Vote.objects.bulk_create(votes, batch_size=500)
