"""Nothing is found without a yes, to one purpose, until a day."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
import time_machine
from django.db import IntegrityError, transaction

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import Refused
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.models import Entry
from mudhif.people.members import actions, queries
from mudhif.people.members.models import Consent
from mudhif.people.members.rules import (
    WORDING,
    Purpose,
    end_of_day,
    in_force,
    latest_end,
    purpose_for,
    reminders_reached,
)
from mudhif.people.members.tests.conftest import Giving, NewMember, NewPerson, id_of, organisation_of

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def found(member: UUID) -> bool:
    return member in queries.search_rows([member])


def test_a_member_without_consent_is_in_no_search(member: NewMember) -> None:
    viewer = member(Purpose.COUNTED)
    assert not found(id_of(viewer))


def test_a_withdrawn_consent_hides_the_member_at_once(member: NewMember, host: Viewer) -> None:
    viewer = member()
    assert len(actions.show_blind_profiles(host, [id_of(viewer)], organisation_of(host), "a need")) == 1
    actions.withdraw_consent(viewer, Purpose.INSTITUTIONS)
    assert actions.show_blind_profiles(host, [id_of(viewer)], organisation_of(host), "a need") == ()
    assert not found(id_of(viewer))


def test_a_consent_to_hospitals_opens_nothing_to_an_embassy(member: NewMember, person: NewPerson) -> None:
    viewer = member(Purpose.INSTITUTIONS)
    desk = person(Role.DESK, organisation=id_of(viewer), kind="embassy")
    assert actions.show_blind_profiles(desk, [id_of(viewer)], id_of(viewer), "a need") == ()


def test_a_consent_ends_with_the_day_where_the_member_is(member: NewMember, host: Viewer) -> None:
    with time_machine.travel(datetime(2026, 11, 22, 12, tzinfo=UTC), tick=False):
        viewer = member(time_zone="America/Los_Angeles")
        actions.give_consent(viewer, Purpose.INSTITUTIONS, date(2026, 12, 1), WORDING[Purpose.INSTITUTIONS])

    def shown() -> bool:
        return bool(actions.show_blind_profiles(host, [id_of(viewer)], organisation_of(host), "a need"))

    with time_machine.travel(datetime(2026, 12, 2, 7, 59, tzinfo=UTC), tick=False):
        assert shown()
    with time_machine.travel(datetime(2026, 12, 2, 8, 0, tzinfo=UTC), tick=False):
        assert not shown()


def test_the_last_day_is_as_long_as_the_clocks_make_it() -> None:
    end = end_of_day(date(2026, 10, 25), "Europe/London")
    assert end == datetime(2026, 10, 26, 0, tzinfo=UTC)
    assert end - end_of_day(date(2026, 10, 24), "Europe/London") == timedelta(hours=24)
    assert end.astimezone(UTC) - end_of_day(date(2026, 10, 24), "Europe/London").astimezone(UTC) == timedelta(hours=25)


def test_a_consent_can_end_today_and_in_two_years_but_not_later(member: NewMember) -> None:
    viewer, today = member(), clock.today(member())
    for until in (today, latest_end(today)):
        actions.give_consent(viewer, Purpose.FEDERATION, until, WORDING[Purpose.FEDERATION])
    for until in (today - 2 * DAY, latest_end(today) + 2 * DAY):
        with pytest.raises(Refused) as refusal:
            actions.give_consent(viewer, Purpose.FEDERATION, until, WORDING[Purpose.FEDERATION])
        assert refusal.value.field == "until"


def test_a_leap_day_is_two_years_before_the_28th() -> None:
    assert latest_end(date(2028, 2, 29)) == date(2030, 2, 28)


def test_nobody_agrees_to_words_that_they_have_not_read(member: NewMember) -> None:
    viewer = member()
    with pytest.raises(Refused):
        actions.give_consent(viewer, Purpose.GOVERNMENT, clock.today(viewer), WORDING[Purpose.GOVERNMENT] + 1)
    assert Purpose.GOVERNMENT not in [held.purpose for held in queries.my_consents(viewer) if held.holds]


def test_giving_a_consent_twice_leaves_one_in_force(member: NewMember, give: Giving) -> None:
    viewer = member(Purpose.FEDERATION)
    give(viewer, Purpose.FEDERATION, days=5)
    rows = Consent.objects.filter(profile=viewer.id, purpose=Purpose.FEDERATION)
    assert rows.count() == 2
    assert rows.get(withdrawn=None).until == clock.today(viewer) + 5 * DAY


def test_the_database_itself_refuses_a_second_consent_in_force(member: NewMember) -> None:
    viewer = member()
    row = Consent.objects.get(profile=viewer.id)
    row.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_each_yes_and_each_taking_back_is_one_entry_on_the_trail(member: NewMember, give: Giving) -> None:
    viewer = member()
    before = Entry.objects.count()
    give(viewer, Purpose.GOVERNMENT)
    actions.withdraw_consent(viewer, Purpose.GOVERNMENT)
    actions.withdraw_consent(viewer, Purpose.GOVERNMENT)
    assert Entry.objects.count() == before + 2


def test_a_consent_is_in_force_until_the_moment_of_its_end() -> None:
    end = datetime(2026, 12, 1, tzinfo=UTC)
    assert in_force(end, None, end - timedelta(microseconds=1))
    assert not in_force(end, None, end)
    assert not in_force(end, end - DAY, end - DAY)


def test_a_company_is_opened_to_by_no_consent() -> None:
    assert purpose_for("company") is None
    assert purpose_for("hospital") is Purpose.INSTITUTIONS
    assert purpose_for("regional_representation") is Purpose.GOVERNMENT


@pytest.mark.parametrize(("days_left", "reached"), [(31, 0), (30, 1), (8, 1), (7, 2), (0, 2)])
def test_a_reminder_is_reached_thirty_and_seven_days_before_the_end(days_left: int, reached: int) -> None:
    today = date(2026, 11, 22)
    assert reminders_reached(today + days_left * DAY, today) == reached
