"""Both sides are reminded once, by the days of Baghdad; what does not fit a calendar is refused."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import time_machine

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.post.models import Letter
from mudhif.work.engagements import actions, jobs
from mudhif.work.engagements.rules.reminders import Reminded, due
from mudhif.work.engagements.rules.states import Status
from mudhif.work.engagements.rules.terms import fits
from mudhif.work.engagements.tests.conftest import Bench, Released

pytestmark = pytest.mark.django_db
FIRST, LAST = date(2027, 2, 1), date(2027, 3, 1)


@pytest.mark.parametrize(
    ("status", "today", "reminded"),
    [
        (Status.ACCEPTED, date(2027, 1, 28), Reminded.NOTHING),
        (Status.ACCEPTED, date(2027, 1, 29), Reminded.BEGINNING),
        (Status.RUNNING, LAST, Reminded.NOTHING),
        (Status.RUNNING, date(2027, 3, 2), Reminded.END),
        (Status.FINISHED, date(2027, 3, 2), Reminded.NOTHING),
    ],
)
def test_reminders_come_before_the_first_day_and_after_the_last(
    status: Status, today: date, reminded: Reminded
) -> None:
    assert due(status, FIRST, LAST, today) is reminded


def test_each_reminder_is_sent_once_to_both_sides(bench: Bench, released: Released) -> None:
    member, code = released()
    soon = clock.today(Viewer.anonymous()) + timedelta(days=2)
    actions.accept(member, actions.offer(bench.host, code, replace(bench.terms, starts=soon)))
    Letter.objects.all().delete()
    assert (jobs.remind(), jobs.remind()) == (1, 0)
    assert set(Letter.objects.values_list("person", flat=True)) == {member.id, bench.host.id}


def test_a_reminder_follows_the_midnight_of_baghdad(bench: Bench, released: Released) -> None:
    with time_machine.travel("2027-01-01T12:00:00Z", tick=False) as traveller:
        member, code = released()
        actions.accept(member, actions.offer(bench.host, code, replace(bench.terms, starts=FIRST, ends=LAST)))
        traveller.move_to("2027-01-28T20:59:00Z")
        before = jobs.remind()
        traveller.move_to("2027-01-28T21:00:00Z")
        assert (before, jobs.remind()) == (0, 1)


@pytest.mark.parametrize(
    ("starts", "ends", "hours", "field"),
    [
        (LAST, FIRST, 8, "ends"),
        (FIRST, LAST, 0, "hours_a_month"),
        (FIRST, LAST, 301, "hours_a_month"),
        (FIRST, LAST, 8, ""),
    ],
)
def test_an_offer_that_cannot_be_kept_names_its_field(starts: date, ends: date, hours: int, field: str) -> None:
    assert fits(starts, ends, hours, date(2027, 1, 1)) == field


def test_work_that_would_be_over_already_is_not_offered(bench: Bench, released: Released) -> None:
    _member, code = released()
    past = clock.today(Viewer.anonymous()) - timedelta(days=1)
    with pytest.raises(Refused) as refusal:
        actions.offer(bench.host, code, replace(bench.terms, starts=past, ends=past))
    assert refusal.value.field == "ends"
