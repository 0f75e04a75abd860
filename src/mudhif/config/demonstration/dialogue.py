"""The demonstration dialogue: forty statements about health and heritage, and six hundred invented participants.

It is opened through the room's front door. The participants come in by its model, many at once: each belongs to one of
four invented camps, answers a part of the statements as that camp would, and has a key that nobody holds.
"""

import secrets
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any
from uuid import UUID

from django.utils.translation import override

from mudhif.base.foundation.home import LANGUAGES
from mudhif.base.foundation.viewer import Viewer
from mudhif.commons.dialogue import actions
from mudhif.commons.dialogue.actions import Invented
from mudhif.commons.dialogue.choices import POLICY
from mudhif.config.demonstration.written import HERE

PARTICIPANTS, CAMPS = 600, 4
# How many of the forty one answers, and how many of these answers are a pass.
FEWEST, MOST, PASSES = 14, 40, 0.08
LASTS = timedelta(days=60)
SEED = "a dialogue that nobody held"


@dataclass(frozen=True, slots=True)
class WrittenStatement:
    """A statement in three languages, the one it was written in, and how many of a hundred in each camp agree."""

    words: Mapping[str, str]
    original: str
    camps: tuple[int, ...]


@cache
def statements() -> tuple[WrittenStatement, ...]:
    """The forty statements."""
    return tuple(
        WrittenStatement({language: one[language] for language in LANGUAGES}, one["original"], tuple(one["camps"]))
        for one in _file()["statements"]
    )


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((HERE / "dialogue.toml").read_text("utf-8"))


def hold_dialogue(convenor: Viewer, moderator: Viewer, today: date) -> UUID:
    """Open the dialogue with its statements in three languages, and let the participants vote; the dialogue."""
    made = actions.begin(convenor, _draft(today))
    for language in LANGUAGES[1:]:
        actions.translate(convenor, made, _wording(language))
    actions.give_seat(convenor, made, moderator.person)
    said = [_say(convenor, made, one) for one in statements()]
    actions.open_dialogue(convenor, made)
    actions.let_in_invented(made, list(invented(said)))
    return made


def _draft(today: date) -> actions.Draft:
    return actions.Draft(
        _wording(LANGUAGES[0]), "health", "link", strict=True, limit=200, opens=today, closes=today + LASTS
    )


def _wording(language: str) -> actions.Wording:
    with override(language):
        policy = "\n".join(str(line) for line in POLICY)
    words = _file()
    return actions.Wording(language, words["question"][language], words["background"][language], policy)


def _say(convenor: Viewer, dialogue: UUID, one: WrittenStatement) -> UUID:
    said = actions.say_first(convenor, dialogue, one.words[one.original], one.original)
    for language in set(LANGUAGES) - {one.original}:
        actions.translate_statement(convenor, dialogue, said, language, one.words[language])
    return said


def invented(said: list[UUID]) -> Iterator[Invented]:
    """Six hundred participants, a quarter in each camp; the same votes at every seeding."""
    chance = Random(SEED)  # noqa: S311  (invented people, the same everywhere)
    for number in range(PARTICIPANTS):
        camp = number % CAMPS
        answered = chance.sample(range(len(said)), chance.randint(FEWEST, MOST))
        votes = {said[place]: _answer(chance, statements()[place].camps[camp]) for place in answered}
        yield Invented(secrets.token_bytes(8), votes)


def _answer(chance: Random, agree: int) -> int:
    if chance.random() < PASSES:
        return 0
    return 1 if chance.random() * 100 < agree else -1
