"""What the files of a dialogue hold: statements and tallies, and rows of those who chose it. No writer and no time."""

from dataclasses import dataclass
from datetime import date
from random import SystemRandom
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from mudhif.base.foundation.viewer import Viewer
from mudhif.commons.dialogue.models import Dialogue, Participant, Statement, Vote
from mudhif.commons.dialogue.queries.access import Key, participant, phase_of, today
from mudhif.commons.dialogue.queries.cards import DialogueCard, cards_of
from mudhif.commons.dialogue.queries.results import access_results, numbered
from mudhif.commons.dialogue.queries.statements import StatementShown, shown
from mudhif.commons.dialogue.rules.publishing import Published, published
from mudhif.commons.dialogue.rules.states import Phase, states_shown
from mudhif.kernels.bridging import Votes


@dataclass(frozen=True, slots=True)
class PublishedStatement:
    """A statement in its words, with its day and whether a moderator has read it."""

    words: StatementShown
    day: date
    read: bool


@dataclass(frozen=True, slots=True)
class DialogueData:
    """All that the files hold. `statements` by number; `votes` is None where too few have voted."""

    card: DialogueCard
    public: bool
    day: date
    statements: tuple[PublishedStatement, ...]
    votes: Published | None


def data_card(viewer: Viewer, dialogue: UUID) -> tuple[DialogueCard, bool]:
    """The dialogue, and whether its files are for everyone; `NotFound` where the viewer may not have them."""
    row = access_results(viewer, dialogue)
    return cards_of([row], viewer.language)[0], row.results_public


def dialogue_data(viewer: Viewer, dialogue: UUID) -> DialogueData:
    """What the files hold now; `NotFound` as `data_card`. Seven queries at most.

    While a dialogue is open the votes of the day are left out: two downloads on a day do not tell who voted between.
    """
    row = access_results(viewer, dialogue)
    rows = Statement.objects.filter(dialogue=row, state__in=states_shown(row.strict)).order_by("written", "id")
    kept = list(rows)
    votes, given = _votes(row, [one.id for one in kept])
    words = shown([one.id for one in kept], viewer.language)
    statements = tuple(PublishedStatement(words[one.id], one.written, one.state == "shown") for one in kept)
    card = cards_of([row], viewer.language)[0]
    return DialogueData(card, row.results_public, today(), statements, published(votes, given, SystemRandom()))


def _votes(row: Dialogue, statements: list[UUID]) -> tuple[Votes, NDArray[np.bool_]]:
    found = Participant.objects.filter(dialogue=row).order_by("id").values_list("id", "row_given")
    people = list(found)
    rows = Vote.objects.filter(participant__dialogue=row)
    if phase_of(row) is Phase.OPEN:
        rows = rows.filter(day__lt=today())
    given = np.array([bool(chosen) for _who, chosen in people], dtype=np.bool_)
    return numbered(rows, [who for who, _chosen in people], statements), given


def row_is_given(key: Key) -> bool:
    """Whether the key's holder lets their row be published. One query."""
    return bool(participant(key).row_given)
