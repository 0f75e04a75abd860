"""A desk's mailing: begun, stopped, gone on with, and written day by day; a killed worker loses nothing."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.post.actions import write
from mudhif.base.trail.actions import record
from mudhif.people.mapping.letter import LANGUAGES, letter_text
from mudhif.people.mapping.models import Invitation, Mailing, Reached, Register, State
from mudhif.people.mapping.queries.access import my_register
from mudhif.people.mapping.queries.invitations import Sender, handle_of, sender
from mudhif.people.mapping.queries.registers import unanswered
from mudhif.people.mapping.queries.sealing import lines_of
from mudhif.people.mapping.rules.inviting import A_DAY, FORGOTTEN_AFTER, addressees, hashed, left_today, new_token

_NOBODY = Viewer.anonymous()
LETTER = "people_mapping/letters/invited"
# So many letters go into the outbox in one transaction; others can write in between.
AT_ONCE = 25


def start_mailing(viewer: Viewer, register: UUID, language: str, a_day: int) -> None:
    """Begin to invite the people on a register that is held. `language` stands first in a letter that has all three."""
    if language not in LANGUAGES or a_day not in A_DAY:
        raise Refused(_("Choose one of the answers."), "language" if language not in LANGUAGES else "a_day")
    with transaction.atomic():
        row = my_register(viewer, register, to_write=True)
        _check_ready(row)
        if Mailing.objects.filter(register=row).exists():
            raise Refused(_("The people on this register are being invited already."))
        Mailing.objects.create(register=row, language=language, a_day=a_day, started=clock.now())
        record(viewer, "registers.inviting_started", [row.id, row.owner], facts={"a_day": a_day})


def _check_ready(row: Register) -> None:
    if row.state != State.HELD:
        raise Refused(_("Bring the file first. Nobody can be invited before it is read."))
    if unanswered(row):
        raise Refused(_("Some questions of the law are still open. Answer them first."))


def stop_mailing(viewer: Viewer, register: UUID) -> None:
    """No further letters are written; what has left cannot be called back."""
    _move(viewer, register, (Mailing.Stage.SORTING, Mailing.Stage.WRITING), Mailing.Stage.STOPPED)


def go_on_mailing(viewer: Viewer, register: UUID) -> None:
    """Go on where it was stopped."""
    _move(viewer, register, (Mailing.Stage.STOPPED,), Mailing.Stage.SORTING)


def _move(viewer: Viewer, register: UUID, before: tuple[str, ...], after: str) -> None:
    act = "registers.inviting_stopped" if after == Mailing.Stage.STOPPED else "registers.inviting_went_on"
    with transaction.atomic():
        row = my_register(viewer, register, to_write=True)
        _check_ready(row)
        moved = Mailing.objects.filter(register=row, stage__in=before).update(stage=after)
        if not moved:
            raise NotFound
        record(viewer, act, [row.id, row.owner])


def sort_addresses(register: UUID) -> None:
    """Find each address once, in an order that says nothing of the list's. Safe to call twice."""
    found = addressees(lines_of(register))
    rows = [Invitation(register_id=register, handle=handle_of(one), rows=list(at)) for one, at in found.items()]
    with transaction.atomic():
        mailing = _held(register, Mailing.Stage.SORTING)
        if mailing is None:
            return
        Invitation.objects.bulk_create(rows, batch_size=500, ignore_conflicts=True)
        mailing.stage = Mailing.Stage.WRITING
        mailing.save(update_fields=["stage"])


def write_due(register: UUID) -> int:
    """Go through the addresses of today, some at a time; how many. Each transaction marks what it has done."""
    gone = 0
    while step := _write_some(register):
        gone += step
    return gone


def _write_some(register: UUID) -> int:
    with transaction.atomic():
        mailing = _held(register, Mailing.Stage.WRITING)
        if mailing is None:
            return 0
        today = clock.today(_NOBODY)
        room = min(left_today(mailing.a_day, mailing.done_today, mailing.day, today), AT_ONCE)
        # By hash, which is no order that anyone could read a list from.
        todo = list(Invitation.objects.filter(register=register, done=False).order_by("handle")[:room]) if room else []
        senders = {language: sender(mailing.register, language) for language in LANGUAGES}
        for one in todo:
            _write_to(one, mailing, senders)
        mailing.done_today = (mailing.done_today if mailing.day == today else 0) + len(todo)
        mailing.day = today
        if not Invitation.objects.filter(register=register, done=False).exists():
            mailing.stage = Mailing.Stage.DONE
        mailing.save(update_fields=["day", "done_today", "stage"])
        if todo or mailing.stage == Mailing.Stage.DONE:
            record(_NOBODY, "registers.letters_written", [register, mailing.register.owner])
        return len(todo)


def _held(register: UUID, stage: str) -> Mailing | None:
    """The mailing, locked, where its register may still be written for."""
    found = Mailing.objects.select_for_update().select_related("register").filter(register=register, stage=stage)
    row = found.filter(register__state=State.HELD, register__ends__gte=clock.today(_NOBODY)).first()
    return None if row is None or unanswered(row.register) else row


def _write_to(invitation: Invitation, mailing: Mailing, senders: Mapping[str, Sender]) -> None:
    """One letter, unless somebody has written to this address before."""
    leaving = new_token()
    today = clock.today(_NOBODY)
    _row, first = Reached.objects.get_or_create(
        handle=invitation.handle, defaults={"leaving": hashed(leaving), "since": today}
    )
    invitation.done = True
    if first:
        code = new_token()
        invitation.lettered, invitation.code = True, hashed(code)
        with override(mailing.language):
            unsubscribe = reverse("joining:leave", args=[leaving])
        text = letter_text(senders, mailing.language, code, leaving)
        write(invitation.id, LETTER, mailing.language, {"text": text, "unsubscribe": unsubscribe})
    invitation.save(update_fields=["done", "lettered", "code"])


def forget_old() -> int:
    """Forget addresses written to long ago, except where the reader wants no letters; how many. For the clock."""
    before = clock.today(_NOBODY) - FORGOTTEN_AFTER
    return Reached.objects.filter(unsubscribed=False, since__lt=before).delete()[0]
