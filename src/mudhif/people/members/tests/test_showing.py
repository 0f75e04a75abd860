"""Somebody's record is shown under a consent, to whom one acts for, and never without a trace."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.models import Entry
from mudhif.people.members import actions, queries
from mudhif.people.members.models import ReadLog
from mudhif.people.members.rules import BlindProfile, Purpose
from mudhif.people.members.tests.conftest import NewMember, NewPerson, id_of, organisation_of

pytestmark = pytest.mark.django_db


def show(host: Viewer, *members: Viewer, why: str = "a need") -> tuple[BlindProfile, ...]:
    return actions.show_blind_profiles(host, [id_of(one) for one in members], organisation_of(host), why)


def test_a_blind_profile_holds_evidence_and_nothing_that_names(member: NewMember, host: Viewer) -> None:
    viewer = member(pseudonym="Planted pseudonym")
    actions.save_residence(viewer, "SE")
    actions.save_qualification(viewer, "Psychiatry", "board", institution="Planted school", country="SE", year=2009)
    actions.save_licence(viewer, "2212", "SE", number="PLANTED-7")
    shown = repr(show(host, viewer))
    assert "Psychiatry" in shown
    assert "2000" in shown
    for secret in ("Planted", "PLANTED", "'SE'", "2009"):
        assert secret not in shown


def test_one_page_is_one_entry_and_one_line_for_each_member(member: NewMember, host: Viewer) -> None:
    members = [member() for _ in range(3)]
    before = Entry.objects.count()
    show(host, *members)
    assert Entry.objects.count() == before + 1
    assert [len(queries.read_log(one).rows) for one in members] == [1, 1, 1]


def test_a_second_look_within_the_hour_is_not_written_again(member: NewMember, host: Viewer) -> None:
    viewer, late = member(), member()
    start = clock.now()
    with time_machine.travel(start, tick=False):
        show(host, viewer)
        before = Entry.objects.count()
        show(host, viewer)
        assert Entry.objects.count() == before
        show(host, viewer, late)
    assert (len(queries.read_log(viewer).rows), len(queries.read_log(late).rows)) == (1, 1)
    with time_machine.travel(start + timedelta(hours=1, seconds=1), tick=False):
        show(host, viewer)
    assert len(queries.read_log(viewer).rows) == 2


def test_another_reason_is_another_look(member: NewMember, host: Viewer) -> None:
    viewer = member()
    show(host, viewer, why="a need")
    show(host, viewer, why="another need")
    assert {reading.why for reading in queries.read_log(viewer).rows} == {"a need", "another need"}


def test_nobody_is_shown_for_an_organisation_one_does_not_act_for(member: NewMember, host: Viewer) -> None:
    viewer = member()
    with pytest.raises(NotFound):
        actions.show_blind_profiles(host, [id_of(viewer)], uuid4(), "a need")
    assert not ReadLog.objects.exists()


def test_an_auditor_sees_no_profiles(member: NewMember, person: NewPerson) -> None:
    auditor = person(Role.AUDITOR, organisation=uuid4(), kind="audit_office")
    with pytest.raises(NotFound):
        show(auditor, member())


def test_an_unpublished_profile_is_shown_to_nobody(member: NewMember, host: Viewer) -> None:
    viewer = member()
    actions.unpublish(viewer)
    assert show(host, viewer) == ()


def test_a_blocked_host_does_not_see_the_member_and_leaves_no_trace(member: NewMember, host: Viewer) -> None:
    viewer = member()
    actions.block(viewer, organisation=organisation_of(host))
    assert show(host, viewer) == ()
    assert not queries.read_log(viewer).rows


def test_showing_takes_the_same_queries_for_three_as_for_thirty(member: NewMember, host: Viewer) -> None:
    few, many = [member() for _ in range(3)], [member() for _ in range(30)]
    counts = []
    for members in (few, many):
        with CaptureQueriesContext(connection) as made:
            assert len(show(host, *members, why=str(len(members)))) == len(members)
        counts.append(len(made))
    assert counts[0] == counts[1]


def test_members_come_in_the_order_in_which_they_were_asked_for(member: NewMember, host: Viewer) -> None:
    members = [member(), member(), member(Purpose.FEDERATION)]
    assert [shown.member for shown in show(host, *reversed(members))] == [id_of(members[1]), id_of(members[0])]


def test_the_log_is_read_a_page_at_a_time(member: NewMember, host: Viewer) -> None:
    viewer = member()
    for number in range(30):
        show(host, viewer, why=f"need {number}")
    first = queries.read_log(viewer)
    second = queries.read_log(viewer, first.next_cursor)
    assert (len(first.rows), len(second.rows), second.next_cursor) == (25, 5, "")
