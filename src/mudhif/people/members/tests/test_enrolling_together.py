"""Invented people are enrolled together exactly as if each had come alone."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from mudhif.base.foundation import clock
from mudhif.base.trail.models import Entry
from mudhif.people.members import actions, queries
from mudhif.people.members.actions.bulk import NewLicence, NewMember, NewProfile, NewSkill, NotInvented, enrol
from mudhif.people.members.actions.search import entry_of
from mudhif.people.members.models import Profile, SearchEntry, User
from mudhif.people.members.rules import Evidence, Mode, Purpose

pytestmark = pytest.mark.django_db
TRAUMA_CARE, SUPERVISION = uuid4(), uuid4()


def invented(number: int, *purposes: Purpose, **changes: object) -> NewMember:
    today = clock.now().date()
    profile = NewProfile(
        pseudonym=f"Reed {number}",
        profession="2212",
        country="GB",
        city="leeds",
        modes=frozenset({Mode.REMOTE, Mode.VISIT}),
        hours_a_month=16,
        skills=(NewSkill(TRAUMA_CARE, 5, 12, "Twelve years", Evidence.DOCUMENTED), NewSkill(SUPERVISION, 4, 6)),
        languages=(("ar", 6), ("en", 5)),
        licences=(NewLicence("2212", "GB", today + timedelta(days=300), verified=True),),
        governorates=("nineveh", "basra"),
        consents=tuple((purpose, today + timedelta(days=200)) for purpose in purposes),
        decade_left=1990,
    )
    said = {"address": f"reed{number}@mudhif.example", "language": "ar", "time_zone": "Europe/London", **changes}
    return replace(NewMember(uuid4(), "", "ar", "UTC", profile), **said)  # type: ignore[arg-type]


def test_the_search_entry_is_the_one_that_the_rows_give() -> None:
    one = invented(1, Purpose.INSTITUTIONS, Purpose.COUNTED)
    enrol([one])
    stored = SearchEntry.objects.get(pk=one.person)
    fresh = entry_of(Profile.objects.get(pk=one.person))
    assert (bytes(stored.body), stored.next_end, stored.gone) == (fresh.body, fresh.next_end, False)


def test_every_entry_has_a_version_of_its_own() -> None:
    enrol([invented(number, Purpose.FEDERATION) for number in range(5)])
    enrol([invented(9, Purpose.FEDERATION)])
    assert sorted(SearchEntry.objects.values_list("version", flat=True)) == [1, 2, 3, 4, 5, 6]


def test_whoever_gave_no_consent_that_finds_is_not_in_the_search_table() -> None:
    enrol([invented(1), invented(2, Purpose.COUNTED)])
    assert not queries.search_changes(0).rows
    assert Profile.objects.count() == 2


def test_what_is_severe_is_opened_for_its_member_only() -> None:
    one = invented(1, Purpose.FEDERATION)
    enrol([one])
    profile = queries.my_profile(queries.viewer_for(one.person, "ar"))
    assert (profile.languages, profile.governorates, profile.decade_left) == (
        (("ar", 6), ("en", 5)),
        ("basra", "nineveh"),
        1990,
    )
    assert b"basra" not in bytes(Profile.objects.get().governorates)


def test_a_member_without_a_password_cannot_sign_in() -> None:
    enrol([invented(1, Purpose.FEDERATION)])
    assert not User.objects.get().has_usable_password()


def test_a_member_with_a_password_signs_in_at_once(client: Client) -> None:
    enrol([invented(1, Purpose.FEDERATION, password="reed by the water 7")])
    answer = client.post("/en/account/login/", {"login": "reed1@mudhif.example", "password": "reed by the water 7"})
    assert answer.status_code == 302
    assert "_auth_user_id" in client.session


def test_one_entry_on_the_trail_commits_to_everyone() -> None:
    enrol([invented(number, Purpose.FEDERATION) for number in range(3)])
    assert Entry.objects.count() == 1


def test_an_entry_that_commits_to_five_hundred_can_still_be_read_in_a_tile() -> None:
    enrol([invented(number, profile=None) for number in range(501)])
    assert [len(bytes(entry.body)) < 2**16 for entry in Entry.objects.all()] == [True, True]


@pytest.mark.parametrize("address", ["nadia@example.org", "nadia@mudhif.example.org", "nadia", ""])
def test_nobody_who_could_exist_is_enrolled(address: str) -> None:
    with pytest.raises(NotInvented, match=r"nobody lives there"):
        enrol([invented(1, Purpose.FEDERATION), invented(2, address=address)])
    assert not User.objects.exists()


def test_an_invented_member_can_withdraw_and_erase_like_any_other() -> None:
    one = invented(1, Purpose.FEDERATION)
    enrol([one])
    actions.withdraw_consent(queries.viewer_for(one.person, "ar"), Purpose.FEDERATION)
    assert one.person in queries.search_changes(0).gone


def test_many_are_stored_with_a_few_queries_together() -> None:
    people = [invented(number, Purpose.FEDERATION) for number in range(40)]
    with CaptureQueriesContext(connection) as queries_made:
        enrol(people)
    of_this_room = [query for query in queries_made if "people_members" in query["sql"]]
    assert len(of_this_room) <= 12
    assert {one.person for one in people} == set(Profile.objects.values_list("pk", flat=True))
