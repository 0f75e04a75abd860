"""Members who press twice, or on two devices at once, end up with one answer."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection, connections

from mudhif.base.foundation import clock
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.members import actions, queries
from mudhif.people.members.models import Block, Consent, SearchEntry
from mudhif.people.members.rules import WORDING, Mode, Purpose
from mudhif.people.members.tests.conftest import NewMember, id_of

pytestmark = [
    pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite in memory has one writer: see tests/crash"),
    pytest.mark.django_db(transaction=True),
]


def at_once(acts: Iterable[Callable[[], object]]) -> None:
    """Do all of it at the same time, each on a connection of its own; an error in one is raised."""

    def alone(act: Callable[[], object]) -> None:
        try:
            act()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(alone, acts))


def consenting(viewer: Viewer, days: int) -> Callable[[], object]:
    until = clock.today(viewer) + timedelta(days=days)
    return lambda: actions.give_consent(viewer, Purpose.GOVERNMENT, until, WORDING[Purpose.GOVERNMENT])


def test_eight_consents_at_once_leave_one_in_force(member: NewMember) -> None:
    viewer = member()
    at_once(consenting(viewer, days) for days in range(10, 18))
    rows = Consent.objects.filter(profile=id_of(viewer), purpose=Purpose.GOVERNMENT)
    assert (rows.count(), rows.filter(withdrawn=None).count()) == (8, 1)


def test_consenting_and_withdrawing_at_once_leaves_table_and_consents_agreed(member: NewMember) -> None:
    viewer = member(Purpose.COUNTED)
    withdrawing = [lambda: actions.withdraw_consent(viewer, Purpose.GOVERNMENT)] * 4
    at_once([*(consenting(viewer, days) for days in range(10, 14)), *withdrawing])
    holds = any(held.holds and held.purpose.finds for held in queries.my_consents(viewer))
    assert (id_of(viewer) in queries.search_rows([id_of(viewer)])) is holds


def test_many_members_changing_at_once_get_versions_of_their_own(member: NewMember) -> None:
    viewers = [member() for _ in range(8)]

    def changing(viewer: Viewer, hours: int) -> Callable[[], object]:
        return lambda: actions.save_offer(viewer, [Mode.VISIT], hours)

    at_once(changing(viewer, hours) for hours in range(1, 4) for viewer in viewers)
    versions = list(SearchEntry.objects.values_list("version", flat=True))
    assert len(set(versions)) == len(viewers)
    assert max(versions) == queries.search_version()


def test_blocking_the_same_organisation_at_once_blocks_it_once(member: NewMember) -> None:
    viewer, organisation = member(), uuid4()
    at_once([lambda: actions.block(viewer, organisation=organisation)] * 8)
    assert Block.objects.count() == 1


def test_a_profile_begun_on_two_devices_is_one_profile(member: NewMember) -> None:
    viewer = member()
    actions.erase(viewer)
    refused: list[Exception] = []

    def begin() -> None:
        try:
            actions.start_profile(viewer, "Marsh bird")
        except Exception as error:
            refused.append(error)

    at_once([begin] * 4)
    assert len(refused) == 3
    assert queries.my_profile(viewer).pseudonym == "Marsh bird"
