"""The way through a selection, and who may take which step."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.post.models import Letter
from mudhif.base.trail.models import Entry
from mudhif.people.members.actions import erasing as members
from mudhif.work.selection import actions, queries
from mudhif.work.selection.models import Candidacy
from mudhif.work.selection.tests.conftest import (
    House,
    NewMember,
    agreed,
    assessed,
    chosen,
    find_and_invite,
    identifier,
    row,
    scores,
)


def test_a_need_finds_its_person_from_the_search_to_the_name(house: House, member: NewMember) -> None:
    psychiatrist = member()
    code = chosen(house, psychiatrist)
    actions.release(psychiatrist, code, "Dr. Nadia Hassan")
    assert [card.code for card in queries.released_candidacies(house.host, house.need)] == [code]
    assert actions.show_name(house.host, house.need, code).name == "Dr. Nadia Hassan"


def test_the_stronger_stands_before_the_weaker(house: House, member: NewMember) -> None:
    weaker, stronger = member(level=2), member(level=5)
    assert actions.find(house.host, house.need) == 2
    assert [row(house, one).place for one in (stronger, weaker)] == [1, 2]


def test_a_code_stays_the_same_at_the_next_search(house: House, member: NewMember) -> None:
    someone = member()
    actions.find(house.host, house.need)
    before = row(house, someone).code
    actions.find(house.desk, house.need)
    assert row(house, someone).code == before


def test_nobody_is_assessed_without_agreeing(house: House, member: NewMember) -> None:
    code = find_and_invite(house, member())
    with pytest.raises(Refused, match="without agreeing"):
        actions.assess(house.assessor, house.need, code, scores(house))


def test_nobody_is_chosen_before_the_panel_has_assessed(house: House, member: NewMember) -> None:
    code = agreed(house, member())
    with pytest.raises(Refused, match="panel has not assessed"):
        actions.decide(house.desk, house.need, code, chosen=True, reason="They seem to be a good person")


def test_nobody_is_chosen_while_somebody_else_waits_for_the_panel(house: House, member: NewMember) -> None:
    first, second = member(), member()
    code = assessed(house, first)
    agreed(house, second)
    with pytest.raises(Refused, match="Everyone is weighed"):
        actions.decide(house.desk, house.need, code, chosen=True, reason="The strongest by every criterion")


def test_a_decision_needs_a_reason(house: House, member: NewMember) -> None:
    code = assessed(house, member())
    with pytest.raises(Refused) as refusal:
        actions.decide(house.desk, house.need, code, chosen=True, reason="  good ")
    assert refusal.value.field == "reason"


def test_there_are_no_more_chosen_than_seats(house: House, member: NewMember) -> None:
    first, second = member(), member()
    codes = [assessed(house, one) for one in (first, second)]
    actions.decide(house.desk, house.need, codes[0], chosen=True, reason="The strongest by every criterion")
    with pytest.raises(Refused, match="Every seat"):
        actions.decide(house.desk, house.need, codes[1], chosen=True, reason="The strongest by every criterion")


def test_the_host_neither_assesses_nor_decides(house: House, member: NewMember) -> None:
    code = assessed(house, member())
    with pytest.raises(NotFound):
        actions.decide(house.host, house.need, code, chosen=True, reason="We have known them for years")
    with pytest.raises(NotFound):
        actions.assess(house.host, house.need, code, scores(house))


def test_the_host_sees_no_name_before_it_is_released(house: House, member: NewMember) -> None:
    code = chosen(house, member())
    with pytest.raises(NotFound):
        actions.show_name(house.host, house.need, code)


def test_neither_desk_nor_assessor_ever_sees_a_name(house: House, member: NewMember) -> None:
    someone = member()
    code = chosen(house, someone)
    actions.release(someone, code, "Nadia Hassan")
    for curious in (house.desk, house.assessor):
        with pytest.raises(NotFound):
            actions.show_name(curious, house.need, code)


def test_a_name_can_be_taken_back(house: House, member: NewMember) -> None:
    someone = member()
    code = chosen(house, someone)
    actions.release(someone, code, "Nadia Hassan")
    actions.take_back_name(someone, code)
    assert row(house, someone).status == "chosen"
    with pytest.raises(NotFound):
        actions.show_name(house.host, house.need, code)


def test_a_member_withdraws_at_any_time_and_what_was_written_is_gone(house: House, member: NewMember) -> None:
    someone = member()
    actions.withdraw(someone, assessed(house, someone))
    assert row(house, someone).status == "withdrawn"
    assert not row(house, someone).assessments.exists()


def test_who_was_only_found_does_not_learn_a_code_by_guessing(house: House, member: NewMember) -> None:
    someone = member()
    actions.find(house.host, house.need)
    with pytest.raises(NotFound):
        actions.agree(someone, row(house, someone).code)


def test_a_foreign_candidacy_answers_like_one_that_does_not_exist(house: House, member: NewMember) -> None:
    someone, other = member(), member()
    code = find_and_invite(house, someone)
    for step in (actions.agree, actions.decline, actions.withdraw):
        with pytest.raises(NotFound):
            step(other, code)
        with pytest.raises(NotFound):
            step(other, "ABC-DEFG")


def test_a_foreign_selection_answers_like_one_that_does_not_exist(house: House, member: NewMember) -> None:
    member()
    with pytest.raises(NotFound):
        actions.find(member(), house.need)
    with pytest.raises(NotFound):
        actions.find(house.host, uuid4())


def test_inviting_twice_writes_one_letter(house: House, member: NewMember) -> None:
    someone = member()
    code = find_and_invite(house, someone)
    again = actions.invite(house.desk, house.need, [code])
    assert (again.asked, again.left_out) == (0, 1)
    assert Letter.objects.filter(person=identifier(someone)).count() == 1


def test_each_step_is_one_entry_on_the_record(house: House, member: NewMember) -> None:
    someone = member()
    actions.find(house.host, house.need)
    code = row(house, someone).code
    steps: list[Callable[[], object]] = [
        lambda: actions.invite(house.host, house.need, [code]),
        lambda: actions.agree(someone, code),
        lambda: actions.assess(house.assessor, house.need, code, scores(house)),
        lambda: actions.decide(
            house.assessor, house.need, code, chosen=True, reason="The strongest by every criterion"
        ),
        lambda: actions.release(someone, code, "Nadia Hassan"),
        lambda: actions.mark_offered(house.host, code),
    ]
    for step in steps:
        before = Entry.objects.count()
        step()
        assert Entry.objects.count() == before + 1


def test_an_erased_member_leaves_nothing_behind(house: House, member: NewMember) -> None:
    someone = member()
    assessed(house, someone)
    members.erase(someone)
    assert not Candidacy.objects.filter(member=someone.id).exists()
