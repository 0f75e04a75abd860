"""Agreed priorities: for everyone, and for rooms above that name one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.paging import Page, keyset_page
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail import queries as trail
from mudhif.commons.dialogue.models import DialogueText, Priority, Proposal, Round, StatementText
from mudhif.commons.dialogue.queries.cards import DialogueCard, cards_of
from mudhif.commons.dialogue.queries.rounds import Counted, Proposed, proposed
from mudhif.commons.dialogue.queries.spreading import Spreader, spreaders
from mudhif.commons.dialogue.queries.statements import StatementShown, shown
from mudhif.commons.dialogue.rules.agreeing import Evidence, digest, written_out

ENDED = "dialogue.round_ended"
_ALL = ("proposal__round__dialogue",)


@dataclass(frozen=True, slots=True)
class PriorityCard:
    """A priority as a list names it: its words, its theme, the dialogue it comes from, and the day."""

    id: UUID
    words: StatementShown
    card: DialogueCard
    agreed: date


@dataclass(frozen=True, slots=True)
class Proof:
    """Where the evidence stands on the record: the number of the entry, the text that it commits to, the text's
    digest, and whether the entry holds this very digest."""

    entry: int
    text: str
    digest: str
    holds: bool


@dataclass(frozen=True, slots=True)
class PriorityPage:
    """A priority with its evidence. `proof` is None where the record's entry has been taken out."""

    card: PriorityCard
    proposal: Proposed
    told_apart: bool
    opened: date
    ended: date
    spreaders: tuple[Spreader, ...]
    proof: Proof | None


def priorities(viewer: Viewer, cursor: str = "") -> Page[PriorityCard]:
    """What was agreed, the newest first. Three queries."""
    page = keyset_page(Priority.objects.select_related(*_ALL), ("-agreed", "id"), cursor)
    return Page(list(_cards(page.rows, viewer.language)), page.next_cursor)


def priorities_named(identifiers: Iterable[UUID], language: str) -> dict[UUID, PriorityCard]:
    """Priorities by identifier, for a room that names them; unknown ones are not among them. Three queries."""
    rows = list(Priority.objects.select_related(*_ALL).filter(pk__in=set(identifiers)))
    return {card.id: card for card in _cards(rows, language)}


def _cards(rows: Sequence[Priority], language: str) -> tuple[PriorityCard, ...]:
    words = shown([row.proposal.statement_id for row in rows], language)
    dialogues = {row.proposal.round.dialogue_id: row.proposal.round.dialogue for row in rows}
    cards = {card.id: card for card in cards_of(list(dialogues.values()), language)}
    return tuple(
        PriorityCard(row.id, words[row.proposal.statement_id], cards[row.proposal.round.dialogue_id], row.agreed)
        for row in rows
    )


def priority(viewer: Viewer, identifier: UUID) -> PriorityPage:
    """One priority with its evidence; `NotFound` for an unknown one. Sixteen queries at most."""
    row = Priority.objects.select_related(*_ALL).filter(pk=identifier).first()
    if row is None:
        raise NotFound
    round_ = row.proposal.round
    return PriorityPage(
        _cards([row], viewer.language)[0],
        proposed([row.proposal], viewer.language)[0],
        round_.told_apart,
        round_.opened,
        row.agreed,
        spreaders(round_.dialogue_id, viewer.language),
        proof_of(viewer, round_),
    )


def proof_of(viewer: Viewer, row: Round) -> Proof | None:
    """The entry by which the round was counted, and whether what is stored is what it commits to. Eight queries."""
    entry = next((one for one in trail.entries_about(viewer, row.id) if one.content and one.content.act == ENDED), None)
    if entry is None:
        return None
    text = evidence_of(row)
    found = digest(text)
    return Proof(entry.index, text, found, dict(entry.facts).get("evidence") == found)


def evidence_of(row: Round) -> str:
    """The evidence of a counted round, written out from what is stored. Five queries."""
    rows = list(Proposal.objects.filter(round=row).order_by("place"))
    question = DialogueText.objects.get(dialogue=row.dialogue_id, original=True).question
    texts = StatementText.objects.filter(statement__in=[one.statement_id for one in rows], original=True)
    written = dict(texts.values_list("statement", "text"))
    found = [
        Evidence(
            one.statement_id, written[one.statement_id], one.share, one.support, one.score,
            tuple(_figures(count) for count in said.counts if not count.apart),
            next((_figures(count) for count in said.counts if count.apart), None),
            said.priority is not None,
        )
        for one, said in zip(rows, proposed(rows, ""), strict=True)
    ]  # fmt: skip
    return written_out(row.dialogue_id, question, (row.opened, row.ended or row.closes), found)


def _figures(one: Counted) -> tuple[int, int, int] | None:
    if one.confirmed is None or one.unconfirmed is None or one.passed is None:
        return None
    return one.confirmed, one.unconfirmed, one.passed
