"""An act goes on the record in its own transaction, in order, and names nobody."""

from datetime import UTC
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction
from pytest_django import DjangoAssertNumQueries

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.actions import record
from mudhif.base.trail.models import Entry, Salt
from mudhif.base.trail.rules.entry import commitment, decode
from mudhif.base.trail.rules.facts import NotPublic
from mudhif.kernels.merkle import leaf_hash

HOST = Viewer(uuid4(), frozenset({Role.HOST}), (), "ar", "Asia/Baghdad")


@pytest.mark.django_db
def test_entries_follow_one_another_without_gaps() -> None:
    recorded = [record(HOST, "needs.opened", facts={"seats": seats}) for seats in range(3)]
    assert [entry.index for entry in recorded] == [0, 1, 2]
    assert [decode(entry.body).previous for entry in recorded[1:]] == [entry.leaf_hash for entry in recorded[:-1]]


@pytest.mark.django_db
def test_an_entry_says_what_happened_and_when_in_utc() -> None:
    content = decode(record(HOST, "needs.opened", facts={"seats": 2, "urgent": True}).body)
    assert (content.act, content.facts) == ("needs.opened", {"seats": 2, "urgent": True})
    assert content.time.tzinfo is UTC
    assert abs((clock.now() - content.time).total_seconds()) < 5


@pytest.mark.django_db
def test_what_is_stored_is_what_was_hashed() -> None:
    recorded = record(HOST, "needs.opened")
    stored = Entry.objects.get(index=recorded.index)
    assert bytes(stored.body) == recorded.body
    assert bytes(stored.leaf_hash).hex() == recorded.leaf_hash == leaf_hash(recorded.body).hex()


@pytest.mark.django_db
def test_an_entry_names_neither_who_acted_nor_whom_it_concerns() -> None:
    member, need = uuid4(), uuid4()
    body = record(HOST, "selection.invited", subjects=[member], facts={"need": need}).body.decode()
    assert not any(str(named) in body or named.hex in body for named in (HOST.id, member, need) if named)


@pytest.mark.django_db
def test_the_same_person_cannot_be_followed_from_entry_to_entry() -> None:
    member = uuid4()
    first, second = (decode(record(HOST, "members.shown", subjects=[member]).body) for _ in range(2))
    assert not set(first.subjects) & set(second.subjects)
    assert first.actor != second.actor


@pytest.mark.django_db
def test_the_order_in_which_subjects_are_given_leaves_no_trace() -> None:
    content = decode(record(HOST, "members.listed", subjects=[uuid4() for _ in range(25)]).body)
    assert list(content.subjects) == sorted(content.subjects)
    assert len(set(content.subjects)) == 25


@pytest.mark.django_db
def test_a_subject_given_twice_is_committed_to_once() -> None:
    member = uuid4()
    assert len(decode(record(HOST, "members.shown", subjects=[member, member]).body).subjects) == 1


@pytest.mark.django_db
def test_the_salt_proves_whom_an_entry_concerns() -> None:
    member = uuid4()
    recorded = record(HOST, "selection.invited", subjects=[member])
    salt = Salt.objects.get(entry=recorded.index, kind="subject")
    assert decode(recorded.body).subjects == (commitment(bytes(salt.salt), "subject", str(member)),)
    assert decode(recorded.body).subjects != (commitment(bytes(salt.salt), "actor", str(member)),)


@pytest.mark.django_db
def test_an_act_of_nobody_in_particular_has_no_actor(anonymous: Viewer) -> None:
    recorded = record(anonymous, "needs.closed")
    assert decode(recorded.body).actor is None
    assert not Salt.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_an_act_outside_a_transaction_is_not_recorded() -> None:
    with pytest.raises(transaction.TransactionManagementError, match="inside the transaction"):
        record(HOST, "needs.opened")
    assert not Entry.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_an_act_that_is_undone_leaves_no_entry_and_no_gap() -> None:
    def close_and_change_ones_mind() -> None:
        with transaction.atomic():
            record(HOST, "needs.closed")
            raise InterruptedError

    with transaction.atomic():
        record(HOST, "needs.opened")
    with pytest.raises(InterruptedError):
        close_and_change_ones_mind()
    with transaction.atomic():
        assert record(HOST, "needs.filled").index == 1


@pytest.mark.django_db
def test_recording_takes_the_same_few_queries_however_many_it_concerns(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    standing_in_line = connection.vendor == "postgresql"
    with django_assert_num_queries(3 + standing_in_line):
        record(HOST, "members.listed", subjects=[UUID(int=number) for number in range(1, 26)])


@pytest.mark.django_db
@pytest.mark.parametrize("act", ["", "opened", "Needs.opened", "needs.opened!", "needs. opened", "a" * 80, "needs..x"])
def test_an_act_needs_a_proper_name(act: str) -> None:
    with pytest.raises(NotPublic, match="named like"):
        record(HOST, act)
