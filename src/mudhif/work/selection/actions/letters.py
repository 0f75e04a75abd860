"""Discreet letters: that something waits, never what, from whom or about which need."""

from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.post.actions import write
from mudhif.people.members.queries import account


def tell(person: UUID, letter: str) -> None:
    """Write to one person in their own language; somebody who has erased everything gets nothing."""
    try:
        language = account(person).language
    except NotFound:
        return
    write(person, f"work_selection/letters/{letter}", language)
