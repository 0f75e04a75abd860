"""Reading dialogues."""

from mudhif.commons.dialogue.queries.access import Key, UnknownKey, federation_of, participant
from mudhif.commons.dialogue.queries.ballot import (
    Ballot,
    OwnStatement,
    Terms,
    ballot,
    ballot_of,
    own_statements,
    terms,
)
from mudhif.commons.dialogue.queries.cards import DialogueCard, convenes, count_open, dialogues, kept
from mudhif.commons.dialogue.queries.exporting import held_of
from mudhif.commons.dialogue.queries.front import Counts, DialoguePage, dialogue_page
from mudhif.commons.dialogue.queries.keeping import (
    Kept,
    Moderator,
    StatementRow,
    kept_dialogue,
    moderators,
    statement_rows,
    words_in,
)
from mudhif.commons.dialogue.queries.moderating import Decided, Queue, ToRead, log, queue, to_read
from mudhif.commons.dialogue.queries.priorities import (
    PriorityCard,
    PriorityPage,
    evidence_of,
    priorities,
    priorities_named,
    priority,
    proof_of,
)
from mudhif.commons.dialogue.queries.publishing import (
    DialogueData,
    PublishedStatement,
    data_card,
    dialogue_data,
    row_is_given,
)
from mudhif.commons.dialogue.queries.results import Results, results
from mudhif.commons.dialogue.queries.rounds import (
    Proposed,
    RoundPage,
    answered_by,
    confirming,
    kept_round,
    second_round,
    second_round_state,
)
from mudhif.commons.dialogue.queries.sealed import altered_rows
from mudhif.commons.dialogue.queries.similar import similar
from mudhif.commons.dialogue.queries.spreading import Spreader, SpreadPage, own_spreads, spreaders
from mudhif.commons.dialogue.queries.statements import StatementShown

__all__ = [
    "Ballot",
    "Counts",
    "Decided",
    "DialogueCard",
    "DialogueData",
    "DialoguePage",
    "Kept",
    "Key",
    "Moderator",
    "OwnStatement",
    "PriorityCard",
    "PriorityPage",
    "Proposed",
    "PublishedStatement",
    "Queue",
    "Results",
    "RoundPage",
    "SpreadPage",
    "Spreader",
    "StatementRow",
    "StatementShown",
    "Terms",
    "ToRead",
    "UnknownKey",
    "altered_rows",
    "answered_by",
    "ballot",
    "ballot_of",
    "confirming",
    "convenes",
    "count_open",
    "data_card",
    "dialogue_data",
    "dialogue_page",
    "dialogues",
    "evidence_of",
    "federation_of",
    "held_of",
    "kept",
    "kept_dialogue",
    "kept_round",
    "log",
    "moderators",
    "own_spreads",
    "own_statements",
    "participant",
    "priorities",
    "priorities_named",
    "priority",
    "proof_of",
    "queue",
    "results",
    "row_is_given",
    "second_round",
    "second_round_state",
    "similar",
    "spreaders",
    "statement_rows",
    "terms",
    "to_read",
    "words_in",
]
