"""The dialogues in their second round as they are written: whole, short, in three camps; and what comes of them."""

import pytest

from mudhif.base.foundation.viewer import Viewer
from mudhif.commons.dialogue import queries
from mudhif.commons.dialogue.queries.access import today
from mudhif.commons.dialogue.tests.conftest import convenor, federation, keeper, moderator
from mudhif.config.demonstration.second_rounds import CAMPS, hold_second_rounds, rounds
from mudhif.people.organisations.models import Organisation

__all__ = ["convenor", "federation", "keeper", "moderator"]


def test_every_statement_stands_in_three_languages_and_is_short_enough() -> None:
    for one in rounds():
        for words in one.statements:
            assert all(8 <= len(words[language]) <= 200 for language in ("ar", "ckb", "en"))
            assert len(words["camps"]) == CAMPS


@pytest.mark.django_db
def test_one_has_agreed_what_all_camps_share_and_the_other_waits_for_answers(
    convenor: Viewer, moderator: Viewer
) -> None:
    Organisation.objects.update(verification="verified")
    over, under_way = hold_second_rounds(convenor, moderator, today())
    assert queries.second_round(convenor, under_way).is_open
    found = queries.second_round(convenor, over)
    assert found.ended
    assert found.told_apart
    shared = {words["en"] for words in rounds()[0].statements if min(words["camps"]) > 50}
    agreed = {one.words.text for one in found.proposals if one.priority}
    assert agreed
    assert agreed <= shared
