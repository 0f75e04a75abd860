"""The index of everyone who may be found is never older than the question put to it."""

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mudhif.people.members import actions as members
from mudhif.people.members.queries import Purpose
from mudhif.people.members.rules import SkillLevel
from mudhif.work.selection import index
from mudhif.work.selection.index import SearchIndex
from mudhif.work.selection.index.numbers import Numbers
from mudhif.work.selection.tests.conftest import NewMember, identifier


def test_a_question_costs_one_query_while_nothing_changes(member: NewMember) -> None:
    member()
    index.current()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        index.current()
    assert len(queries) == 1


def test_a_change_is_laid_over_the_large_part(member: NewMember) -> None:
    someone, _other = member(), member()
    before = index.current()
    members.save_skill(someone, uuid4(), SkillLevel.LEADS, 3)
    after = index.current()
    # The one who changed, and the last one known before, with whom the news begin.
    assert (before.index.changed, after.index.changed) == (0, 2)
    assert after.number(identifier(someone)) == before.number(identifier(someone))


def test_who_withdraws_the_last_consent_is_in_no_search(member: NewMember) -> None:
    someone = member()
    index.current()
    members.withdraw_consent(someone, Purpose.INSTITUTIONS)
    picture = index.current()
    number = picture.number(identifier(someone))
    assert number is not None
    part, place = picture.index.find(number)
    assert part.segment.consent_until[:, place].tolist() == [0, 0, 0, 0]


def test_a_database_with_another_history_is_read_anew(member: NewMember) -> None:
    member()
    kept = SearchIndex()
    first = kept.current()
    from mudhif.people.members.models import SearchEntry

    SearchEntry.objects.all().delete()
    someone = member()
    SearchEntry.objects.filter(pk=identifier(someone)).update(version=first.version)
    assert kept.current().number(identifier(someone)) == 0
    assert kept.current().index.count == 1


def test_changes_beyond_a_limit_are_merged(member: NewMember, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mudhif.work.selection.index.keeping.CHANGES_KEPT_APART", 1)
    someone = member()
    index.current()
    members.save_skill(someone, uuid4(), SkillLevel.LEADS, 3)
    assert index.current().index.changed == 0


def test_numbers_given_by_many_threads_are_all_different() -> None:
    numbers: Numbers[int] = Numbers()
    with ThreadPoolExecutor(8) as pool:
        given = list(pool.map(numbers.of, list(range(200)) * 4))
    assert given == [numbers.of(key) for key in range(200)] * 4
    assert len(numbers) == 200
