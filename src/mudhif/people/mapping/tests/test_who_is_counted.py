"""Only who agreed is counted, as what the words of the consent named, and nobody is named."""

from datetime import timedelta

import pytest
import time_machine
from pytest_django import DjangoAssertNumQueries

from mudhif.base.foundation import clock
from mudhif.people.mapping.tests.conftest import NewMember
from mudhif.people.members import actions as members
from mudhif.people.members.models import Consent
from mudhif.people.members.queries import CountedAs, count_members
from mudhif.people.members.rules import Purpose

pytestmark = pytest.mark.django_db
DOCTOR = CountedAs("SE", "stockholm", "2", 1990)


def test_members_are_counted_by_place_group_and_decade(counted: NewMember) -> None:
    counted(), counted()
    counts = count_members()
    assert counts.people == {DOCTOR: 2}
    assert counts.modes == {("SE", "remote"): 2, ("SE", "visit"): 2}


def test_who_did_not_agree_is_not_counted(counted: NewMember) -> None:
    counted(agreed=False)
    assert not count_members().people


def test_who_took_it_back_is_not_counted(counted: NewMember) -> None:
    members.withdraw_consent(counted(), Purpose.COUNTED)
    assert not count_members().people


def test_a_consent_counts_until_its_last_day(counted: NewMember) -> None:
    counted()
    with time_machine.travel(clock.now() + timedelta(days=102), tick=False):
        assert not count_members().people


def test_older_words_named_neither_city_nor_ways_to_help(counted: NewMember) -> None:
    counted()
    Consent.objects.update(wording=1)
    counts = count_members()
    assert counts.people == {CountedAs("SE", "", "2", 1990): 1}
    assert not counts.modes


def test_who_erased_is_not_counted(counted: NewMember) -> None:
    viewer = counted()
    counted()
    members.erase(viewer)
    assert count_members().people == {DOCTOR: 1}


def test_many_members_take_as_many_queries_as_one(
    counted: NewMember, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(5):
        counted()
    with django_assert_num_queries(3):  # one chunk, its keys, and the empty chunk after it
        count_members()
