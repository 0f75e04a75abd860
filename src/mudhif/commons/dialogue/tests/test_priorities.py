"""Agreed priorities: an address for good, evidence that stands on the record, and a name for rooms above."""

import json
from uuid import UUID, uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.models import Entry
from mudhif.commons.dialogue import actions, queries
from mudhif.commons.dialogue.models import GroupCount, Priority
from mudhif.commons.dialogue.tests.second_rounds import begun, statements_of, two_camps

pytestmark = pytest.mark.django_db


@pytest.fixture
def agreed(convenor: Viewer, opened: UUID) -> UUID:
    """A priority that both camps confirmed, among five statements."""
    keys = two_camps(opened, statements_of(convenor, opened))
    shared, sided, *_rest = begun(convenor, opened)
    for number, key in enumerate(keys):
        actions.confirm(key, {shared: 1, sided: 1 if number % 2 else -1})
    actions.end_round(convenor, opened)
    return Priority.objects.get().id


def test_its_evidence_stands_on_the_record_by_a_digest(anonymous: Viewer, agreed: UUID) -> None:
    proof = queries.priority(anonymous, agreed).proof
    assert proof
    body = json.loads(bytes(Entry.objects.get(index=proof.entry).body))
    assert body["facts"] == {"proposed": 5, "passed": 1, "evidence": proof.digest}
    assert proof.holds
    lines = [json.loads(line) for line in proof.text.split("\n")]
    assert lines[1]["groups"] == [[30, 0, 0], [30, 0, 0]]
    assert [line["agreed"] for line in lines[1:]] == [True, False, False, False, False]


def test_a_count_that_is_changed_afterwards_is_noticed(anonymous: Viewer, agreed: UUID) -> None:
    GroupCount.objects.filter(unconfirmed=30).update(confirmed=30, unconfirmed=0)
    proof = queries.priority(anonymous, agreed).proof
    assert proof
    assert not proof.holds


def test_a_room_above_names_priorities_and_unknown_ones_are_not_found(anonymous: Viewer, agreed: UUID) -> None:
    stranger = uuid4()
    named = queries.priorities_named([agreed, stranger], "en")
    assert set(named) == {agreed}
    assert named[agreed].words.text
    with pytest.raises(NotFound):
        queries.priority(anonymous, stranger)


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_everyone_reads_the_list_the_priority_and_what_did_not_pass(
    client: Client, opened: UUID, agreed: UUID, language: str
) -> None:
    base = f"/{language}/dialogues"
    assert str(agreed) in client.get(f"{base}/priorities/").content.decode()
    page = client.get(f"{base}/priorities/{agreed}/").content.decode()
    assert "<table" in page
    outcome = client.get(f"{base}/{opened}/confirmed/").content.decode()
    assert outcome.count("chip-open") == 1
    assert outcome.count("chip-stop") == 4


def test_the_page_of_a_priority_costs_few_queries(
    client: Client, agreed: UUID, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(20):
        client.get(f"/en/dialogues/priorities/{agreed}/")


def test_an_address_that_names_no_priority_is_not_found(client: Client, agreed: UUID) -> None:
    assert client.get(f"/en/dialogues/priorities/{uuid4()}/").status_code == 404
    assert client.get(f"/en/dialogues/{agreed}/confirmed/").status_code == 404
