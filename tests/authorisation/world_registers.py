"""Registers of a small world: their desk, the people they invite, and one who joined."""

import io
import json
from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from mudhif.base.foundation.viewer import OrganisationTie, Role, Viewer
from mudhif.base.vault.actions import sealed
from mudhif.people.mapping import actions as mapping
from mudhif.people.mapping.models import Invitation, Joined, Note, Reached
from mudhif.people.mapping.queries.joined import JOINED, WAITING
from mudhif.people.mapping.rules.duties import Duty, Kind, answers_to
from mudhif.people.mapping.rules.fields import Field
from mudhif.people.mapping.rules.inviting import hashed
from mudhif.people.members.models import User

LIST = b"Full name,City,Date of birth,Religion\nHuda Karim,Leeds,1965-04-12,x\nSara Aziz,Hull,1971-31-31,y\n"


def registers(people: dict[str, User], federation: UUID) -> dict[str, UUID]:
    """The federation's desk keeps four: one without a file, one whose columns wait, two whose people are invited."""
    ties = (OrganisationTie(federation, "federation", Role.DESK),)
    desk = Viewer(people["desk"].pk, frozenset({Role.DESK}), ties, "en", "Asia/Baghdad")
    found = {
        "register": _register(desk, federation),
        "register_brought": _brought(desk, _register(desk, federation)),
        "register_held": held_register(desk, federation),
        "register_stopped": held_register(desk, federation),
    }
    return found | _inviting(desk, people["candidate"].pk, found["register_held"], found["register_stopped"])


def _inviting(desk: Viewer, candidate: UUID, held: UUID, stopped: UUID) -> dict[str, UUID]:
    """Two registers invite, one of them stopped; the candidate came by a letter of the other, a line of the stopped one
    may be theirs, and a note was left."""
    for register in (held, stopped):
        mapping.start_mailing(desk, register, "ar", 20)
    mapping.stop_mailing(desk, stopped)
    Reached.objects.create(handle="h", leaving=hashed("a-token"), since=timezone.localdate())
    invitation = Invitation.objects.create(
        register_id=held, handle="h", rows=[1], done=True, lettered=True, code=hashed("a-code")
    )
    mapping.say_wrong_by_letter("a-token", "It is old.", "en")
    joined = sealed(candidate, JOINED, json.dumps([str(invitation.pk)]))
    waiting = sealed(candidate, WAITING, json.dumps([[str(stopped), 1]]))
    until = timezone.localdate() + timedelta(days=90)
    Joined.objects.create(person=candidate, invitations=joined, waiting=waiting, waits_until=until)
    return {"invitation": invitation.pk, "note": Note.objects.get().pk}


def _register(desk: Viewer, federation: UUID) -> UUID:
    ends = timezone.localdate() + timedelta(days=90)
    found = mapping.start_register(desk, federation, "A list", Kind.MEMBERS, once=True, ends=ends)
    for duty in Duty:
        mapping.answer_duty(desk, found, duty, (answers_to(duty) or ("",))[0], "As it is.")
    return found


def _brought(desk: Viewer, register: UUID) -> UUID:
    mapping.receive(desk, register, io.BytesIO(LIST))
    return register


def _held(desk: Viewer, register: UUID) -> UUID:
    mapping.confirm(desk, register, {0: Field.FULL_NAME, 1: Field.CITY, 2: Field.BIRTH_DATE})
    mapping.read_into(register)
    return register


def held_register(desk: Viewer, federation: UUID) -> UUID:
    """A register of two lines, read to its end."""
    return _held(desk, _brought(desk, _register(desk, federation)))
