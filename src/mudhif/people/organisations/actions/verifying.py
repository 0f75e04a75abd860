"""What speaks for an organisation, and the decision that follows from it."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.events import publish
from mudhif.base.foundation.text import clean
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.actions import record
from mudhif.people.organisations.actions.access import belongs, locked, needs_office
from mudhif.people.organisations.actions.suspending import lift, suspend
from mudhif.people.organisations.events import VerificationDecided
from mudhif.people.organisations.models import GroundRecord, Organisation
from mudhif.people.organisations.queries.cards import verified, visible_row
from mudhif.people.organisations.queries.standing import grounds_given
from mudhif.people.organisations.rules.verification import Ground, State, may_move, sufficient


def record_ground(viewer: Viewer, organisation: UUID, ground: Ground, note: str = "") -> None:
    """Say what speaks for an organisation: a desk or a steward does, who does not belong to it."""
    needs_office(viewer)
    if ground is Ground.VOUCHED:
        raise Refused(_("Vouching is done by another verified organisation, on this organisation’s page."), "ground")
    desks = sorted(viewer.organisation_ids(Role.DESK), key=str)
    _write_ground(viewer, organisation, ground, desks[0] if desks else None, note)


def vouch(viewer: Viewer, organisation: UUID, speaking_for: UUID, note: str = "") -> None:
    """Vouch for an organisation in the name of a verified one that the viewer acts for."""
    if speaking_for not in viewer.organisation_ids(Role.HOST):
        raise NotFound
    if not verified(speaking_for):
        raise Refused(_("Only a verified organisation can vouch for another. Yours is not verified yet."))
    _write_ground(viewer, organisation, Ground.VOUCHED, speaking_for, note)


def _write_ground(viewer: Viewer, organisation: UUID, ground: Ground, speaks_for: UUID | None, note: str) -> None:
    with transaction.atomic():
        row = locked(visible_row(viewer, organisation).id)
        if belongs(viewer, row.id):
            raise Refused(_("You belong to this organisation, so somebody else has to speak for it."))
        if row.grounds.filter(ground=ground, recorder=viewer.id, withdrawn=None).exists():
            raise Refused(_("You have recorded this ground already. A second one has to come from somebody else."))
        GroundRecord.objects.create(
            organisation=row,
            ground=ground,
            recorder_id=viewer.id,
            speaks_for_id=speaks_for,
            note=clean(note),
            recorded=clock.now(),
        )
        record(viewer, "organisations.ground_recorded", subjects=[row.id], facts={"ground": ground.value})


def withdraw_ground(viewer: Viewer, ground: UUID) -> UUID:
    """Take back what one said for an organisation; its identifier. Its standing does not change by itself."""
    with transaction.atomic():
        row = GroundRecord.objects.select_for_update().filter(pk=ground, recorder=viewer.id, withdrawn=None).first()
        if row is None:
            raise NotFound
        row.withdrawn = clock.now()
        row.save(update_fields=["withdrawn"])
        record(viewer, "organisations.ground_withdrawn", subjects=[row.organisation_id], facts={"ground": row.ground})
        return row.organisation_id


def decide_verification(viewer: Viewer, organisation: UUID, state: State | str, reasons: str = "") -> None:
    """Decide how an organisation stands; `reasons` are words for the organisation to read.

    `verified` needs two independent grounds on file. `suspended` takes two calls, by a steward and by a desk: the first
    proposes, the second confirms (see `suspending`). The others need a reason.
    """
    needs_office(viewer)
    wanted = State(state)
    with transaction.atomic():
        row = locked(organisation)
        if wanted is State.SUSPENDED:
            suspend(viewer, row, reasons)
            return
        _check(viewer, row, wanted, reasons)
        if row.verification == State.SUSPENDED:
            lift(viewer, row)
        settle(row, wanted)
        record(viewer, "organisations.verification_decided", subjects=[row.id], facts={"state": wanted.value})


def _check(viewer: Viewer, row: Organisation, wanted: State, reasons: str) -> None:
    if belongs(viewer, row.id):
        raise Refused(_("You belong to this organisation, so another desk or a steward has to decide."))
    if not may_move(State(row.verification), wanted):
        raise Refused(_("This does not follow from where the organisation stands now. Reload the page and look again."))
    if wanted is State.VERIFIED and not sufficient(grounds_given(row.id)):
        raise Refused(
            _(
                "Two independent grounds are needed, recorded by two people: a visit, two organisations that vouch, a "
                "letter, a public presence, or a registration. No single one is required."
            )
        )
    if wanted is State.UNVERIFIED and not clean(reasons):
        raise Refused(_("Write the reason: the organisation reads it."), "reasons")


def settle(row: Organisation, state: State) -> None:
    """Set the standing and tell the house, in the caller's transaction."""
    row.verification = state
    row.verified_on = clock.now().date() if state is State.VERIFIED else None
    row.save(update_fields=["verification", "verified_on"])
    publish(VerificationDecided(row.id, state))
