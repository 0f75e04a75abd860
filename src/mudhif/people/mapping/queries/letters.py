"""Who stands behind the token of a letter, as far as the page that it leads to needs to know."""

from dataclasses import dataclass

from mudhif.base.foundation.errors import NotFound
from mudhif.people.mapping.models import Invitation, Reached
from mudhif.people.mapping.queries.invitations import Sender, sender
from mudhif.people.mapping.rules.inviting import hashed


@dataclass(frozen=True, slots=True)
class LetterShown:
    """A letter that was opened: whether its reader wants no more, and what list wrote it, while that is held."""

    unsubscribed: bool
    sender: Sender | None


def reached_by(token: str) -> Reached:
    """The address, as a hash; raises `NotFound` for a token that no letter had. One query."""
    row = Reached.objects.filter(leaving=hashed(token)).first()
    if row is None:
        raise NotFound
    return row


def invitation_behind(token: str) -> Invitation:
    """The invitation of the list that wrote; raises `NotFound` where its lines are gone. Two queries."""
    found = Invitation.objects.select_related("register").filter(handle=reached_by(token).handle, lettered=True).first()
    if found is None:
        raise NotFound
    return found


def letter(token: str, language: str) -> LetterShown:
    """What the page for leaving shows. Four queries."""
    reached = reached_by(token)
    try:
        held: Sender | None = sender(invitation_behind(token).register, language)
    except NotFound:
        held = None
    return LetterShown(reached.unsubscribed, held)


def invited_by(code: str, language: str) -> Sender:
    """Which list wrote the letter with this code; raises `NotFound` for a code that was used, or never was."""
    found = Invitation.objects.select_related("register").filter(code=hashed(code)).first()
    if found is None:
        raise NotFound
    return sender(found.register, language)
