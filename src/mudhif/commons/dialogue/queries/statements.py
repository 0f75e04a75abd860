"""Statements in words: each in the reader's language where somebody has translated it, else as it was written."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from mudhif.commons.dialogue.models import StatementText
from mudhif.commons.dialogue.queries.worded import by_preference


@dataclass(frozen=True, slots=True)
class StatementShown:
    """A statement's words in one language, those it was written in, and (language, words) of the others."""

    id: UUID
    text: str
    language: str
    original: str
    others: tuple[tuple[str, str], ...]

    @property
    def translated(self) -> bool:
        """Whether the words shown are a translation."""
        return self.language != self.original

    @property
    def written(self) -> str:
        """The words as they were written."""
        return dict(self.others).get(self.original, self.text)


def shown(statements: Iterable[UUID], language: str) -> dict[UUID, StatementShown]:
    """The statements in words, by identifier. One query."""
    found: dict[UUID, list[StatementText]] = defaultdict(list)
    for text in StatementText.objects.filter(statement__in=list(statements)):
        found[text.statement_id].append(text)
    return {statement: _shown(statement, texts, language) for statement, texts in found.items()}


def _shown(statement: UUID, texts: list[StatementText], language: str) -> StatementShown:
    best, *others = by_preference(texts, language)
    original = next((text.language for text in texts if text.original), best.language)
    return StatementShown(
        statement, best.text, best.language, original, tuple((text.language, text.text) for text in others)
    )
