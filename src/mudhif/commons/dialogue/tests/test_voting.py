"""One statement at a time; the last vote counts, and nothing counts twice."""

from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.commons.dialogue import actions, queries
from mudhif.commons.dialogue.actions import Cast
from mudhif.commons.dialogue.models import Counted, Participant, Vote
from mudhif.commons.dialogue.queries import Key
from mudhif.commons.dialogue.queries.access import today

pytestmark = pytest.mark.django_db


def _statements(key: Key) -> list[UUID]:
    return [one.id for one in queries.ballot(key, "en").ahead]


def test_a_ballot_offers_what_is_not_voted_on_and_counts_the_rest(key: Key) -> None:
    first, second, _third = _statements(key)
    actions.vote(key, [Cast(first, 1)])
    after = queries.ballot(key, "en")
    assert (after.done, after.total, after.ahead[0].id) == (1, 3, second)


def test_the_last_vote_on_a_statement_counts(key: Key) -> None:
    statement = _statements(key)[0]
    for value in (1, -1, 0):
        actions.vote(key, [Cast(statement, value)])
    assert [row.value for row in Vote.objects.all()] == [0]


def test_one_post_holds_many_votes_in_their_order(key: Key) -> None:
    first, second, third = _statements(key)
    actions.vote(key, [Cast(first, 1, uuid4()), Cast(second, -1, uuid4()), Cast(first, 0, uuid4()), Cast(third, 1)])
    assert {row.statement_id: row.value for row in Vote.objects.all()} == {first: 0, second: -1, third: 1}


def test_a_vote_kept_by_a_browser_counts_once_however_often_it_is_sent(key: Key) -> None:
    statement = _statements(key)[0]
    kept = Cast(statement, 1, uuid4())
    actions.vote(key, [kept])
    actions.vote(key, [Cast(statement, -1, uuid4())])
    actions.vote(key, [kept])
    assert Vote.objects.get().value == -1
    assert Counted.objects.count() == 2


def test_a_vote_can_be_taken_back(key: Key) -> None:
    statement = _statements(key)[0]
    actions.vote(key, [Cast(statement, 1)])
    actions.vote(key, [Cast(statement, None)])
    assert not Vote.objects.exists()
    assert statement in _statements(key)


def test_votes_on_what_is_not_shown_are_passed_over(key: Key) -> None:
    statement = _statements(key)[0]
    hidden = actions.say(key, "Nobody has read this statement yet.", "en")
    actions.vote(key, [Cast(hidden, 1), Cast(uuid4(), 1), Cast(statement, 1)])
    assert [row.statement_id for row in Vote.objects.all()] == [statement]


def test_a_key_of_another_dialogue_votes_nowhere_else(key: Key) -> None:
    with pytest.raises(NotFound):
        actions.vote(Key(uuid4(), key.secret), [])


def test_nobody_votes_after_the_last_day(convenor: Viewer, key: Key) -> None:
    statement = _statements(key)[0]
    actions.close_dialogue(convenor, key.dialogue)
    with pytest.raises(Refused):
        actions.vote(key, [Cast(statement, 1)])


def test_the_database_itself_keeps_one_vote_each(key: Key) -> None:
    statement, person = _statements(key)[0], Participant.objects.get()
    Vote.objects.create(participant=person, statement_id=statement, value=1, day=today())
    with pytest.raises(IntegrityError), transaction.atomic():
        Vote.objects.create(participant=person, statement_id=statement, value=1, day=today())
    with pytest.raises(IntegrityError), transaction.atomic():
        Vote.objects.create(participant=person, statement_id=_statements(key)[0], value=2, day=today())


def test_a_hundred_votes_cost_as_many_queries_as_one(
    key: Key, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    casts = [Cast(_statements(key)[0], 1, uuid4()) for _ in range(100)]
    with django_assert_max_num_queries(5):  # three, and a savepoint of the test's own transaction
        actions.vote(key, casts)


@pytest.mark.parametrize(
    "sent",
    [None, {}, "x", [1], [{}], [{"statement": "x", "value": 1, "id": "y"}],
     [{"statement": str(uuid4()), "value": 2, "id": str(uuid4())}],
     [{"statement": str(uuid4()), "value": True, "id": str(uuid4())}],
     [{"statement": str(uuid4()), "value": [], "id": str(uuid4())}],
     [{"statement": str(uuid4()), "value": {}, "id": str(uuid4())}],
     [{"statement": str(uuid4()), "value": 1.0, "id": str(uuid4())}],
     [{"statement": str(uuid4()), "value": 1}]],
)  # fmt: skip
def test_what_no_page_sends_is_refused(sent: object) -> None:
    with pytest.raises(Refused):
        actions.read_casts(sent)
