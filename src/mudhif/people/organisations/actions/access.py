"""Whose hands an organisation is in, for the actions of this room."""

from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.organisations.models import Organisation


def locked(identifier: UUID) -> Organisation:
    """The row, held until the transaction ends, so that two decisions follow one another."""
    row = Organisation.objects.select_for_update().filter(pk=identifier).first()
    if row is None:
        raise NotFound
    return row


def needs_office(viewer: Viewer) -> None:
    """Only desks and stewards; to others the action does not exist."""
    if not viewer.roles & {Role.DESK, Role.STEWARD}:
        raise NotFound


def belongs(viewer: Viewer, organisation: UUID) -> bool:
    """Whether the viewer holds a mandate in the organisation."""
    return any(tie.organisation == organisation for tie in viewer.organisations)


def needs_host(viewer: Viewer, organisation: UUID) -> None:
    """Only those who act for the organisation; to others it does not exist."""
    if organisation not in viewer.organisation_ids(Role.HOST):
        raise NotFound
