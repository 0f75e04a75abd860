"""What a dialogue has come to: live for its convenors, for everyone once they open it."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from django.db.models import QuerySet

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.commons.dialogue.models import Dialogue, Participant, Statement, Vote
from mudhif.commons.dialogue.queries.access import access_dialogue
from mudhif.commons.dialogue.queries.cards import DialogueCard, cards_of
from mudhif.commons.dialogue.queries.statements import StatementShown, shown
from mudhif.commons.dialogue.rules.keepers import may_convene
from mudhif.commons.dialogue.rules.results import Outcome, outcome
from mudhif.commons.dialogue.rules.states import states_shown
from mudhif.kernels.bridging import Votes

# Whoever reads in the meantime reads what was found for the reader before.
SECONDS = 20.0
_found: dict[UUID, tuple[float, Outcome | None]] = {}


@dataclass(frozen=True, slots=True)
class Results:
    """The outcome with the words of its statements; no outcome where too few have voted."""

    card: DialogueCard
    public: bool
    convenes: bool
    outcome: Outcome | None
    words: dict[UUID, StatementShown]


def results(viewer: Viewer, dialogue: UUID) -> Results:
    """The results; `NotFound` before the convenor has opened them, for everyone else. Six queries at most."""
    row = access_results(viewer, dialogue)
    convenes = may_convene(viewer, row.federation_id)
    found = _outcome(row)
    named = {one.statement for one in (*found.common, *found.dividing)} if found else set()
    named |= {statement for group in (found.groups if found else ()) for statement, _ in group.says}
    named |= {one.statement for one in (found.slate if found else ())}
    words = shown(named, viewer.language)
    return Results(cards_of([row], viewer.language)[0], row.results_public, convenes, found, words)


def access_results(viewer: Viewer, dialogue: UUID) -> Dialogue:
    """A dialogue whose results the viewer may see: everyone once they are open, its convenors always. One query."""
    row = access_dialogue(viewer, dialogue)
    if not (row.results_public or may_convene(viewer, row.federation_id)):
        raise NotFound
    return row


def _outcome(row: Dialogue) -> Outcome | None:
    moment, (since, kept) = time.monotonic(), _found.get(row.id, (-SECONDS, None))
    if moment - since < SECONDS:
        return kept
    votes, statements = gathered(row)
    found = outcome(votes, statements)
    _found[row.id] = (moment, found)
    return found


def people_of(row: Dialogue) -> list[UUID]:
    """The participants in the order of their numbers. One query."""
    return list(Participant.objects.filter(dialogue=row).order_by("id").values_list("id", flat=True))


def gathered(row: Dialogue, people: Sequence[UUID] | None = None) -> tuple[Votes, list[UUID]]:
    """The votes on statements that are shown, as the kernel takes them, and the statements by number. Three queries.

    People and statements are numbered by their random identifiers, so that no order of arrival goes in. Who needs to
    know whose number is whose brings `people_of`: read twice, somebody who came in between would move the numbers.
    """
    rows = Statement.objects.filter(dialogue=row, state__in=states_shown(row.strict)).order_by("id")
    statements = list(rows.values_list("id", flat=True))
    numbers = people_of(row) if people is None else people
    return numbered(Vote.objects.filter(participant__dialogue=row), numbers, statements), statements


def numbered(rows: "QuerySet[Vote]", people: Sequence[UUID], statements: Sequence[UUID]) -> Votes:
    """The votes of these people on these statements, by their places. One query."""
    place = {one: number for number, one in enumerate(statements)}
    person = {one: number for number, one in enumerate(people)}
    cast = rows.values_list("participant", "statement", "value")
    # Whoever came in since the people were read is counted the next time.
    kept = [(person[who], place[what], value) for who, what, value in cast if what in place and who in person]
    columns = np.array(kept, dtype=np.int64).reshape(-1, 3)
    return Votes.gathered(columns[:, 0], columns[:, 1], columns[:, 2].astype(np.int8), len(people), len(statements))
