"""Complaints, and suspensions: a steward and a desk together, never whoever complained, and always with an answer."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.events import publish
from mudhif.base.foundation.text import clean
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.post.actions import write
from mudhif.base.trail.actions import record
from mudhif.base.vault.actions import sealed
from mudhif.people.members import queries as members
from mudhif.people.organisations.actions.access import belongs, locked, needs_host, needs_office
from mudhif.people.organisations.events import VerificationDecided
from mudhif.people.organisations.models import Complaint, Organisation, Suspension
from mudhif.people.organisations.queries.cards import visible_row
from mudhif.people.organisations.queries.ties import people_with
from mudhif.people.organisations.rules.verification import (
    State,
    Suspender,
    WhyNot,
    barred,
    cannot_confirm,
    may_move,
)

WORDS = {
    WhyNot.NO_OFFICE: _("Only a desk and a steward together can suspend an organisation."),
    WhyNot.COMPLAINED: _("You have complained of this organisation, so others have to decide."),
    WhyNot.BELONGS: _("You belong to this organisation, so others have to decide."),
    WhyNot.SAME_PERSON: _("You proposed this suspension. It takes a second person to confirm it."),
    WhyNot.SAME_OFFICE: _(
        "A suspension takes a steward and a desk. Your office has spoken; the other has to confirm it."
    ),
}


def complain(viewer: Viewer, organisation: UUID, text: str) -> None:
    """Say what an organisation did. It changes nothing by itself; a desk and a steward read it."""
    if viewer.id is None:
        raise NotFound
    if not clean(text):
        raise Refused(_("Write what happened."), "text")
    with transaction.atomic():
        row = visible_row(viewer, organisation)
        body = sealed(viewer.id, "complaint", clean(text))
        Complaint.objects.create(organisation=row, person_id=viewer.id, text=body, made=clock.now())
        record(viewer, "organisations.complaint_made", subjects=[row.id])


def _suspender(viewer: Viewer, row: Organisation) -> Suspender:
    if viewer.id is None:
        raise NotFound
    return Suspender(
        viewer.id,
        steward=viewer.holds(Role.STEWARD),
        desk=viewer.holds(Role.DESK),
        complained=row.complaints.filter(person=viewer.id).exists(),
        belongs=belongs(viewer, row.id),
    )


def suspend(viewer: Viewer, row: Organisation, reason: str) -> None:
    """Propose a suspension, or confirm the one that the other office proposed; in the caller's transaction."""
    who = _suspender(viewer, row)
    proposal = row.suspensions.filter(closed=None, confirmed=None).first()
    why_not = cannot_confirm(proposal.proposed_by_id, proposal.proposed_as, who) if proposal else barred(who)
    if why_not:
        raise Refused(WORDS[why_not])
    if not may_move(State(row.verification), State.SUSPENDED):
        raise Refused(_("Only a verified organisation can be suspended."))
    if proposal:
        _confirm(viewer, row, proposal)
    else:
        _propose(viewer, row, who, reason)


def _propose(viewer: Viewer, row: Organisation, who: Suspender, reason: str) -> None:
    if not clean(reason):
        raise Refused(_("Write the reason: the organisation reads it, word for word."), "reasons")
    office = "steward" if who.steward else "desk"
    Suspension.objects.create(
        organisation=row,
        reason=clean(reason),
        language=viewer.language,
        proposed_by_id=who.person,
        proposed_as=office,
        proposed=clock.now(),
    )
    record(viewer, "organisations.suspension_proposed", subjects=[row.id], facts={"office": office})


def _confirm(viewer: Viewer, row: Organisation, proposal: Suspension) -> None:
    hosts = people_with(row.id, Role.HOST)
    proposal.confirmed_by_id, proposal.confirmed = viewer.id, clock.now()
    proposal.save(update_fields=["confirmed_by", "confirmed"])
    row.verification, row.verified_on = State.SUSPENDED, None
    row.save(update_fields=["verification", "verified_on"])
    for person in hosts:
        write(person, "people_organisations/letters/standing", members.account(person).language)
    publish(VerificationDecided(row.id, State.SUSPENDED))
    record(viewer, "organisations.suspended", subjects=[row.id])


def lift(viewer: Viewer, row: Organisation) -> None:
    """Close what is open, because the organisation is trusted or looked at again."""
    if why_not := barred(_suspender(viewer, row)):
        raise Refused(WORDS[why_not])
    row.suspensions.filter(closed=None).update(closed=clock.now())


def drop_suspension(viewer: Viewer, organisation: UUID) -> None:
    """Drop a proposal that nobody confirmed: either office does."""
    needs_office(viewer)
    with transaction.atomic():
        row = locked(organisation)
        if not row.suspensions.filter(closed=None, confirmed=None).update(closed=clock.now()):
            raise NotFound
        record(viewer, "organisations.suspension_dropped", subjects=[row.id])


def answer_suspension(viewer: Viewer, organisation: UUID, text: str) -> None:
    """The organisation says what it has to say to a suspension; desks and stewards read it."""
    needs_host(viewer, organisation)
    if not clean(text):
        raise Refused(_("Write what you have to say."), "answer")
    with transaction.atomic():
        row = Suspension.objects.select_for_update().filter(organisation=organisation, closed=None).first()
        if row is None or row.confirmed is None:
            raise NotFound
        row.answer, row.answered = clean(text), clock.now()
        row.save(update_fields=["answer", "answered"])
        record(viewer, "organisations.suspension_answered", subjects=[organisation])
