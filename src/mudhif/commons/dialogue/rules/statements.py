"""What can be said in a statement, and what its writer may want to look at again."""

import re
from enum import StrEnum

SHORTEST = 8
LONGEST_APPEAL = 500
_SENTENCE_END = re.compile(r"[.!?؟۔]+(?=\s)")
_QUESTION = re.compile(r"[?؟]")


class Hint(StrEnum):
    """What a writer is asked to look at; nothing here refuses anything."""

    TWO_IDEAS = "two_ideas"
    QUESTION = "question"


def hints(text: str) -> tuple[Hint, ...]:
    """What may make a statement hard to vote on: more than one sentence, or a question."""
    checks = ((Hint.TWO_IDEAS, bool(_SENTENCE_END.search(text.strip()))), (Hint.QUESTION, bool(_QUESTION.search(text))))
    return tuple(hint for hint, seen in checks if seen)


def fits(text: str, limit: int) -> bool:
    """Whether a statement has a length that can be voted on, and stands on one line."""
    return SHORTEST <= len(text) <= limit and "\n" not in text
