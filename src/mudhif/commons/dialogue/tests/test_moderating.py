"""Moderators decide by the published policy; an appeal goes to another one; the log never repeats what was refused."""

from collections.abc import Callable
from uuid import UUID

import pytest

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.commons.dialogue import actions, queries
from mudhif.commons.dialogue.models import Appeal
from mudhif.commons.dialogue.queries import Key
from mudhif.commons.dialogue.rules.states import State

SAID = "Somebody in our street takes money for every bed."
pytestmark = pytest.mark.django_db


@pytest.fixture
def written(key: Key) -> UUID:
    """A statement that waits."""
    return actions.say(key, SAID, "en")


@pytest.fixture
def refused(moderator: Viewer, key: Key, written: UUID) -> UUID:
    """One that was refused for the first reason."""
    actions.decide(moderator, key.dialogue, written, 1)
    return written


def test_in_strict_mode_nobody_but_moderators_sees_it_before_it_is_read(
    moderator: Viewer, key: Key, written: UUID
) -> None:
    stranger = actions.enter(key.dialogue)
    assert written not in {one.id for one in queries.ballot(stranger, "en").ahead}
    assert [one.words.text for one in queries.queue(moderator, key.dialogue).waiting] == [SAID]
    actions.decide(moderator, key.dialogue, written, None)
    assert written in {one.id for one in queries.ballot(stranger, "en").ahead}


def test_in_open_mode_it_is_voted_on_at_once_and_can_be_refused_afterwards(
    moderator: Viewer, dialogue: Callable[..., UUID]
) -> None:
    key = actions.enter(dialogue(strict=False))
    written = actions.say(key, SAID, "en")
    assert written in {one.id for one in queries.ballot(key, "en").ahead}
    actions.decide(moderator, key.dialogue, written, 2)
    assert written not in {one.id for one in queries.ballot(key, "en").ahead}


@pytest.mark.parametrize("reason", [0, 4, -1])
def test_a_reason_is_one_of_the_policy(moderator: Viewer, key: Key, written: UUID, reason: int) -> None:
    with pytest.raises(Refused):
        actions.decide(moderator, key.dialogue, written, reason)


def test_only_moderators_with_a_seat_read_and_decide(
    convenor: Viewer, other_moderator: Viewer, key: Key, written: UUID
) -> None:
    actions.take_seat(convenor, key.dialogue, other_moderator.person)
    for who in (convenor, other_moderator, Viewer.anonymous()):
        with pytest.raises(NotFound):
            queries.queue(who, key.dialogue)
        with pytest.raises(NotFound):
            actions.decide(who, key.dialogue, written, None)


def test_a_decision_is_made_once(moderator: Viewer, key: Key, refused: UUID) -> None:
    with pytest.raises(NotFound):
        actions.decide(moderator, key.dialogue, refused, None)


def test_whoever_holds_the_key_finds_their_statement_and_nobody_else_does(key: Key, refused: UUID) -> None:
    assert [(one.words.id, one.state, one.reason) for one in queries.own_statements(key, "en")] == [
        (refused, State.REFUSED, 1)
    ]
    assert queries.own_statements(actions.enter(key.dialogue), "en") == ()


def test_an_appeal_is_decided_by_another_moderator_and_its_words_go(
    moderator: Viewer, other_moderator: Viewer, key: Key, refused: UUID
) -> None:
    actions.appeal(key, refused, "It names nobody.", "en")
    assert queries.queue(moderator, key.dialogue).appeals == ()
    with pytest.raises(Refused, match="another moderator"):
        actions.decide_appeal(moderator, key.dialogue, refused, None)
    assert [one.appeal for one in queries.queue(other_moderator, key.dialogue).appeals] == ["It names nobody."]
    actions.decide_appeal(other_moderator, key.dialogue, refused, None)
    assert not Appeal.objects.exists()
    assert refused in {one.id for one in queries.ballot(key, "en").ahead}


def test_an_appeal_is_made_once_and_by_the_author_only(other_moderator: Viewer, key: Key, refused: UUID) -> None:
    with pytest.raises(NotFound):
        actions.appeal(actions.enter(key.dialogue), refused, "Show it.", "en")
    actions.appeal(key, refused, "It names nobody.", "en")
    with pytest.raises(Refused):
        actions.appeal(key, refused, "Again.", "en")
    actions.decide_appeal(other_moderator, key.dialogue, refused, 2)
    with pytest.raises(Refused):
        actions.appeal(key, refused, "Again.", "en")


def test_the_public_log_says_what_was_refused_and_why_without_its_words(
    anonymous: Viewer, key: Key, refused: UUID
) -> None:
    lines = queries.log(anonymous, key.dialogue).rows
    assert [(one.shown, one.number, one.reason) for one in lines] == [(False, 1, "It names a private person.")]
    assert SAID not in repr(lines)


def test_no_author_is_given_a_vote(key: Key, moderator: Viewer, written: UUID) -> None:
    actions.decide(moderator, key.dialogue, written, None)
    assert queries.ballot(key, "en").done == 0


def test_a_translation_stands_beside_the_original_and_is_marked(moderator: Viewer, key: Key, written: UUID) -> None:
    actions.decide(moderator, key.dialogue, written, None)
    actions.translate_statement(moderator, key.dialogue, written, "ar", "يأخذ أحدهم مالًا عن كل سرير.")
    shown = next(one for one in queries.ballot(key, "ar").ahead if one.id == written)
    assert shown.translated
    assert (shown.original, dict(shown.others)) == ("en", {"en": SAID})


def test_similar_statements_are_found_across_spellings(key: Key, opened: UUID) -> None:
    assert [one.text for one in queries.similar(key, "the SECOND statement to vote", "en")][:1] == [
        "The second statement to vote on."
    ]
    assert queries.similar(key, "Palm groves need water.", "en") == ()


@pytest.mark.parametrize("text", ["short", "x" * 141, "two\nlines of it here"])
def test_a_statement_keeps_to_its_length_and_line(key: Key, text: str) -> None:
    with pytest.raises(Refused):
        actions.say(key, text, "en")
