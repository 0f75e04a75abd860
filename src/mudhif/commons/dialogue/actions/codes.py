"""Codes that let one person in, once. Rows hold keyed hashes only, made in shuffled batches."""

import secrets
from random import SystemRandom
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.ids import new_id, short_code
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.actions import record
from mudhif.base.vault.keys import derived_key
from mudhif.base.vault.sealing import seal, unseal
from mudhif.commons.dialogue.actions.refusals import not_in
from mudhif.commons.dialogue.models import Dialogue, Drawn, EntryCode, PoolCode
from mudhif.commons.dialogue.queries.access import access_own, hashing_key, phase_of
from mudhif.commons.dialogue.rules.drafts import Entry
from mudhif.commons.dialogue.rules.keys import code_handle
from mudhif.commons.dialogue.rules.states import Phase

MOST_AT_ONCE = 500
# The pool is filled again before it is so small that one draw could be told from another.
POOL, LEAST_IN_POOL = 200, 50
_FORM = (4, 4)


@transaction.atomic
def make_codes(viewer: Viewer, dialogue: UUID, number: int) -> tuple[str, ...]:
    """New codes, to be printed or sent by the convenor; they are shown once and stored as keyed hashes only."""
    row = access_own(viewer, dialogue)
    if row.entry != Entry.CODES:
        raise NotFound
    if phase_of(row) is Phase.CLOSED:
        raise not_in(Phase.CLOSED)
    if not 1 <= number <= MOST_AT_ONCE:
        raise Refused(_("Ask for between 1 and 500 codes at once."), "number")
    codes = _new_codes(row, number)
    record(viewer, "dialogue.codes_made", subjects=[row.id], facts={"number": number})
    return codes


def _new_codes(row: Dialogue, number: int) -> tuple[str, ...]:
    """Codes with their rows, which are laid down in an order of their own."""
    codes = tuple(short_code(_FORM) for _place in range(number))
    rows = [EntryCode(dialogue=row, handle=code_handle(hashing_key(), row.id, code)) for code in codes]
    SystemRandom().shuffle(rows)
    EntryCode.objects.bulk_create(rows, batch_size=200)
    return codes


@transaction.atomic
def draw(viewer: Viewer, dialogue: UUID) -> str:
    """A member draws a code from the shuffled pool. That they have drawn is stored; which code, and when, is not."""
    row = Dialogue.objects.select_for_update().filter(pk=dialogue, entry=Entry.MEMBERS).first()
    if row is None or not viewer.holds(Role.MEMBER):
        raise NotFound
    if (now := phase_of(row)) is not Phase.OPEN:
        raise not_in(now)
    if not Drawn.objects.get_or_create(dialogue=row, member_id=viewer.person)[1]:
        raise Refused(
            _("You have drawn your code already. We do not know which it was, so we cannot show it again: look for it.")
        )
    if PoolCode.objects.filter(dialogue=row).count() < LEAST_IN_POOL:
        _fill(row)
    return _taken(row)


def _fill(row: Dialogue) -> None:
    key = derived_key("dialogue pool")
    identifiers = [(new_id(), code) for code in _new_codes(row, POOL)]
    rows = [PoolCode(id=one, dialogue=row, sealed=seal(key, code.encode(), one.bytes)) for one, code in identifiers]
    PoolCode.objects.bulk_create(rows, batch_size=200)


def _taken(row: Dialogue) -> str:
    """A code that nobody has seen, at random; its row goes as it is shown."""
    start = UUID(bytes=secrets.token_bytes(16))
    pool = PoolCode.objects.select_for_update().filter(dialogue=row).order_by("id")
    found = pool.filter(id__gte=start).first() or pool.earliest("id")
    code = unseal(derived_key("dialogue pool"), bytes(found.sealed), found.id.bytes).decode()
    found.delete()
    return code
