"""What is stored of dialogues."""

from mudhif.commons.dialogue.models.dialogue import Dialogue, DialogueText, ModeratorSeat
from mudhif.commons.dialogue.models.entering import Drawn, EntryCode, Participant, PoolCode
from mudhif.commons.dialogue.models.saying import Appeal, Decision, Statement, StatementText
from mudhif.commons.dialogue.models.voting import Batch, Counted, Vote

__all__ = [
    "Appeal",
    "Batch",
    "Counted",
    "Decision",
    "Dialogue",
    "DialogueText",
    "Drawn",
    "EntryCode",
    "ModeratorSeat",
    "Participant",
    "PoolCode",
    "Statement",
    "StatementText",
    "Vote",
]
