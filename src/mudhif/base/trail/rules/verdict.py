"""What a check of one entry has shown, and what it has not: never a bare yes."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How a question was answered."""

    HOLDS = "holds"
    FAILS = "fails"
    OPEN = "open"  # not checked, or not to be known from here


class Question(StrEnum):
    """What was asked of an entry, in the order in which a page tells it."""

    INCLUDED = "included"  # do the bytes lead to the checkpoint's root?
    SIGNED = "signed"  # did this installation sign that checkpoint?
    CONTINUED = "continued"  # does the record of today begin with the record of that checkpoint?
    OUTSIDE = "outside"  # does it fit the checkpoint that the reader kept?
    CONCERNS = "concerns"  # is the entry about the one whom the receipt names?


@dataclass(frozen=True, slots=True)
class Answer:
    """One question's outcome. `size` is the number of entries of the checkpoint that it was asked of."""

    question: Question
    outcome: Outcome
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """All answers about one entry. `sealed` is how many entries the newest checkpoint of this record holds."""

    index: int
    answers: tuple[Answer, ...]
    sealed: int
    outside: int | None

    @property
    def fails(self) -> bool:
        """Whether anything was found to be wrong."""
        return any(answer.outcome is Outcome.FAILS for answer in self.answers)

    @property
    def checked(self) -> bool:
        """Whether anything was found to be right."""
        return any(answer.outcome is Outcome.HOLDS for answer in self.answers)

    @property
    def proved_outside(self) -> bool:
        """Whether a checkpoint from outside vouches for the entry: only that binds the record's keeper."""
        return not self.fails and Answer(Question.OUTSIDE, Outcome.HOLDS, self.outside) in self.answers


def holds(question: Question, outcome: bool, size: int | None = None) -> Answer:
    """The answer to a question that was checked."""
    return Answer(question, Outcome.HOLDS if outcome else Outcome.FAILS, size)
