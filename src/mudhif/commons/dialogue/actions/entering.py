"""Coming in: a key is made, and nothing is kept of how it was come by. And going: everything under a key is deleted."""

import secrets
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.commons.dialogue.actions.refusals import not_in
from mudhif.commons.dialogue.models import Confirmation, Dialogue, EntryCode, Participant, Vote
from mudhif.commons.dialogue.queries.access import Key, hashing_key, participant, phase_of, today
from mudhif.commons.dialogue.queries.rounds import second_round_state
from mudhif.commons.dialogue.rules.drafts import Entry
from mudhif.commons.dialogue.rules.keys import KEY_BYTES, code_handle, secrets_of
from mudhif.commons.dialogue.rules.states import Phase, Status


@transaction.atomic
def enter(dialogue: UUID, code: str = "") -> Key:
    """Use a code, where the dialogue asks for one, and make a participant: a random row and a day, no more.

    The code's row is deleted before the participant's is made; two who send the same code come in once.
    """
    row = Dialogue.objects.exclude(status=Status.DRAFT).filter(pk=dialogue).first()
    if row is None:
        raise NotFound
    if (now := phase_of(row)) is not Phase.OPEN and not second_round_state(row.id).newcomers:
        raise not_in(now)
    if row.entry != Entry.LINK and not _used(row, code):
        raise Refused(
            _("This code does not open the dialogue: it was used already, or a letter is wrong. Type it once more."),
            "code",
        )
    key = Key(dialogue, secrets.token_bytes(KEY_BYTES))
    Participant.objects.create(dialogue=row, handle=key.handle, entered=today())
    return key


def _used(row: Dialogue, code: str) -> bool:
    handle = code_handle(hashing_key(), row.id, code)
    return EntryCode.objects.filter(dialogue=row, handle=handle).delete()[0] == 1


def come_back(dialogue: UUID, words: str) -> Key:
    """The key that eight words mean, in any of the three languages, where somebody holds it. Up to three queries."""
    for secret in secrets_of(words):
        key = Key(dialogue, secret)
        if Participant.objects.filter(handle=key.handle, dialogue=dialogue).exists():
            return key
    raise Refused(
        _("No key of this dialogue has these words. Look at the spelling and the order; all eight are needed."), "words"
    )


@transaction.atomic
def leave(key: Key) -> None:
    """Delete every vote and answer under the key, and the key. Statements stay: they have no author."""
    found = participant(key, locked=True)
    Vote.objects.filter(participant=found).delete()
    Confirmation.objects.filter(participant=found).delete()
    found.delete()
