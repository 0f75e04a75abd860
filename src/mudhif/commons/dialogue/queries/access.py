"""The only ways to obtain a dialogue: as anyone, as its convenor, as its moderator, or with a key."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.home import day_in_baghdad
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.vault.keys import derived_key
from mudhif.commons.dialogue.models import Dialogue, Participant
from mudhif.commons.dialogue.rules import keys
from mudhif.commons.dialogue.rules.keepers import may_convene, may_moderate
from mudhif.commons.dialogue.rules.states import Phase, Status, phase


class UnknownKey(NotFound):
    """Nobody holds this key, or not any more."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a participant holds: the secret of one dialogue. It comes from a cookie or eight words, never from a row."""

    dialogue: UUID
    secret: bytes

    @property
    def handle(self) -> str:
        """By what the database knows it."""
        return keys.participant_handle(hashing_key(), self.dialogue, self.secret)


def hashing_key() -> bytes:
    """The installation's key for everything that a dialogue knows by a keyed hash."""
    return derived_key("dialogue")


def today() -> date:
    """The day by which dialogues are counted."""
    return day_in_baghdad(clock.now())


def phase_of(row: Dialogue) -> Phase:
    """Where the dialogue stands today."""
    return phase(row.status, row.opens, row.closes, today())


def open_now() -> "QuerySet[Dialogue]":
    """The dialogues in which one can take part today."""
    day = today()
    return Dialogue.objects.filter(status=Status.OPEN, opens__lte=day, closes__gte=day)


def seats_of(row: Dialogue) -> frozenset[UUID]:
    """Who has a seat as moderator. One query."""
    return frozenset(row.seats.values_list("person", flat=True))


def access_dialogue(viewer: Viewer, dialogue: UUID) -> Dialogue:
    """A dialogue that is not a draft any more; a draft is its federation's convenors'. One query."""
    row = Dialogue.objects.filter(pk=dialogue).first()
    if row is None or (row.status == Status.DRAFT and not may_convene(viewer, row.federation_id)):
        raise NotFound
    return row


def access_own(viewer: Viewer, dialogue: UUID) -> Dialogue:
    """A dialogue of the viewer's federation, for its convenors, locked for change. One query."""
    row = Dialogue.objects.select_for_update().filter(pk=dialogue).first()
    if row is None or not may_convene(viewer, row.federation_id):
        raise NotFound
    return row


def access_moderated(viewer: Viewer, dialogue: UUID, *, locked: bool = False) -> Dialogue:
    """A dialogue in which the viewer has a seat as moderator, if asked locked for change. Two queries."""
    rows = Dialogue.objects.select_for_update() if locked else Dialogue.objects.all()
    row = rows.filter(pk=dialogue).first()
    if row is None or not may_moderate(viewer, row.federation_id, seats_of(row)):
        raise NotFound
    return row


def access_kept(viewer: Viewer, dialogue: UUID) -> Dialogue:
    """A dialogue that the viewer keeps, as convenor or as moderator. One query, two for a moderator."""
    row = Dialogue.objects.filter(pk=dialogue).first()
    if row is None or not (
        may_convene(viewer, row.federation_id) or may_moderate(viewer, row.federation_id, seats_of(row))
    ):
        raise NotFound
    return row


def federation_of(viewer: Viewer) -> UUID:
    """The federation for which the viewer convenes; `NotFound` for everyone else."""
    found = sorted(viewer.organisation_ids(Role.CONVENOR), key=str)
    if not found or not may_convene(viewer, found[0]):
        raise NotFound
    return found[0]


def participant(key: Key, *, locked: bool = False) -> Participant:
    """The participant who holds the key, with the dialogue; `UnknownKey` where nobody does. One query."""
    rows = Participant.objects.select_related("dialogue")
    rows = rows.select_for_update(of=("self",)) if locked else rows
    found = rows.filter(handle=key.handle, dialogue=key.dialogue).first()
    if found is None:
        raise UnknownKey
    return found
