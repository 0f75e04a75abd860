"""Two dialogues of the demonstration in their second round: of one it is over, in the other a newcomer can answer.

Both were held as `dialogue` holds the large one: through the room's front door, with invented participants in camps.
"""

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
from mudhif.commons.dialogue import actions, queries
from mudhif.commons.dialogue.actions import Invented
from mudhif.commons.dialogue.choices import POLICY
from mudhif.commons.dialogue.queries import Key
from mudhif.config.demonstration.written import HERE

PARTICIPANTS, CAMPS, PASSES = 120, 3, 0.05
# Of a hundred participants, how many answer in the second round.
ANSWERING = 80
LASTED, LASTS, SIZE = timedelta(days=60), timedelta(days=30), 5
SEED = "a second round that nobody held"


@dataclass(frozen=True, slots=True)
class WrittenRound:
    """A dialogue in three languages, its statements, and whether its second round is over."""

    theme: str
    over: bool
    question: Mapping[str, str]
    background: Mapping[str, str]
    statements: tuple[Mapping[str, Any], ...]


@cache
def rounds() -> tuple[WrittenRound, ...]:
    """The dialogues as they are written."""
    found = tomllib.loads((HERE / "second_rounds.toml").read_text("utf-8"))["dialogues"]
    return tuple(
        WrittenRound(one["theme"], one["over"], one["question"], one["background"], tuple(one["statements"]))
        for one in found
    )


def hold_second_rounds(convenor: Viewer, moderator: Viewer, today: date) -> tuple[UUID, ...]:
    """Hold each to its second round; the dialogues. `convenor` also says for the federation that it spread them."""
    return tuple(_hold(convenor, moderator, today, one) for one in rounds())


def _hold(convenor: Viewer, moderator: Viewer, today: date, one: WrittenRound) -> UUID:
    made = actions.begin(convenor, _draft(one, today))
    for language in LANGUAGES[1:]:
        actions.translate(convenor, made, _wording(one, language))
    actions.give_seat(convenor, made, moderator.person)
    said = [_say(convenor, made, words) for words in one.statements]
    actions.open_dialogue(convenor, made)
    actions.let_in_invented(made, list(invented(one, said)))
    for tie in convenor.organisations[:1]:
        actions.say_spread(convenor, made, tie.organisation)
    actions.close_dialogue(convenor, made)
    actions.show_results(convenor, made, public=True)
    actions.begin_round(convenor, made, today + LASTS, SIZE)
    _answer_all(convenor, made, one, said)
    if one.over:
        actions.end_round(convenor, made)
    return made


def _draft(one: WrittenRound, today: date) -> actions.Draft:
    text = _wording(one, LANGUAGES[0])
    return actions.Draft(text, one.theme, "link", strict=True, limit=200, opens=today - LASTED, closes=today)


def _wording(one: WrittenRound, language: str) -> actions.Wording:
    with override(language):
        policy = "\n".join(str(line) for line in POLICY)
    return actions.Wording(language, one.question[language], one.background[language], policy)


def _say(convenor: Viewer, dialogue: UUID, words: Mapping[str, Any]) -> UUID:
    said = actions.say_first(convenor, dialogue, words[words["original"]], words["original"])
    for language in sorted(set(LANGUAGES) - {words["original"]}):
        actions.translate_statement(convenor, dialogue, said, language, words[language])
    return said


def invented(one: WrittenRound, said: list[UUID]) -> Iterator[Invented]:
    """The participants, a third in each camp, each with a vote on every statement; the same at every seeding."""
    chance = Random(SEED + one.theme)  # noqa: S311  (invented people, the same everywhere)
    for number in range(PARTICIPANTS):
        votes = {
            statement: _answer(chance, words["camps"][number % CAMPS])
            for statement, words in zip(said, one.statements, strict=True)
        }
        yield Invented(_secret(number), votes)


def _answer(chance: Random, agree: int) -> int:
    if chance.random() < PASSES:
        return 0
    return 1 if chance.random() * 100 < agree else -1


def _secret(number: int) -> bytes:
    """A key that anyone can read here: it opens the answers of somebody who does not exist."""
    return number.to_bytes(8)


def _answer_all(convenor: Viewer, dialogue: UUID, one: WrittenRound, said: list[UUID]) -> None:
    chance = Random(SEED + one.theme + "answers")  # noqa: S311  (as above)
    camps = {statement: words["camps"] for statement, words in zip(said, one.statements, strict=True)}
    proposals = [(found.id, camps[found.words.id]) for found in queries.second_round(convenor, dialogue).proposals]
    for number in range(PARTICIPANTS):
        if chance.random() * 100 < ANSWERING:
            answers = {proposal: _answer(chance, agree[number % CAMPS]) for proposal, agree in proposals}
            actions.confirm(Key(dialogue, _secret(number)), answers)
