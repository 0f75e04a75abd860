"""Discreet letters: that something waits, never what, from whom or about which need."""

from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.post.actions import Urgency, write
from mudhif.people.members.queries import account


def tell(person: UUID, letter: str, *, urgent: bool = False) -> None:
    """Write to one person in their own language; somebody who has erased everything gets nothing."""
    try:
        language = account(person).language
    except NotFound:
        return
    urgency = Urgency.TODAY if urgent else Urgency.IN_TURN
    write(person, f"work_selection/letters/{letter}", language, urgency=urgency)
