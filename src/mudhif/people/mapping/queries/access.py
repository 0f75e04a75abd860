"""Whose register it is: one question, asked everywhere."""

from uuid import UUID

from django.db.models import QuerySet

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.mapping.models import Register


def mine(viewer: Viewer) -> QuerySet[Register]:
    """Registers of the organisations whose desk the viewer is at."""
    return Register.objects.filter(owner__in=viewer.organisation_ids(Role.DESK))


def my_register(viewer: Viewer, register: UUID, *, to_write: bool = False) -> Register:
    """The row; raises `NotFound` where it is another organisation's, or none. One query."""
    rows = mine(viewer).select_for_update() if to_write else mine(viewer)
    row = rows.filter(pk=register).first()
    if row is None:
        raise NotFound
    return row
