"""What a participant sees: one statement at a time, how far they have come, and what they have written."""

from dataclasses import dataclass
from uuid import UUID

from mudhif.commons.dialogue.models import Decision, Dialogue, DialogueText, Participant, Statement, Vote
from mudhif.commons.dialogue.queries.access import Key, hashing_key, participant, phase_of
from mudhif.commons.dialogue.queries.cards import best_text
from mudhif.commons.dialogue.queries.front import wording
from mudhif.commons.dialogue.queries.statements import StatementShown, shown
from mudhif.commons.dialogue.rules.drafts import Wording
from mudhif.commons.dialogue.rules.keys import author_mark
from mudhif.commons.dialogue.rules.routing import in_order
from mudhif.commons.dialogue.rules.states import Phase, State, states_shown

# So many statements travel with a page, so that one can go on voting while the line is down.
AHEAD = 8


@dataclass(frozen=True, slots=True)
class Ballot:
    """The statements that come next (none where all are voted on), and how many of all are done."""

    dialogue: UUID
    question: str
    language: str
    phase: Phase
    ahead: tuple[StatementShown, ...]
    done: int
    total: int

    @property
    def next(self) -> StatementShown | None:
        """The statement to vote on now."""
        return self.ahead[0] if self.ahead else None


def ballot(key: Key, language: str) -> Ballot:
    """What comes next for whoever holds the key; `NotFound` where nobody does. Five queries."""
    found = participant(key)
    return ballot_of(found, language)


def ballot_of(found: Participant, language: str) -> Ballot:
    """What comes next for a participant already read. Four queries."""
    row = found.dialogue
    weights = Statement.objects.filter(dialogue=row, state__in=states_shown(row.strict)).values_list("id", "weight")
    every = dict(weights)
    voted = set(Vote.objects.filter(participant=found).values_list("statement", flat=True)) & every.keys()
    order = in_order(found.id, ((one, weight) for one, weight in every.items() if one not in voted))[:AHEAD]
    words = shown(order, language)
    text = _question(row, language)
    return Ballot(
        row.id, text.question, text.language, phase_of(row), tuple(words[one] for one in order), len(voted), len(every)
    )


def _question(row: Dialogue, language: str) -> DialogueText:
    return best_text(list(row.texts.defer("background", "policy")), language)


@dataclass(frozen=True, slots=True)
class Terms:
    """What somebody who writes must know: the question, the policy, the longest statement, the phase."""

    dialogue: UUID
    text: Wording
    limit: int
    strict: bool
    phase: Phase


def terms(key: Key, language: str) -> Terms:
    """The terms of the dialogue that the key opens. Two queries."""
    row = participant(key).dialogue
    return Terms(row.id, wording(best_text(list(row.texts.all()), language)), row.limit, row.strict, phase_of(row))


@dataclass(frozen=True, slots=True)
class OwnStatement:
    """A statement that the key's holder wrote, and whether an appeal is possible or under way."""

    words: StatementShown
    state: State
    reason: int | None
    appealed: bool
    appeal_decided: bool

    @property
    def can_appeal(self) -> bool:
        """Whether another moderator can still be asked."""
        return self.state is State.REFUSED and not self.appealed and not self.appeal_decided


def own_statements(key: Key, language: str) -> tuple[OwnStatement, ...]:
    """What the key's holder wrote: found by computing the mark of every statement, for no row says it. Three queries.

    `NotFound` where nobody holds the key.
    """
    row, hashing = participant(key).dialogue, hashing_key()
    rows = Statement.objects.filter(dialogue=row).exclude(author_mark="").select_related("appeal")
    mine = [one for one in rows if one.author_mark == author_mark(hashing, key.secret, one.id)]
    words = shown([one.id for one in mine], language)
    decided = _decided_on_appeal(mine)
    return tuple(
        OwnStatement(words[one.id], State(one.state), one.reason, hasattr(one, "appeal"), one.id in decided)
        for one in mine
    )


def _decided_on_appeal(rows: list[Statement]) -> frozenset[UUID]:
    found = Decision.objects.filter(statement__in=[one.id for one in rows], on_appeal=True)
    return frozenset(found.values_list("statement", flat=True))
