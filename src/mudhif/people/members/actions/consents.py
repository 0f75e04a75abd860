"""Saying yes, taking it back, and keeping somebody out. The search table follows in the same transaction."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.people.members.actions.changing import locked_profile, refuse_beyond
from mudhif.people.members.actions.checking.asking import withdraw_checks_at
from mudhif.people.members.actions.releases import withdraw_release
from mudhif.people.members.actions.search import refresh
from mudhif.people.members.rules import WORDING, Purpose, end_of_day, may_end, reminders_reached

MOST_BLOCKS = 200


def give_consent(viewer: Viewer, purpose: Purpose, until: date, wording: int) -> None:
    """Say yes to one purpose until the end of a day where the viewer is; an earlier yes to it ends now.

    `wording` is the version of the words that the viewer read; older ones are refused, so that nobody agrees unread.
    """
    if wording != WORDING[purpose]:
        raise Refused(_("The words of this consent have changed. Read them again, then decide."))
    today = clock.today(viewer)
    if not may_end(until, today):
        raise Refused(_("Choose a last day between today and two years from now."), "until")
    with transaction.atomic():
        profile, now = locked_profile(viewer), clock.now()
        profile.consents.filter(purpose=purpose, withdrawn=None).update(withdrawn=now)
        profile.consents.create(
            purpose=purpose,
            wording=wording,
            given=now,
            until=until,
            ends=end_of_day(until, viewer.time_zone),
            reminders=reminders_reached(until, today),
        )
        refresh(profile)
        facts = {"purpose": purpose.value, "wording": wording}
        record(viewer, "members.consent_given", subjects=[profile.pk], facts=facts)


def withdraw_consent(viewer: Viewer, purpose: Purpose) -> None:
    """Take a yes back, at once; taking back what was not given changes nothing."""
    with transaction.atomic():
        profile = locked_profile(viewer)
        if profile.consents.filter(purpose=purpose, withdrawn=None).update(withdrawn=clock.now()):
            refresh(profile)
            record(viewer, "members.consent_withdrawn", subjects=[profile.pk], facts={"purpose": purpose.value})


def block(viewer: Viewer, organisation: UUID | None = None, governorate: str = "") -> None:
    """Keep out one organisation or one governorate: for it, this member does not exist. It is not told.

    A name that an organisation was given is taken back with it.
    """
    if (organisation is None) == (not governorate):
        raise Refused(_("Choose one organisation or one governorate."))
    with transaction.atomic():
        profile = locked_profile(viewer)
        refuse_beyond(profile.blocks.all(), MOST_BLOCKS)
        _row, new = profile.blocks.get_or_create(
            organisation=organisation, governorate=governorate, defaults={"since": clock.now()}
        )
        if new:
            refresh(profile)
            if organisation is not None:
                withdraw_release(viewer, organisation)
                withdraw_checks_at(profile, organisation)
            record(viewer, "members.block_set", subjects=[profile.pk])


def unblock(viewer: Viewer, block: UUID) -> None:
    """Let somebody in again; `NotFound` where the block is not the viewer's."""
    with transaction.atomic():
        profile = locked_profile(viewer)
        deleted, _rows = profile.blocks.filter(pk=block).delete()
        if not deleted:
            raise NotFound
        refresh(profile)
        record(viewer, "members.block_lifted", subjects=[profile.pk])
