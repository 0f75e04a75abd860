"""Coming in by link, by a code that opens once, or by a code that a member drew."""

from collections.abc import Callable
from uuid import UUID

import pytest

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.commons.dialogue import actions, queries
from mudhif.commons.dialogue.models import Drawn, EntryCode, Participant, PoolCode, Vote
from mudhif.commons.dialogue.queries.access import Key
from mudhif.commons.dialogue.rules.keys import words_of

NewDialogue = Callable[..., UUID]
pytestmark = pytest.mark.django_db


def test_a_code_lets_one_person_in_once(convenor: Viewer, dialogue: NewDialogue) -> None:
    made = dialogue(entry="codes")
    codes = actions.make_codes(convenor, made, 3)
    actions.enter(made, codes[1].lower())
    with pytest.raises(Refused, match="used already"):
        actions.enter(made, codes[1])
    assert (EntryCode.objects.count(), Participant.objects.count()) == (2, 1)


def test_a_code_of_one_dialogue_does_not_open_another(convenor: Viewer, dialogue: NewDialogue) -> None:
    code = actions.make_codes(convenor, dialogue(entry="codes"), 1)[0]
    with pytest.raises(Refused):
        actions.enter(dialogue(entry="codes"), code)


def test_no_code_is_stored_that_could_be_read(convenor: Viewer, dialogue: NewDialogue) -> None:
    codes = actions.make_codes(convenor, dialogue(entry="codes"), 5)
    stored = " ".join(EntryCode.objects.values_list("handle", flat=True))
    assert not any(code in stored or code.replace("-", "") in stored for code in codes)


def test_a_member_draws_once_and_the_code_opens(person: Callable[..., Viewer], dialogue: NewDialogue) -> None:
    made, member = dialogue(entry="members"), person(Role.MEMBER)
    code = actions.draw(member, made)
    with pytest.raises(Refused, match="drawn your code already"):
        actions.draw(member, made)
    actions.enter(made, code)
    assert queries.dialogue_page(member, made).drawn
    assert Drawn.objects.get().member_id == member.id


def test_what_is_left_after_drawing_and_entering_names_no_code(
    person: Callable[..., Viewer], dialogue: NewDialogue
) -> None:
    made = dialogue(entry="members")
    before = set(PoolCode.objects.values_list("id", flat=True))
    actions.enter(made, actions.draw(person(Role.MEMBER), made))
    assert (PoolCode.objects.count(), EntryCode.objects.count()) == (199, 199)
    assert not before
    assert {field.name for field in Drawn._meta.get_fields()} == {"id", "dialogue", "member"}


def test_whoever_is_no_member_draws_nothing(
    person: Callable[..., Viewer], dialogue: NewDialogue, anonymous: Viewer
) -> None:
    made = dialogue(entry="members")
    for who in (person(), person(Role.HOST), anonymous):
        with pytest.raises(NotFound):
            actions.draw(who, made)


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_the_words_of_a_key_open_it_on_another_phone(key: Key, language: str) -> None:
    assert actions.come_back(key.dialogue, " ".join(words_of(key.secret, language))) == key


def test_words_of_another_dialogue_open_nothing(key: Key, dialogue: NewDialogue) -> None:
    with pytest.raises(Refused):
        actions.come_back(dialogue(), " ".join(words_of(key.secret, "en")))


def test_nobody_enters_a_dialogue_that_is_closed(convenor: Viewer, opened: UUID) -> None:
    actions.close_dialogue(convenor, opened)
    with pytest.raises(Refused, match="closed"):
        actions.enter(opened)


def test_closing_forgets_unused_codes_and_who_drew_one(
    convenor: Viewer, person: Callable[..., Viewer], dialogue: NewDialogue
) -> None:
    made = dialogue(entry="members")
    actions.draw(person(Role.MEMBER), made)
    actions.close_dialogue(convenor, made)
    assert [model.objects.count() for model in (EntryCode, PoolCode, Drawn)] == [0, 0, 0]


def test_whoever_leaves_takes_every_vote_along(key: Key) -> None:
    statement = queries.ballot(key, "en").ahead[0].id
    actions.vote(key, [actions.Cast(statement, 1)])
    actions.leave(key)
    assert (Vote.objects.count(), Participant.objects.count()) == (0, 0)
    with pytest.raises(NotFound):
        queries.ballot(key, "en")
