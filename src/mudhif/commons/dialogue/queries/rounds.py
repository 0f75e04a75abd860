"""The second round: its slate, what a participant answers, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.commons.dialogue.models import Confirmation, Dialogue, GroupCount, Priority, Proposal, Round
from mudhif.commons.dialogue.queries.access import Key, access_dialogue, access_kept, participant, today
from mudhif.commons.dialogue.queries.cards import DialogueCard, cards_of
from mudhif.commons.dialogue.queries.statements import StatementShown, shown
from mudhif.commons.dialogue.rules.camps import APART
from mudhif.commons.dialogue.rules.drafts import Entry


@dataclass(frozen=True, slots=True)
class Counted:
    """What a group answered; `place` is its number by size, -1 for those in none. No counts under ten answers."""

    place: int
    size: int | None
    confirmed: int | None
    unconfirmed: int | None
    passed: int | None

    @property
    def apart(self) -> bool:
        """Whether these are in no group."""
        return self.place == APART

    @property
    def answered(self) -> int:
        """How many answered, where that is told."""
        return (self.confirmed or 0) + (self.unconfirmed or 0) + (self.passed or 0)


@dataclass(frozen=True, slots=True)
class Proposed:
    """A statement of a second round in words, with its place in the first; counts once the round has ended."""

    id: UUID
    words: StatementShown
    share: int
    support: int
    score: float
    counts: tuple[Counted, ...] = ()
    priority: UUID | None = None
    answer: int | None = None


@dataclass(frozen=True, slots=True)
class RoundPage:
    """A second round as its pages show it."""

    id: UUID
    card: DialogueCard
    opened: date
    closes: date
    ended: date | None
    told_apart: bool
    proposals: tuple[Proposed, ...]

    @property
    def is_open(self) -> bool:
        """Whether one can answer today."""
        return self.ended is None and today() <= self.closes

    @property
    def passed(self) -> int:
        """How many became a priority."""
        return sum(one.priority is not None for one in self.proposals)


@dataclass(frozen=True, slots=True)
class RoundState:
    """Whether a dialogue has a second round, whether one can answer today, whether somebody new can come in for it."""

    exists: bool = False
    is_open: bool = False
    ended: bool = False
    newcomers: bool = False


def second_round_state(dialogue: UUID) -> RoundState:
    """Where the second round of a dialogue stands. One query."""
    found = Round.objects.select_related("dialogue").filter(dialogue=dialogue).first()
    if found is None:
        return RoundState()
    is_open = found.ended is None and today() <= found.closes
    newcomers = is_open and found.dialogue.entry == Entry.LINK
    return RoundState(exists=True, is_open=is_open, ended=found.ended is not None, newcomers=newcomers)


def open_round(row: Dialogue) -> Round | None:
    """The second round of the dialogue, where one can answer today. One query."""
    return Round.objects.filter(dialogue=row, ended=None, closes__gte=today()).first()


def second_round(viewer: Viewer, dialogue: UUID) -> RoundPage:
    """A second round, open or over, for everyone; `NotFound` where there is none. Seven queries."""
    return _page(_round_of(access_dialogue(viewer, dialogue)), viewer.language)


def kept_round(viewer: Viewer, dialogue: UUID) -> RoundPage | None:
    """The second round for those who keep the dialogue, or none yet. Eight queries at most."""
    found = Round.objects.select_related("dialogue").filter(dialogue=access_kept(viewer, dialogue)).first()
    return _page(found, viewer.language) if found else None


def answered_by(viewer: Viewer, dialogue: UUID) -> int:
    """How many have answered so far; what, nobody is told before the end. Two queries."""
    row = access_kept(viewer, dialogue)
    return Confirmation.objects.filter(proposal__round__dialogue=row).values("participant").distinct().count()


def confirming(key: Key, language: str) -> RoundPage:
    """The second round for whoever holds the key, with their answers; `NotFound` where none was opened. Six queries."""
    found = participant(key)
    mine = Confirmation.objects.filter(participant=found)
    return _page(_round_of(found.dialogue), language, dict(mine.values_list("proposal", "value")))


def _round_of(row: Dialogue) -> Round:
    found = Round.objects.select_related("dialogue").filter(dialogue=row).first()
    if found is None:
        raise NotFound
    return found


def _page(row: Round, language: str, answers: dict[UUID, int] | None = None) -> RoundPage:
    return RoundPage(
        row.id,
        cards_of([row.dialogue], language)[0],
        row.opened,
        row.closes,
        row.ended,
        row.told_apart,
        proposed(list(Proposal.objects.filter(round=row).order_by("place")), language, answers),
    )


def proposed(rows: Sequence[Proposal], language: str, answers: dict[UUID, int] | None = None) -> tuple[Proposed, ...]:
    """Proposals in words, with counts and priorities. Three queries."""
    words = shown([row.statement_id for row in rows], language)
    counts: dict[UUID, list[Counted]] = {row.id: [] for row in rows}
    for one in GroupCount.objects.filter(proposal__in=list(counts)).order_by("place"):
        counts[one.proposal_id].append(Counted(one.place, one.size, one.confirmed, one.unconfirmed, one.passed))
    priorities = dict(Priority.objects.filter(proposal__in=list(counts)).values_list("proposal", "id"))
    return tuple(
        Proposed(
            row.id,
            words[row.statement_id],
            row.share,
            row.support,
            row.score,
            _apart_last(counts[row.id]),
            priorities.get(row.id),
            (answers or {}).get(row.id),
        )
        for row in rows
    )


def _apart_last(counts: list[Counted]) -> tuple[Counted, ...]:
    return tuple(sorted(counts, key=lambda one: (one.apart, one.place)))
