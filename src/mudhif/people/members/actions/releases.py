"""Giving a name to one organisation, and taking it back. Nobody but the member does either."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock, events
from mudhif.base.foundation.errors import Refused
from mudhif.base.foundation.ids import new_id
from mudhif.base.foundation.text import clean
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.base.vault.actions import sealed as seal
from mudhif.people.members.actions.changing import locked_profile
from mudhif.people.members.events import IdentityReleased, ReleaseWithdrawn
from mudhif.people.members.queries import sealed


def release_identity(viewer: Viewer, to_organisation: UUID, need: UUID, name: str) -> None:
    """Give a name to one organisation for one need; an earlier name for the same need is destroyed."""
    kept = " ".join(clean(name).split())
    if not 2 <= len(kept) <= 120:  # noqa: PLR2004
        raise Refused(_("Write the name that this organisation may know, in 2 to 120 letters."), "name")
    with transaction.atomic():
        profile, now = locked_profile(viewer), clock.now()
        if profile.blocks.filter(organisation=to_organisation).exists():
            raise Refused(_("You keep this organisation out. Take it off your block list first."))
        earlier = profile.releases.filter(organisation=to_organisation, need=need, withdrawn=None)
        earlier.update(withdrawn=now, name=b"")
        row = new_id()
        value = seal(profile.pk, sealed.place(sealed.RELEASED_NAME, row), kept)
        profile.releases.create(id=row, organisation=to_organisation, need=need, name=value, given=now)
        events.publish(IdentityReleased(profile.pk, to_organisation, need))
        _record(viewer, "members.identity_released", profile.pk, to_organisation)


def withdraw_release(viewer: Viewer, to_organisation: UUID, need: UUID | None = None) -> None:
    """Take the name back from an organisation, for one need or for all; the sealed name is destroyed."""
    with transaction.atomic():
        profile = locked_profile(viewer)
        given = profile.releases.filter(organisation=to_organisation, withdrawn=None)
        needs = list((given.filter(need=need) if need else given).values_list("need", flat=True))
        if not needs:
            return
        given.filter(need__in=needs).update(withdrawn=clock.now(), name=b"")
        for withdrawn in needs:
            events.publish(ReleaseWithdrawn(profile.pk, to_organisation, withdrawn))
        _record(viewer, "members.release_withdrawn", profile.pk, to_organisation)


def _record(viewer: Viewer, act: str, member: UUID, organisation: UUID) -> None:
    record(viewer, act, subjects=[member], facts={"organisation": organisation})
