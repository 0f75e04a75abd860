"""Invitations, as the desk that sends them sees them: never who was written to, answered or joined."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mudhif.base.foundation.viewer import Viewer
from mudhif.base.vault.queries import Erased, lookup, unsealed
from mudhif.people.mapping.models import DutyAnswer, Invitation, Mailing, Note, Reached, Register
from mudhif.people.mapping.queries.access import mine, my_register
from mudhif.people.mapping.queries.sealing import line_of
from mudhif.people.mapping.rules.duties import Duty
from mudhif.people.mapping.rules.inviting import address_of
from mudhif.people.organisations import queries as organisations

NOTE = "register note"


@dataclass(frozen=True, slots=True)
class MailingShown:
    """A mailing in its owner's eyes. `done` counts addresses gone through, whether or not a letter was written.

    How many letters were written is not told: the rest wanted none or had one on account of another owner's list.
    """

    stage: str
    language: str
    a_day: int
    done: int
    addresses: int

    @property
    def percent(self) -> int:
        """How far it is, in hundredths."""
        return 100 * self.done // self.addresses if self.addresses else 0


@dataclass(frozen=True, slots=True)
class Sender:
    """What a letter says of the list: who keeps it, which one, why, on which basis, whom to turn to, until when."""

    owner: str
    name: str
    kind: str
    purpose: str
    basis: str
    rights: str
    ends: date


@dataclass(frozen=True, slots=True)
class NoteShown:
    """A note about lines of a register."""

    id: UUID
    lines: tuple[int, ...]
    language: str
    text: str
    written: date


def handle_of(address: str) -> str:
    """The keyed hash of an address on a list; another one than the accounts', so that no dump joins the two."""
    return lookup("invitations", address)


def mailing(viewer: Viewer, register: UUID) -> MailingShown | None:
    """How far the mailing of a register is; None before it begins. Four queries."""
    my_register(viewer, register)
    row = Mailing.objects.filter(register=register).first()
    if row is None:
        return None
    every = Invitation.objects.filter(register=register)
    return MailingShown(row.stage, row.language, row.a_day, every.filter(done=True).count(), every.count())


def sender(register: Register, language: str) -> Sender:
    """What the letter about a register says, in a language. Two queries."""
    owner = organisations.names([register.owner], language).get(register.owner, "")
    said = {row.duty: row for row in DutyAnswer.objects.filter(register=register)}
    told = {duty: row.note for duty, row in said.items()}
    basis = said[Duty.BASIS].answer if Duty.BASIS in said else ""
    purpose, rights = told.get(Duty.PURPOSE, ""), told.get(Duty.RIGHTS, "")
    return Sender(owner, register.name, register.kind, purpose, basis, rights, register.ends)


def letter_preview(viewer: Viewer, register: UUID, language: str) -> Sender:
    """The same for the desk, before it sends. Three queries."""
    return sender(my_register(viewer, register), language)


def mail_address(invitation: UUID) -> str | None:
    """Where a letter goes, from the register's own line; None for no invitation, and after a no. For the post."""
    row = Invitation.objects.filter(pk=invitation).first()
    if row is None or Reached.objects.filter(handle=row.handle, unsubscribed=True).exists():
        return None
    try:
        line = line_of(row.register_id, row.rows[0])
    except Erased:
        return None
    return address_of(line) if line else None


def notes(viewer: Viewer, register: UUID) -> tuple[NoteShown, ...]:
    """What people on the register say is wrong, the oldest first. Three queries."""
    row = my_register(viewer, register)
    return tuple(
        NoteShown(one.id, tuple(one.lines), one.language, unsealed(row.id, f"{NOTE} {one.id}", one.text), one.written)
        for one in Note.objects.filter(register=row).order_by("written", "id")
    )


def notes_waiting(viewer: Viewer) -> tuple[int, UUID | None]:
    """How many notes wait for the viewer's offices, and the register of the oldest. One query."""
    found = list(
        Note.objects.filter(register__in=mine(viewer)).order_by("written", "id").values_list("register", flat=True)
    )
    return len(found), (found[0] if found else None)
