"""What goes from this room: a person who erases everything, and what is only kept for a time."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction

from mudhif.commons.dialogue.actions.convening import forget_codes
from mudhif.commons.dialogue.models import (
    Counted,
    Decision,
    Dialogue,
    DialogueText,
    Drawn,
    ModeratorSeat,
    StatementText,
)
from mudhif.commons.dialogue.queries.access import today
from mudhif.commons.dialogue.rules.states import Status

COUNTED_FOR = timedelta(days=31)


def erase_person(person: UUID) -> None:
    """Delete seats and draws, and take the person off what stays; in the caller's transaction."""
    Drawn.objects.filter(member=person).delete()
    ModeratorSeat.objects.filter(person=person).delete()
    Dialogue.objects.filter(convenor=person).update(convenor=None)
    DialogueText.objects.filter(author=person).update(author=None)
    StatementText.objects.filter(author=person).update(author=None)
    Decision.objects.filter(by=person).update(by=None)


@transaction.atomic
def forget_what_is_over() -> None:
    """Delete the numbers of votes counted long ago, unused codes of dialogues that are over, and who drew one."""
    Counted.objects.filter(day__lt=today() - COUNTED_FOR).delete()
    forget_codes(Dialogue.objects.filter(status=Status.OPEN, closes__lt=today()))
