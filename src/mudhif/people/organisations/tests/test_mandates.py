"""Mandates hold from a day to a day, by the calendar where the organisation is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from conftest import SignIn
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import OrganisationTie, Role, Viewer
from mudhif.base.post.models import Letter
from mudhif.people.organisations import actions, queries
from mudhif.people.organisations.models import Mandate, Organisation

NewPerson = Callable[..., Viewer]
NewOrganisation = Callable[..., UUID]
YEAR_2026 = {"starts": date(2026, 1, 1), "ends": date(2026, 6, 30)}


def _id(viewer: Viewer) -> UUID:
    assert viewer.id
    return viewer.id


def _mandate(person: Viewer, organisation: UUID, role: Role = Role.HOST) -> Mandate:
    return Mandate.objects.create(person_id=_id(person), organisation_id=organisation, role=role, **YEAR_2026)


@pytest.mark.parametrize("zone", ["Asia/Baghdad", "Europe/London", "America/Los_Angeles", "Pacific/Auckland"])
def test_a_mandate_ends_at_midnight_where_the_organisation_is(
    zone: str, person: NewPerson, organisation: NewOrganisation
) -> None:
    holder, place = person(), organisation()
    Organisation.objects.filter(pk=place).update(time_zone=zone)
    _mandate(holder, place)
    midnight = datetime(2026, 7, 1, tzinfo=ZoneInfo(zone))
    with time_machine.travel(midnight - timedelta(seconds=1), tick=False):
        assert [tie.role for tie in queries.ties_of(_id(holder))] == [Role.HOST]
        assert queries.people_with(place, Role.HOST) == (_id(holder),)
    with time_machine.travel(midnight, tick=False):
        assert queries.ties_of(_id(holder)) == ()
        assert queries.people_with(place, Role.HOST) == ()


@time_machine.travel(datetime(2026, 3, 1, 12, tzinfo=ZoneInfo("UTC")), tick=False)
def test_a_mandate_that_was_ended_opens_nothing_from_that_moment(
    person: NewPerson, organisation: NewOrganisation
) -> None:
    holder, place = person(), organisation()
    row = _mandate(holder, place)
    actions.end_mandate(holder, row.id)
    assert queries.ties_of(_id(holder)) == ()


@time_machine.travel(datetime(2026, 3, 1, 12, tzinfo=ZoneInfo("UTC")), tick=False)
def test_a_suspended_embassy_has_no_desk_but_its_people_can_still_answer(
    person: NewPerson, organisation: NewOrganisation
) -> None:
    holder, embassy = person(), organisation("embassy")
    _mandate(holder, embassy, Role.DESK)
    _mandate(holder, embassy, Role.HOST)
    Organisation.objects.filter(pk=embassy).update(verification="suspended")
    assert [tie.role for tie in queries.ties_of(_id(holder))] == [Role.HOST]


def test_ties_cost_one_query(person: NewPerson, organisation: NewOrganisation, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    holder = person()
    for _ in range(3):
        _mandate(holder, organisation())
    with django_assert_num_queries(1):
        queries.ties_of(_id(holder))


def _days() -> dict[str, date]:
    return {"starts": timezone.localdate(), "ends": timezone.localdate() + timedelta(days=90)}


def test_a_steward_gives_a_mandate_and_it_holds_at_once(person: NewPerson, organisation: NewOrganisation) -> None:
    steward, host, hospital = person(Role.STEWARD), person(), organisation()
    actions.give_mandate(steward, hospital, _id(host), Role.HOST, **_days())
    assert queries.people_with(hospital, Role.HOST) == (_id(host),)


def test_a_host_of_one_hospital_gives_nothing_in_another(person: NewPerson, organisation: NewOrganisation) -> None:
    own, foreign, colleague = organisation(), organisation(), person()
    host = person(Role.HOST, organisation=own)
    with pytest.raises(NotFound):
        actions.give_mandate(host, foreign, _id(colleague), Role.HOST, **_days())


def test_a_host_cannot_make_a_colleague_an_assessor(person: NewPerson, organisation: NewOrganisation) -> None:
    own, colleague = organisation(), person()
    host = person(Role.HOST, organisation=own)
    with pytest.raises(NotFound):
        actions.give_mandate(host, own, _id(colleague), Role.ASSESSOR, **_days())


def test_a_hospital_has_no_desk(person: NewPerson, organisation: NewOrganisation) -> None:
    steward = person(Role.STEWARD)
    with pytest.raises(Refused):
        actions.give_mandate(steward, organisation(), _id(person()), Role.DESK, **_days())


def test_nobody_gives_a_mandate_to_themselves(person: NewPerson, organisation: NewOrganisation) -> None:
    steward = person(Role.STEWARD)
    with pytest.raises(Refused):
        actions.give_mandate(steward, organisation(), _id(steward), Role.HOST, **_days())


def test_a_mandate_lasts_two_years_at_most(person: NewPerson, organisation: NewOrganisation) -> None:
    steward, today = person(Role.STEWARD), timezone.localdate()
    with pytest.raises(Refused):
        actions.give_mandate(
            steward, organisation(), _id(person()), Role.HOST, starts=today, ends=today + timedelta(days=800)
        )


def test_a_stranger_cannot_end_a_mandate(person: NewPerson, organisation: NewOrganisation) -> None:
    row = _mandate(person(), organisation())
    with pytest.raises(NotFound):
        actions.end_mandate(person(Role.HOST, organisation=organisation()), row.id)


@time_machine.travel(datetime(2026, 3, 1, 12, tzinfo=ZoneInfo("UTC")), tick=False)
def test_whose_mandate_another_ends_gets_a_letter_and_who_steps_down_gets_none(
    person: NewPerson, organisation: NewOrganisation
) -> None:
    colleague, holder, place = person(), person(), organisation()
    ending = _mandate(holder, place)
    tie = OrganisationTie(place, "hospital", Role.HOST)
    host = replace(colleague, roles=frozenset({Role.HOST}), organisations=(tie,))
    actions.end_mandate(host, ending.id)
    actions.end_mandate(holder, _mandate(holder, place).id)
    letters = Letter.objects.values_list("person", "template")
    assert list(letters) == [(_id(holder), "people_organisations/letters/ended")]


@time_machine.travel(datetime(2026, 3, 1, 12, tzinfo=ZoneInfo("UTC")), tick=False)
def test_a_mandate_is_ended_behind_a_page_that_says_what_it_means(
    person: NewPerson, organisation: NewOrganisation, signed_in: SignIn
) -> None:
    holder, place = person(), organisation()
    row = _mandate(holder, place)
    page = signed_in(holder).get(reverse("organisations:end_mandate", args=[row.id]))
    assert page.status_code == 200
    assert queries.ties_of(_id(holder)) != ()
    assert signed_in(holder).post(reverse("organisations:end_mandate", args=[row.id])).status_code == 302
    assert queries.ties_of(_id(holder)) == ()
