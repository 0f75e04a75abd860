"""Taking everything away with oneself, and destroying it."""

from typing import Any
from uuid import UUID

from django.db import transaction

from mudhif.base.foundation import events
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.registries import erasers, exporters
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.people.members.actions.search import forget
from mudhif.people.members.events import MemberErased
from mudhif.people.members.models import CheckTie, EvidenceCheck, Profile


def export(viewer: Viewer) -> dict[str, Any]:
    """Everything that any room holds of the viewer, as plain JSON values; that it was taken is on the record."""
    if viewer.id is None:
        raise NotFound
    with transaction.atomic():
        everything = {room: take_out(viewer.id) for room, take_out in exporters.items()}
        record(viewer, "members.exported", subjects=[viewer.id])
    return everything


def erase(viewer: Viewer) -> None:
    """Destroy what every room holds of the viewer, in one transaction. The vault's eraser comes last: the key goes.

    The search entry is emptied and the act recorded first; then the trail forgets whom the entry concerned.
    """
    if viewer.id is None:
        raise NotFound
    with transaction.atomic():
        forget(viewer.id)
        events.publish(MemberErased(viewer.id))
        record(viewer, "members.erased", subjects=[viewer.id])
        for destroy in erasers:
            destroy(viewer.id)


def erase_profile(person: UUID) -> None:
    """This room's eraser: the profile with all that hangs on it goes; the accounts' eraser empties the account.

    What the person did at a desk stays without saying who it was.
    """
    forget(person)
    CheckTie.objects.filter(person=person).delete()
    EvidenceCheck.objects.filter(by=person).update(by=None)
    Profile.objects.filter(pk=person).delete()
