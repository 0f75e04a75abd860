"""What lists say of a member, for the member alone."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.vault.queries import Erased, unsealed
from mudhif.people.mapping.models import Invitation, Joined
from mudhif.people.mapping.queries.invitations import Sender, sender
from mudhif.people.mapping.queries.sealing import line_of
from mudhif.people.mapping.rules.fields import Field

JOINED = "joined lists"


@dataclass(frozen=True, slots=True)
class ListShown:
    """One list that wrote to the member: who keeps it and why, and each of its lines as it is: field, value."""

    invitation: UUID
    sender: Sender
    lines: tuple[tuple[tuple[Field, str], ...], ...]


def invitations_of(person: UUID) -> tuple[UUID, ...]:
    """The invitations that were the person's own. Two queries."""
    row = Joined.objects.filter(person=person).first()
    try:
        text = unsealed(person, JOINED, row.invitations) if row else ""
    except Erased:
        return ()
    return tuple(UUID(one) for one in json.loads(text or "[]"))


def my_invitation(viewer: Viewer, invitation: UUID) -> Invitation:
    """One of the viewer's own; raises `NotFound` for another's. Three queries."""
    mine = invitations_of(viewer.id) if viewer.id else ()
    found = Invitation.objects.filter(pk=invitation).first() if invitation in mine else None
    if found is None:
        raise NotFound
    return found


def lists_of_me(viewer: Viewer) -> tuple[ListShown, ...]:
    """What each list says of the viewer, the first to end first. Four queries a list."""
    return _lists(viewer.id, viewer.language) if viewer.id else ()


def one_list(viewer: Viewer, invitation: UUID) -> ListShown:
    """One of them; raises `NotFound` for another's."""
    found = my_invitation(viewer, invitation)
    return _shown(found, viewer.language)


def has_joined(viewer: Viewer) -> bool:
    """Whether any list is linked to the viewer. One query."""
    return viewer.id is not None and Joined.objects.filter(person=viewer.id).exists()


def _lists(person: UUID, language: str) -> tuple[ListShown, ...]:
    mine = Invitation.objects.select_related("register").filter(pk__in=invitations_of(person))
    return tuple(_shown(one, language) for one in mine.order_by("register__ends", "pk"))


def _shown(invitation: Invitation, language: str) -> ListShown:
    found = (line_of(invitation.register_id, row) for row in invitation.rows)
    lines = tuple(
        tuple((field, str(value)) for field in Field if (value := getattr(line, field.value))) for line in found if line
    )
    return ListShown(invitation.id, sender(invitation.register, language), lines)


def export_joined(person: UUID) -> dict[str, Any]:
    """What lists say of the person, as plain JSON values; empty where none is linked."""
    shown = _lists(person, "en")
    return {"lists": [_plain(one) for one in shown]} if shown else {}


def _plain(one: ListShown) -> dict[str, Any]:
    return {
        "kept_by": one.sender.owner,
        "list": one.sender.name,
        "purpose": one.sender.purpose,
        "until": one.sender.ends.isoformat(),
        "says": [{field.value: value for field, value in line} for line in one.lines],
    }
