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
from mudhif.commons.dialogue.queries.results import Results, results
from mudhif.commons.dialogue.queries.sealed import altered_rows
from mudhif.commons.dialogue.queries.similar import similar
from mudhif.commons.dialogue.queries.statements import StatementShown

__all__ = [
    "Ballot",
    "Counts",
    "Decided",
    "DialogueCard",
    "DialoguePage",
    "Kept",
    "Key",
    "Moderator",
    "OwnStatement",
    "Queue",
    "Results",
    "StatementRow",
    "StatementShown",
    "Terms",
    "ToRead",
    "UnknownKey",
    "altered_rows",
    "ballot",
    "ballot_of",
    "convenes",
    "count_open",
    "dialogue_page",
    "dialogues",
    "federation_of",
    "held_of",
    "kept",
    "kept_dialogue",
    "log",
    "moderators",
    "own_statements",
    "participant",
    "queue",
    "results",
    "similar",
    "statement_rows",
    "terms",
    "to_read",
    "words_in",
]
