"""What readers of letters do: join, want no more letters, come off a list, say what is wrong in it.

Entries on the record name neither the person nor, where it would betray that somebody joined, the register: an owner
who watches the record learns no more than from the number of lines that are left.
"""

import json
from collections.abc import Collection, Iterable
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.events import publish
from mudhif.base.foundation.ids import new_id
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.post.actions import burn_all
from mudhif.base.trail.actions import record
from mudhif.base.vault.actions import destroy_keys, sealed
from mudhif.people.mapping.events import LinesTakenOff, PersonJoined
from mudhif.people.mapping.models import Invitation, Joined, Note, Reached, Register, RegisterRow
from mudhif.people.mapping.queries.invitations import NOTE, handle_of
from mudhif.people.mapping.queries.joined import JOINED, Mine, invitations_of, my_lines
from mudhif.people.mapping.queries.letters import invitation_behind, reached_by
from mudhif.people.mapping.queries.sealing import line_of
from mudhif.people.mapping.rules.inviting import address_of, hashed
from mudhif.people.members import queries as members

_NOBODY = Viewer.anonymous()
ANSWERED = "joining.letter_answered"


def accept(viewer: Viewer, code: str) -> None:
    """Use a letter's code: whoever confirms the address it came to sees the lists from then on. It works once."""
    with transaction.atomic():
        used = Invitation.objects.filter(code=hashed(code)).exclude(code="").update(code="", accepted=True)
        if not used:
            raise NotFound
        record(_NOBODY, ANSWERED)
        if viewer.id is not None:
            link_to_lists(viewer.id)


def link_to_lists(person: UUID) -> int:
    """Link a person to the lists that wrote to the address they have confirmed, if they came by a letter; how many.

    In the caller's transaction. The link is sealed with the person's key, and no entry says that it was made.
    """
    address = members.confirmed_address(person)
    if not address:
        return 0
    asked = list(Invitation.objects.filter(handle=handle_of(address), done=True))
    before = set(invitations_of(person))
    if not before and not any(one.accepted for one in asked):
        return 0
    new = [one for one in asked if one.pk not in before]
    if new:
        text = json.dumps(sorted(str(one) for one in before | {one.pk for one in new}))
        Joined.objects.update_or_create(person=person, defaults={"invitations": sealed(person, JOINED, text)})
        publish(PersonJoined(tuple((one.register_id, row) for one in asked for row in one.rows)))
    return len(new)


def leave(token: str) -> None:
    """No more letters to the address, whoever asks for them."""
    with transaction.atomic():
        reached = reached_by(token)
        Reached.objects.filter(pk=reached.pk).update(unsubscribed=True)
        record(_NOBODY, ANSWERED)


def take_off_by_letter(token: str) -> None:
    """Erase the lines of the list that wrote, and want no more letters."""
    with transaction.atomic():
        invitation = invitation_behind(token)
        Reached.objects.filter(pk=invitation.handle).update(unsubscribed=True)
        _take_off(Mine.of(invitation))


def take_off(viewer: Viewer, one: UUID) -> None:
    """The same for a member who looks at what a list says; `one` is the list's `id` there."""
    with transaction.atomic():
        _take_off(my_lines(viewer, one))


def _take_off(mine: Mine) -> None:
    """Lines, letter and invitation go. The record says that lines were taken off, and by nobody."""
    register = Register.objects.select_for_update().get(pk=mine.register.id)
    gone_with = [mine.invitation] if mine.invitation else _only_to(register.id, mine.rows)
    gone, _each = RegisterRow.objects.filter(register=register, row__in=mine.rows).delete()
    register.rows_kept -= min(gone, register.rows_kept)
    register.save(update_fields=["rows_kept"])
    publish(LinesTakenOff(register.id, mine.rows))
    _forget(gone_with)
    record(_NOBODY, "registers.lines_taken_off", [register.id, register.owner])


def _only_to(register: UUID, rows: Collection[int]) -> list[UUID]:
    """Invitations to another address that such lines have, where no other line has it: none is written any more."""
    lines = (line_of(register, row) for row in rows)
    handles = {handle_of(address) for line in lines if line and (address := address_of(line))}
    asked = Invitation.objects.filter(register=register, handle__in=handles)
    return [one.pk for one in asked if set(one.rows) <= set(rows)]


def say_wrong_by_letter(token: str, text: str, language: str) -> None:
    """Tell the owner of the list that wrote what is wrong in it."""
    with transaction.atomic():
        _say_wrong(Mine.of(invitation_behind(token)), text, language)


def say_wrong(viewer: Viewer, one: UUID, text: str) -> None:
    """The same for a member; the owner gets the same note as from a letter, so it does not show who joined."""
    with transaction.atomic():
        _say_wrong(my_lines(viewer, one), text, viewer.language)


def _say_wrong(mine: Mine, text: str, language: str) -> None:
    if not text.strip():
        raise Refused(_("Write what is wrong."), "text")
    register, note = mine.register.id, new_id()
    found = (line_of(register, row) for row in mine.rows)
    Note.objects.create(
        id=note, register_id=register, lines=[line.line for line in found if line], language=language,
        text=sealed(register, f"{NOTE} {note}", text.strip()), written=clock.today(_NOBODY),
    )  # fmt: skip
    record(_NOBODY, "registers.note_left", [register])


def settle_note(viewer: Viewer, register: UUID, note: UUID) -> None:
    """The owner has put it right: the note goes."""
    from mudhif.people.mapping.queries.access import my_register

    with transaction.atomic():
        row = my_register(viewer, register, to_write=True)
        if not Note.objects.filter(register=row, pk=note).delete()[0]:
            raise NotFound
        record(viewer, "registers.note_settled", [row.id, row.owner])


def forget_invitations(register: UUID) -> None:
    """With a register go its letters, codes and their keys, in the caller's transaction."""
    _forget(Invitation.objects.filter(register=register).values_list("pk", flat=True))


def _forget(invitations: Iterable[UUID]) -> None:
    every = list(invitations)
    for start in range(0, len(every), 500):
        some = every[start : start + 500]
        burn_all(some)
        destroy_keys(some)
        Invitation.objects.filter(pk__in=some).delete()


def erase_joined(person: UUID) -> None:
    """This part's eraser: the link between a member and what lists say goes; the lists themselves are their owners'."""
    Joined.objects.filter(person=person).delete()
