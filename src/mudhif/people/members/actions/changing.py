"""The frame of every change that members make to their own profile."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.people.members.actions.search import refresh
from mudhif.people.members.models import Profile


def locked_profile(viewer: Viewer) -> Profile:
    """The viewer's own row, held until the transaction ends; `NotFound` where there is none."""
    found = Profile.objects.select_for_update().filter(pk=viewer.id).first() if viewer.id else None
    if found is None:
        raise NotFound
    return found


@contextmanager
def changing(viewer: Viewer, section: str) -> Iterator[Profile]:
    """The viewer's own profile, to be changed within: saved, recorded, and brought to the search table, or nothing."""
    with transaction.atomic():
        profile = locked_profile(viewer)
        yield profile
        profile.save()
        refresh(profile)
        record(viewer, "members.profile_saved", subjects=[profile.pk], facts={"section": section})


def refuse_beyond(rows: "QuerySet[Model]", most: int) -> None:
    """No profile needs more lines of one kind than this; a runaway import is stopped."""
    if rows.count() >= most:
        raise Refused(_("This list is full. Remove a line that matters less, then add this one."))
