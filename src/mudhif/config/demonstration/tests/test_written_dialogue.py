"""The demonstration dialogue as it is written: whole in three languages, short, and in four camps."""

import pytest

from mudhif.base.foundation.ids import new_id
from mudhif.commons.dialogue.rules.results import outcome
from mudhif.config.demonstration.dialogue import CAMPS, PARTICIPANTS, invented, statements
from mudhif.kernels.bridging import Votes


def test_forty_statements_stand_in_three_languages_and_are_short_enough() -> None:
    assert len(statements()) == 40
    assert {language for one in statements() for language in one.words} == {"ar", "ckb", "en"}
    assert all(8 <= len(words) <= 200 for one in statements() for words in one.words.values())


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_no_statement_stands_twice(language: str) -> None:
    assert len({one.words[language] for one in statements()}) == 40


def test_its_participants_fall_into_four_groups_that_share_what_was_written_as_shared() -> None:
    said = [new_id() for _ in statements()]
    people = list(invented(said))
    cast = [(who, said.index(what), value) for who, one in enumerate(people) for what, value in one.votes.items()]
    rows, columns, values = zip(*cast, strict=True)
    found = outcome(Votes.gathered(rows, columns, values, PARTICIPANTS, 40), said)
    assert found
    assert len(found.groups) == CAMPS
    shared = {said[place] for place, one in enumerate(statements()) if min(one.camps) > 70}
    assert {one.statement for one in found.common} <= shared
