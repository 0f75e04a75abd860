"""Votes and statements come on the record a day at a time, shuffled, under one root; a later change is noticed."""

import json
from datetime import timedelta
from uuid import UUID

import pytest
import time_machine
from django.utils import timezone

from mudhif.base.trail.models import Entry, Salt
from mudhif.commons.dialogue import actions, jobs, queries
from mudhif.commons.dialogue.models import Batch, Statement, StatementText, Vote
from mudhif.commons.dialogue.queries import Key

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(key: Key) -> Key:
    """Somebody who has voted on all and written something."""
    actions.vote(key, [actions.Cast(one.id, 1) for one in queries.ballot(key, "en").ahead])
    actions.say(key, "A clinic in every district first.", "en")
    return key


@pytest.fixture
def the_next_day() -> timedelta:
    """Two days on, whatever the hour is now."""
    return timedelta(days=2)


def _seal(later: timedelta) -> None:
    with time_machine.travel(timezone.now() + later, tick=False):
        jobs.seal_days()


def test_nothing_of_the_day_itself_is_sealed(said: Key) -> None:
    jobs.seal_days()
    assert not Batch.objects.exists()


def test_a_day_is_one_entry_with_counts_and_a_root_and_nobody_in_it(said: Key, the_next_day: timedelta) -> None:
    before = Entry.objects.count()
    _seal(the_next_day)
    entry = Entry.objects.order_by("-index")[0]
    body = json.loads(bytes(entry.body))
    assert Entry.objects.count() == before + 1
    assert body["facts"] == {
        "votes": 3,
        "statements": 4,
        "confirmations": 0,
        "root": bytes(Batch.objects.get().root).hex(),
    }
    assert body["actor"] is None
    assert set(Salt.objects.filter(entry=entry).values_list("subject", flat=True)) == {said.dialogue}


def test_sealing_twice_adds_nothing(said: Key, the_next_day: timedelta) -> None:
    _seal(the_next_day)
    before = Entry.objects.count()
    _seal(the_next_day)
    assert Entry.objects.count() == before


def test_what_was_sealed_holds_until_somebody_changes_it(said: Key, the_next_day: timedelta) -> None:
    _seal(the_next_day)
    assert queries.altered_rows(said.dialogue) == frozenset()
    changed = Vote.objects.order_by("id")[0]
    Vote.objects.filter(pk=changed.pk).update(value=-1)
    reworded = Statement.objects.order_by("id")[0]
    StatementText.objects.filter(statement=reworded).update(text="Something else.")
    assert queries.altered_rows(said.dialogue) == {changed.pk, reworded.pk}


def test_leaves_that_were_exchanged_are_noticed(said: Key, the_next_day: timedelta) -> None:
    _seal(the_next_day)
    Batch.objects.update(leaves=bytes(32 * 7))
    assert len(queries.altered_rows(said.dialogue)) == 7


def test_a_vote_changed_by_its_participant_goes_into_a_later_batch(said: Key, the_next_day: timedelta) -> None:
    _seal(the_next_day)
    statement = Vote.objects.order_by("id")[0].statement_id
    with time_machine.travel(timezone.now() + the_next_day, tick=False):
        actions.vote(said, [actions.Cast(statement, -1)])
    _seal(2 * the_next_day)
    assert queries.altered_rows(said.dialogue) == frozenset()
    assert Vote.objects.values("batch").distinct().count() == 2


def test_a_batch_shuffles(opened: UUID, the_next_day: timedelta) -> None:
    keys = [actions.enter(opened) for _ in range(9)]
    for one in keys:
        actions.vote(one, [actions.Cast(shown.id, 1) for shown in queries.ballot(one, "en").ahead])
    _seal(the_next_day)
    batch = Batch.objects.get()
    leaves = bytes(batch.leaves)
    in_order = b"".join(sorted(leaves[place : place + 32] for place in range(0, len(leaves), 32)))
    assert len(leaves) == 32 * (27 + 3)
    assert leaves != in_order
