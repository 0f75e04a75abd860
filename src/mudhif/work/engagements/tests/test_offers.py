"""An offer is made to one who gave a name, and answered once, in time."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

import pytest
import time_machine

from conftest import NewPerson
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Role
from mudhif.base.post.models import Letter
from mudhif.base.trail.models import Entry
from mudhif.work.engagements import actions
from mudhif.work.engagements.jobs import expire
from mudhif.work.engagements.models import Engagement
from mudhif.work.engagements.tests.conftest import Bench, Released
from mudhif.work.needs.models import Need
from mudhif.work.selection.models import Candidacy

pytestmark = pytest.mark.django_db


def test_the_last_seat_accepted_fills_the_need(bench: Bench, released: Released) -> None:
    member, code = released()
    actions.accept(member, actions.offer(bench.host, code, bench.terms))
    assert Need.objects.get(pk=bench.need).status == "filled"


def test_each_step_is_on_the_record_and_tells_the_other_side(bench: Bench, released: Released) -> None:
    member, code = released()
    actions.accept(member, actions.offer(bench.host, code, bench.terms))
    acts = [act for act in ("engagements.offered", "engagements.accepted") if _on_record(act)]
    assert len(acts) == 2
    assert set(Letter.objects.values_list("person", flat=True)) == {member.id, bench.host.id}


def _on_record(act: str) -> bool:
    return any(act.encode() in bytes(body) for body in Entry.objects.values_list("body", flat=True))


def test_nobody_offers_to_someone_who_has_not_given_a_name(bench: Bench, released: Released) -> None:
    _member, code = released()
    Candidacy.objects.update(status="chosen")
    with pytest.raises(NotFound):
        actions.offer(bench.host, code, bench.terms)


def test_another_host_cannot_offer_for_this_need(
    bench: Bench, released: Released, person: NewPerson, organisation: Callable[..., UUID]
) -> None:
    _member, code = released()
    with pytest.raises(NotFound):
        actions.offer(person(Role.HOST, organisation=organisation()), code, bench.terms)


def test_a_mode_that_the_need_does_not_name_cannot_be_offered(bench: Bench, released: Released) -> None:
    _member, code = released()
    with pytest.raises(Refused):
        actions.offer(bench.host, code, replace(bench.terms, mode="return"))


def test_a_visit_is_accepted_only_after_its_warning_was_read(bench: Bench, released: Released) -> None:
    member, code = released()
    offer = actions.offer(bench.host, code, replace(bench.terms, mode="visit"))
    with pytest.raises(Refused):
        actions.accept(member, offer)
    actions.accept(member, offer, warned=True)
    assert Engagement.objects.get().warned is not None


def test_when_two_were_offered_the_last_seat_the_second_is_told_so(bench: Bench, released: Released) -> None:
    (first, one), (second, two) = released(), released()
    offers = actions.offer(bench.host, one, bench.terms), actions.offer(bench.host, two, bench.terms)
    actions.accept(first, offers[0])
    with pytest.raises(Refused, match="Every seat"):
        actions.accept(second, offers[1])


def test_an_offer_is_answered_by_its_member_only(bench: Bench, released: Released, person: NewPerson) -> None:
    _member, code = released()
    offer = actions.offer(bench.host, code, bench.terms)
    for stranger in (person(Role.MEMBER), bench.host):
        with pytest.raises(NotFound):
            actions.accept(stranger, offer)
    with pytest.raises(NotFound):
        actions.decline(person(Role.MEMBER), uuid4())


def test_after_two_weeks_an_offer_is_over_and_its_seat_is_free(bench: Bench, released: Released) -> None:
    with time_machine.travel("2026-11-22T10:00:00Z", tick=False) as traveller:
        member, code = released()
        offer = actions.offer(bench.host, code, bench.terms)
        traveller.shift(14 * 24 * 3600)
        with pytest.raises(Refused):
            actions.accept(member, offer)
        assert (expire(), expire()) == (1, 0)
    assert Candidacy.objects.get(code=code).status == "withdrawn"


def test_a_declined_offer_asks_for_no_reason_and_frees_the_seat(bench: Bench, released: Released) -> None:
    member, code = released()
    actions.decline(member, actions.offer(bench.host, code, bench.terms))
    assert Engagement.objects.get().status == "declined"
    assert Candidacy.objects.get(code=code).status == "withdrawn"
