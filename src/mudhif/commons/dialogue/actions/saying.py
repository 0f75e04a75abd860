"""Writing statements: participants with a key, convenors before the opening; translating them; appealing."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.home import LANGUAGES
from mudhif.base.foundation.ids import new_id
from mudhif.base.foundation.text import clean
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.commons.dialogue.actions.refusals import faulty, not_in
from mudhif.commons.dialogue.models import Appeal, Decision, Dialogue, Statement, StatementText
from mudhif.commons.dialogue.queries.access import (
    Key,
    access_kept,
    access_own,
    hashing_key,
    participant,
    phase_of,
    today,
)
from mudhif.commons.dialogue.rules.drafts import Fault
from mudhif.commons.dialogue.rules.keys import author_mark
from mudhif.commons.dialogue.rules.statements import LONGEST_APPEAL, fits
from mudhif.commons.dialogue.rules.states import Phase, State

# A translation may need more room than the original had.
LONGEST_TRANSLATION = 400


@transaction.atomic
def say(key: Key, text: str, language: str) -> UUID:
    """Write a statement. No row says who did; no vote is cast for its author, which would tell."""
    row = participant(key).dialogue
    if (now := phase_of(row)) is not Phase.OPEN:
        raise not_in(now)
    identifier = new_id()
    mark = author_mark(hashing_key(), key.secret, identifier)
    _write(row, identifier, text, language, state=State.WAITING, author_mark=mark)
    return identifier


@transaction.atomic
def say_first(viewer: Viewer, dialogue: UUID, text: str, language: str) -> UUID:
    """A convenor writes a first statement, which is shown at once."""
    row = access_own(viewer, dialogue)
    if phase_of(row) is Phase.CLOSED:
        raise not_in(Phase.CLOSED)
    identifier = new_id()
    _write(row, identifier, text, language, state=State.SHOWN)
    record(viewer, "dialogue.statement_begun", subjects=[row.id, identifier], facts={"language": language})
    return identifier


def _write(row: Dialogue, identifier: UUID, text: str, language: str, **fields: str) -> None:
    words = clean(text)
    if language not in LANGUAGES:
        raise faulty((Fault.LANGUAGE,))
    if not fits(words, row.limit):
        raise Refused(_("Write one line that is neither longer than this dialogue allows nor only a word."), "text")
    statement = Statement.objects.create(id=identifier, dialogue=row, written=today(), **fields)
    StatementText.objects.create(statement=statement, language=language, text=words)


@transaction.atomic
def translate_statement(viewer: Viewer, dialogue: UUID, statement: UUID, language: str, text: str) -> None:
    """A convenor or moderator words a statement in another language; it is marked as a translation."""
    row, words = access_kept(viewer, dialogue), clean(text)
    original = StatementText.objects.filter(statement=statement, statement__dialogue=row, original=True).first()
    if original is None or language not in LANGUAGES or original.language == language:
        raise NotFound
    if not 1 <= len(words) <= LONGEST_TRANSLATION or "\n" in words:
        raise Refused(_("Write the translation in one line, at most 400 characters."), "text")
    StatementText.objects.update_or_create(
        statement_id=statement,
        language=language,
        defaults={"original": False, "author_id": viewer.id, "text": words},
    )
    record(viewer, "dialogue.statement_translated", subjects=[row.id, statement], facts={"language": language})


@transaction.atomic
def appeal(key: Key, statement: UUID, words: str, language: str) -> None:
    """Ask another moderator to look again, once; only for whoever holds the key that wrote it."""
    row, said = participant(key).dialogue, clean(words)
    found = Statement.objects.select_for_update().filter(pk=statement, dialogue=row).first()
    if found is None or found.author_mark != author_mark(hashing_key(), key.secret, statement):
        raise NotFound
    again = Decision.objects.filter(statement=found, on_appeal=True).exists()
    if found.state != State.REFUSED or again or Appeal.objects.filter(statement=found).exists():
        raise Refused(_("There is nothing to appeal here: it is not refused, or another moderator looks at it."))
    if not 1 <= len(said) <= LONGEST_APPEAL:
        raise Refused(_("Say why in at most 500 characters, and name nobody."), "words")
    Appeal.objects.create(statement=found, language=language, words=said, made=today())
