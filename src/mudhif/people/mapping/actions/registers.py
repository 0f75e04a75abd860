"""Starting a register, answering for it, giving it a last day."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.actions import record
from mudhif.people.mapping.models import DutyAnswer, Register
from mudhif.people.mapping.queries.access import my_register
from mudhif.people.mapping.rules.duties import WRITTEN, Answer, Duty, Kind, complete, fits

TOO_LONG = _("A register is held until a day after today, and two years at most. Choose another day.")


def start_register(viewer: Viewer, owner: UUID, name: str, kind: Kind, *, once: bool, ends: date) -> UUID:
    """Write down that an organisation keeps a list; nothing of it is here yet. Its identifier."""
    if owner not in viewer.organisation_ids(Role.DESK):
        raise NotFound
    if not fits(ends, clock.today(viewer)):
        raise Refused(TOO_LONG, "ends")
    with transaction.atomic():
        row = Register.objects.create(
            owner=owner, name=name, kind=kind, once=once, ends=ends, started=clock.now()
        )  # fmt: skip
        record(viewer, "registers.started", [row.id, owner], facts={"kind": kind.value, "ends": ends})
    return row.id


def answer_duty(viewer: Viewer, register: UUID, duty: Duty, answer: str, note: str) -> None:
    """Answer one question of the law, or answer it better. Refused where words are wanting."""
    if not complete(duty, answer, note):
        raise Refused(_wanting(duty, answer), "answer" if duty not in WRITTEN and not answer else "note")
    with transaction.atomic():
        row = my_register(viewer, register, to_write=True)
        DutyAnswer.objects.update_or_create(
            register=row, duty=duty,
            defaults={"answer": answer, "note": note, "language": viewer.language, "answered": clock.now()},
        )  # fmt: skip
        record(viewer, "registers.duty_answered", [row.id, row.owner], facts={"duty": duty.value})


def _wanting(duty: Duty, answer: str) -> str:
    if duty in WRITTEN:
        return str(_("Write a sentence or two. Whoever is on the list may ask for them."))
    if answer == Answer.NOT_FOR_US:
        return str(_("Write why it does not apply to you."))
    return str(_("Choose one of the answers."))


def extend(viewer: Viewer, register: UUID, ends: date) -> None:
    """Move the last day, to two years from today at most."""
    if not fits(ends, clock.today(viewer)):
        raise Refused(TOO_LONG, "ends")
    with transaction.atomic():
        row = my_register(viewer, register, to_write=True)
        row.ends = ends
        row.save(update_fields=["ends"])
        record(viewer, "registers.end_moved", [row.id, row.owner], facts={"ends": ends})
