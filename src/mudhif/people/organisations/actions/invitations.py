"""Asking somebody by mail address to act for an organisation, without learning whether an account has it."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.post.actions import burn, write
from mudhif.base.trail.actions import record
from mudhif.base.vault.actions import destroy_key, sealed
from mudhif.base.vault.queries import unsealed
from mudhif.people.members import queries as members
from mudhif.people.organisations.actions.access import locked
from mudhif.people.organisations.actions.mandates import check_mandate, may_give, write_mandate
from mudhif.people.organisations.models import Invitation
from mudhif.people.organisations.rules import mandates

MOST_OPEN = 20


def invite(viewer: Viewer, organisation: UUID, address: str, role: Role, ends: date) -> None:
    """Ask whoever reads mail at `address`. The same happens whether or not an account has the address."""
    with transaction.atomic():
        row = locked(organisation)
        check_mandate(viewer, row, role, mandates.local_day(clock.now(), row.time_zone), ends)
        if row.invitations.filter(open_until__gt=clock.now()).count() >= MOST_OPEN:
            raise Refused(_("Twenty invitations are open. Wait until some are answered, or withdraw one."))
        invitation = Invitation(
            organisation=row,
            role=role,
            ends=ends,
            mail_handle=members.mail_handle(address),
            invited_by_id=viewer.id,
            open_until=clock.now() + mandates.INVITATION_LASTS,
        )
        invitation.mail_address = sealed(invitation.id, "mail_address", address.strip())
        invitation.save()
        write(invitation.id, "people_organisations/letters/invitation", viewer.language)
        record(viewer, "organisations.invited", subjects=[row.id], facts={"role": role.value, "ends": ends})


def address_of(invitation: UUID) -> str | None:
    """The address an invitation goes to; None for what is no invitation. For the post."""
    row = Invitation.objects.filter(pk=invitation).first()
    return unsealed(invitation, "mail_address", row.mail_address) if row else None


def _mine(viewer: Viewer, invitation: UUID) -> Invitation:
    """The invitation, held, if it was sent to the viewer's confirmed address."""
    handles = members.confirmed_handles(viewer.id) if viewer.id else frozenset()
    rows = Invitation.objects.select_for_update().filter(open_until__gt=clock.now(), mail_handle__in=handles)
    row = rows.filter(pk=invitation).first()
    if row is None:
        raise NotFound
    return row


def throw_away(invitation: Invitation) -> None:
    """Delete the invitation with its sealed address and any letter that has not left."""
    burn(invitation.id)
    destroy_key(invitation.id)
    invitation.delete()


def accept_invitation(viewer: Viewer, invitation: UUID) -> None:
    """Take on the mandate, from today where the organisation is."""
    if viewer.id is None:
        raise NotFound
    with transaction.atomic():
        asked = _mine(viewer, invitation)
        row = locked(asked.organisation_id)
        today = mandates.local_day(clock.now(), row.time_zone)
        if asked.invited_by_id == viewer.id or asked.ends < today:
            raise Refused(_("This invitation no longer holds. Ask the organisation for a new one."))
        throw_away(asked)
        write_mandate(viewer, row, viewer.id, Role(asked.role), starts=today, ends=asked.ends)


def decline_invitation(viewer: Viewer, invitation: UUID) -> None:
    """Say no: the invitation and the address in it are deleted."""
    with transaction.atomic():
        asked = _mine(viewer, invitation)
        organisation = asked.organisation_id
        throw_away(asked)
        record(viewer, "organisations.invitation_declined", subjects=[organisation])


def withdraw_invitation(viewer: Viewer, invitation: UUID) -> UUID:
    """Take an invitation back: whoever could give the mandate does. Its organisation."""
    with transaction.atomic():
        row = Invitation.objects.select_for_update().filter(pk=invitation).first()
        if row is None or not may_give(viewer, row.organisation_id, Role(row.role)):
            raise NotFound
        organisation = row.organisation_id
        throw_away(row)
        record(viewer, "organisations.invitation_withdrawn", subjects=[organisation])
        return organisation


def forget_unanswered() -> int:
    """Throw away what nobody answered in time; the number. For the clock."""
    with transaction.atomic():
        old = list(Invitation.objects.select_for_update().filter(open_until__lte=clock.now())[:100])
        for row in old:
            throw_away(row)
    return len(old)
