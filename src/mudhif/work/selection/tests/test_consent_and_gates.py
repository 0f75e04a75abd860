"""Who is found, who is not, and what becomes of a candidacy when a consent goes."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Role
from mudhif.base.post.models import Letter
from mudhif.kernels.matching import Gate
from mudhif.people.members import actions as members
from mudhif.people.members.rules import WORDING, LanguageLevel, Mode, Purpose
from mudhif.work.needs.actions import reopen_for_change, withdraw
from mudhif.work.selection import actions, queries
from mudhif.work.selection.models import Candidacy, Search
from mudhif.work.selection.rules.terms import TO_ANSWER
from mudhif.work.selection.tests.conftest import (
    House,
    NewMember,
    NewNeed,
    NewOrganisation,
    NewPerson,
    agreed,
    assessed,
    chosen,
    find_and_invite,
    identifier,
    row,
)


def test_without_a_consent_for_this_kind_of_host_nobody_is_found(house: House, member: NewMember) -> None:
    member(purpose=Purpose.ORGANISATIONS)
    assert actions.find(house.host, house.need) == 0


def test_a_withdrawn_consent_takes_the_candidacy_out_at_once(house: House, member: NewMember) -> None:
    someone = member()
    assessed(house, someone)
    members.withdraw_consent(someone, Purpose.INSTITUTIONS)
    assert row(house, someone).status == "withdrawn"
    assert actions.show_shortlist(house.host, house.need).candidates == ()


def test_a_consent_that_ends_overnight_opens_nothing_in_the_morning(house: House, member: NewMember) -> None:
    someone = member()
    with time_machine.travel(clock.now() + timedelta(days=201), tick=False):
        assert actions.find(house.host, house.need) == 0
        assert queries.gate_for(someone, house.need) is Gate.CONSENT


def test_a_consent_lasts_to_the_midnight_where_the_member_is(house: House, member: NewMember) -> None:
    someone = replace(member(), time_zone="Asia/Baghdad")
    last_day = clock.today(someone) + timedelta(days=20)
    members.give_consent(someone, Purpose.INSTITUTIONS, last_day, WORDING[Purpose.INSTITUTIONS])
    midnight = datetime.combine(last_day + timedelta(days=1), time.min, ZoneInfo("Asia/Baghdad"))
    with time_machine.travel(midnight - timedelta(seconds=1), tick=False):
        assert actions.find(house.host, house.need) == 1
    with time_machine.travel(midnight + timedelta(seconds=1), tick=False):
        assert actions.find(house.host, house.need) == 0


def test_a_blocked_host_never_finds(house: House, member: NewMember) -> None:
    someone = member()
    members.block(someone, organisation=house.hospital)
    assert actions.find(house.host, house.need) == 0
    assert queries.gate_for(someone, house.need) is Gate.BLOCK


def test_a_block_after_the_invitation_takes_the_candidacy_out(house: House, member: NewMember) -> None:
    someone = member()
    agreed(house, someone)
    members.block(someone, organisation=house.hospital)
    assert row(house, someone).status == "withdrawn"


def test_who_stopped_at_a_gate_knows_which(house: House, member: NewMember) -> None:
    beginner, busy = member(arabic=2), member(hours=4)
    assert queries.gate_for(beginner, house.need) is Gate.LANGUAGE
    assert queries.gate_for(busy, house.need) is Gate.DATES
    assert actions.find(house.host, house.need) == 0


def test_what_a_member_changes_counts_at_the_next_question(house: House, member: NewMember) -> None:
    someone = member(arabic=2)
    assert queries.gate_for(someone, house.need) is Gate.LANGUAGE
    members.save_languages(someone, [("ar", LanguageLevel.C1)])
    assert queries.gate_for(someone, house.need) is None
    members.save_offer(someone, [Mode.RETURN], 20)
    assert queries.gate_for(someone, house.need) is Gate.MODE


@pytest.mark.parametrize(
    ("offered", "gate"),
    [([Mode.REMOTE, Mode.VISIT], None), ([Mode.REMOTE], None), ([Mode.VISIT], Gate.PLACE)],
)
def test_where_one_can_help_from_afar_or_there_only_those_who_must_come_are_asked_whether_they_would(
    house: House, member: NewMember, open_need: NewNeed, offered: list[Mode], gate: Gate | None
) -> None:
    someone, need = member(), open_need(house.hospital, house.federation, modes=["remote", "visit"])
    members.save_offer(someone, offered, 20)
    members.save_governorates(someone, ["basra"])
    assert queries.gate_for(someone, need) is gate


def test_where_somebody_has_to_come_helping_from_afar_opens_no_gate(
    house: House, member: NewMember, open_need: NewNeed
) -> None:
    someone, need = member(), open_need(house.hospital, house.federation, modes=["visit"])
    assert queries.gate_for(someone, need) is Gate.MODE
    members.save_offer(someone, [Mode.REMOTE, Mode.VISIT], 20)
    members.save_governorates(someone, ["basra"])
    assert queries.gate_for(someone, need) is Gate.PLACE


def test_who_comes_by_themselves_is_on_the_list_however_low(
    house: House, member: NewMember, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mudhif.work.selection.actions.finding.places", lambda seats: 1)
    _strong, weak = member(level=5), member(level=1)
    assert actions.find(house.host, house.need) == 1
    actions.signal_interest(weak, house.need)
    assert actions.find(house.host, house.need) == 2
    assert row(house, weak).place == 2


def test_counts_at_the_gates_are_merged_under_five_and_kept(house: House, member: NewMember) -> None:
    for _ in range(6):
        member()
    beginner = member(arabic=2)
    actions.find(house.host, house.need)
    before = Search.objects.get(need=house.need).gates
    assert before == [[0, 6, 6]]
    members.save_languages(beginner, [("ar", LanguageLevel.C1)])
    actions.find(house.host, house.need)
    assert Search.objects.get(need=house.need).gates == before


def test_changed_criteria_void_what_was_written_and_tell_everyone(house: House, member: NewMember) -> None:
    someone = member()
    assessed(house, someone)
    letters = Letter.objects.filter(person=identifier(someone)).count()
    reopen_for_change(house.host, house.need)
    assert row(house, someone).status == "found"
    assert not row(house, someone).assessments.filter(void=None).exists()
    assert Letter.objects.filter(person=identifier(someone)).count() == letters + 1


def test_a_decision_made_under_the_old_criteria_stands(house: House, member: NewMember) -> None:
    someone = member()
    chosen(house, someone)
    reopen_for_change(house.host, house.need)
    assert row(house, someone).status == "chosen"


def test_a_withdrawn_need_ends_every_candidacy(house: House, member: NewMember) -> None:
    someone = member()
    find_and_invite(house, someone)
    withdraw(house.host, house.need)
    assert row(house, someone).status == "withdrawn"


def test_an_answer_after_the_term_is_late(house: House, member: NewMember) -> None:
    someone = member()
    code = find_and_invite(house, someone)
    with (
        time_machine.travel(clock.now() + TO_ANSWER + timedelta(minutes=1), tick=False),
        pytest.raises(Refused, match="time for an answer"),
    ):
        actions.agree(someone, code)


def test_the_host_of_another_organisation_finds_nothing_here(
    house: House, person: NewPerson, organisation: NewOrganisation
) -> None:
    stranger = person(Role.HOST, organisation=organisation("hospital"))
    with pytest.raises(NotFound):
        actions.find(stranger, house.need)


def test_a_closed_need_invites_nobody_new(house: House, member: NewMember) -> None:
    from mudhif.work.needs.actions import close

    someone = member()
    actions.find(house.host, house.need)
    close(house.host, house.need)
    with pytest.raises(Refused, match="not open any more"):
        actions.invite(house.host, house.need, [row(house, someone).code])


def test_who_declined_can_come_back_by_themselves(house: House, member: NewMember) -> None:
    someone = member()
    code = find_and_invite(house, someone)
    actions.decline(someone, code)
    actions.signal_interest(someone, house.need)
    actions.find(house.host, house.need)
    assert (row(house, someone).status, row(house, someone).code) == ("found", code)
    assert Candidacy.objects.filter(member=identifier(someone)).count() == 1
