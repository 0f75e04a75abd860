"""What is stored of dialogues."""

from mudhif.commons.dialogue.models.agreeing import Confirmation, GroupCount, Priority, Proposal, Round
from mudhif.commons.dialogue.models.dialogue import Dialogue, DialogueText, ModeratorSeat
from mudhif.commons.dialogue.models.entering import Drawn, EntryCode, Participant, PoolCode
from mudhif.commons.dialogue.models.saying import Appeal, Decision, Statement, StatementText
from mudhif.commons.dialogue.models.spreading import Spread
from mudhif.commons.dialogue.models.voting import Batch, Counted, Vote

__all__ = [
    "Appeal",
    "Batch",
    "Confirmation",
    "Counted",
    "Decision",
    "Dialogue",
    "DialogueText",
    "Drawn",
    "EntryCode",
    "GroupCount",
    "ModeratorSeat",
    "Participant",
    "PoolCode",
    "Priority",
    "Proposal",
    "Round",
    "Spread",
    "Statement",
    "StatementText",
    "Vote",
]
