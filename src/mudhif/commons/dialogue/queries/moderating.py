"""What waits for a moderator, and what was decided, for everyone to read."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.paging import Page, keyset_page
from mudhif.base.foundation.viewer import Viewer
from mudhif.commons.dialogue.models import Appeal, Decision, Dialogue, Statement
from mudhif.commons.dialogue.queries.access import access_dialogue, access_moderated
from mudhif.commons.dialogue.queries.cards import best_text
from mudhif.commons.dialogue.queries.front import wording
from mudhif.commons.dialogue.queries.statements import StatementShown, shown
from mudhif.commons.dialogue.rules.keepers import may_decide_appeal
from mudhif.commons.dialogue.rules.states import State


@dataclass(frozen=True, slots=True)
class ToRead:
    """A statement that waits for a moderator; with an appeal, why it should be shown after all."""

    words: StatementShown
    reason: int | None = None
    appeal: str = ""
    appeal_language: str = ""


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits in a dialogue, in an order that says nothing of when it was written."""

    waiting: tuple[ToRead, ...]
    appeals: tuple[ToRead, ...]
    reasons: tuple[str, ...]


def queue(viewer: Viewer, dialogue: UUID) -> Queue:
    """What waits for this moderator: an appeal is not shown to whoever decided first. Seven queries."""
    row = access_moderated(viewer, dialogue)
    waiting = list(Statement.objects.filter(dialogue=row, state=State.WAITING).order_by("id"))
    appeals = [one for one in _appeals(row) if may_decide_appeal(viewer.person, _deciders(one))]
    words = shown([*(one.id for one in waiting), *(one.statement_id for one in appeals)], viewer.language)
    return Queue(
        tuple(ToRead(words[one.id]) for one in waiting),
        tuple(ToRead(words[one.statement_id], one.statement.reason, one.words, one.language) for one in appeals),
        _reasons(row, viewer.language),
    )


def _appeals(row: Dialogue) -> list[Appeal]:
    rows = Appeal.objects.filter(statement__dialogue=row).select_related("statement").order_by("id")
    return list(rows.prefetch_related("statement__decisions"))


def _deciders(one: Appeal) -> list[UUID | None]:
    return [decision.by_id for decision in one.statement.decisions.all()]


def _reasons(row: Dialogue, language: str) -> tuple[str, ...]:
    return wording(best_text(list(row.texts.all()), language)).reasons


def to_read(viewer: Viewer, dialogue: UUID, statement: UUID) -> tuple[ToRead, tuple[str, ...]]:
    """One statement that waits or is appealed, and the policy's reasons; `NotFound` where it does neither."""
    found = queue(viewer, dialogue)
    for one in (*found.waiting, *found.appeals):
        if one.words.id == statement:
            return one, found.reasons
    raise NotFound


@dataclass(frozen=True, slots=True)
class Decided:
    """A line of the public log: never the statement's words."""

    day: date
    shown: bool
    reason: str
    number: int | None
    on_appeal: bool


def log(viewer: Viewer, dialogue: UUID, cursor: str = "") -> Page[Decided]:
    """What moderators decided, newest day first. Three queries."""
    row = access_dialogue(viewer, dialogue)
    page = keyset_page(Decision.objects.filter(statement__dialogue=row), ("-day", "id"), cursor)
    reasons = ("", *_reasons(row, viewer.language))
    return Page(
        [
            Decided(one.day, one.state == State.SHOWN, reasons[one.reason or 0], one.reason, one.on_appeal)
            for one in page.rows
        ],
        page.next_cursor,
    )
