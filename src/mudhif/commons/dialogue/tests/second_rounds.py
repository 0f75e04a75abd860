"""A closed dialogue of two camps, and answers in its second round."""

from datetime import timedelta
from random import Random
from uuid import UUID

from mudhif.base.foundation.viewer import Viewer
from mudhif.commons.dialogue import actions
from mudhif.commons.dialogue.models import Proposal, Statement
from mudhif.commons.dialogue.queries import Key
from mudhif.commons.dialogue.queries.access import today

PEOPLE, STATEMENTS = 60, 12


def statements_of(convenor: Viewer, dialogue: UUID) -> list[UUID]:
    """Twelve statements, in the order of their numbers."""
    for number in range(STATEMENTS - Statement.objects.filter(dialogue=dialogue).count()):
        actions.say_first(convenor, dialogue, f"A further statement, number {number}.", "en")
    return sorted(Statement.objects.filter(dialogue=dialogue).values_list("id", flat=True))


def keys_of(dialogue: UUID) -> list[Key]:
    """The keys of sixty people; those with an odd number are one camp."""
    return [Key(dialogue, number.to_bytes(8)) for number in range(PEOPLE)]


def two_camps(dialogue: UUID, statements: list[UUID]) -> list[Key]:
    """Sixty people in two camps that agree on the first two statements and on nothing else."""
    chance, people = Random(7), []
    for number in range(PEOPLE):
        side = 1 if number % 2 else -1
        votes = {one: 1 if rank < 2 else side * (1 if rank % 2 else -1) for rank, one in enumerate(statements)}
        votes = {one: -value if chance.random() < 0.05 else value for one, value in votes.items()}
        people.append(actions.Invented(number.to_bytes(8), votes))
    actions.let_in_invented(dialogue, people)
    return keys_of(dialogue)


def begun(convenor: Viewer, dialogue: UUID, size: int = 5) -> list[UUID]:
    """The dialogue is closed and its second round open; the proposals by place."""
    actions.close_dialogue(convenor, dialogue)
    actions.begin_round(convenor, dialogue, today() + timedelta(days=20), size)
    return list(Proposal.objects.filter(round__dialogue=dialogue).order_by("place").values_list("id", flat=True))
