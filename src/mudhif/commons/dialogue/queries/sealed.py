"""What was sealed, and whether it is still as it was."""

from uuid import UUID

from django.db.models import QuerySet

from mudhif.commons.dialogue.models import Batch, Confirmation, Statement, StatementText, Vote
from mudhif.commons.dialogue.rules.batches import Said, altered


def votes_said(votes: "QuerySet[Vote]") -> list[Said]:
    """Votes as what must not change unnoticed. One query."""
    rows = votes.values_list("id", "participant", "statement", "value")
    return [Said(one, f"vote\n{participant}\n{statement}\n{value}") for one, participant, statement, value in rows]


def confirmations_said(answers: "QuerySet[Confirmation]") -> list[Said]:
    """Answers of the second round as what must not change unnoticed. One query."""
    rows = answers.values_list("id", "participant", "proposal", "value")
    return [Said(one, f"confirmation\n{participant}\n{what}\n{value}") for one, participant, what, value in rows]


def statements_said(statements: "QuerySet[Statement]") -> list[Said]:
    """Statements as they were written; translations may be put better. One query."""
    texts = StatementText.objects.filter(statement__in=statements, original=True)
    rows = texts.values_list("statement", "language", "text")
    return [Said(one, f"statement\n{language}\n{text}") for one, language, text in rows]


def altered_rows(dialogue: UUID) -> frozenset[UUID]:
    """Sealed votes, answers and statements that are not what was sealed. Three queries a batch, and one."""
    found: set[UUID] = set()
    for batch in Batch.objects.filter(dialogue=dialogue):
        said = [
            *votes_said(Vote.objects.filter(batch=batch)),
            *statements_said(Statement.objects.filter(batch=batch)),
            *confirmations_said(Confirmation.objects.filter(batch=batch)),
        ]
        found.update(altered(bytes(batch.key), bytes(batch.root), bytes(batch.leaves), said))
    return frozenset(found)
