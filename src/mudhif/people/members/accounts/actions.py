"""What a person changes of the account by themselves."""

from uuid import UUID

from django.db import transaction

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.people.members.models import User


def set_preferences(viewer: Viewer, language: str, time_zone: str) -> None:
    """Keep the viewer's language and time zone."""
    person: UUID | None = viewer.id
    with transaction.atomic():
        if person is None or not User.objects.filter(pk=person).update(language=language, time_zone=time_zone):
            raise NotFound
        record(viewer, "accounts.preferences_changed", subjects=[person])
