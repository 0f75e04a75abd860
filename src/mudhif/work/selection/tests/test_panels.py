"""Panels: who sits on one, and what an assessor sees of the others."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.urls import reverse

from conftest import SignIn
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.members.actions import start_profile
from mudhif.people.organisations.queries import colleagues
from mudhif.work.selection import actions, queries
from mudhif.work.selection.tests.conftest import (
    House,
    NewMember,
    NewOrganisation,
    NewPerson,
    agreed,
    assessed,
    find_and_invite,
    identifier,
    new_assessor,
    row,
    scores,
    tie,
)

Mandating = Callable[[Viewer, object, Role], None]


@pytest.fixture
def second(house: House, person: NewPerson, mandate: Callable[..., None]) -> Viewer:
    """A second assessor on the same panel."""
    viewer = new_assessor(person, mandate, house.federation)
    actions.assign_assessor(house.desk, house.need, identifier(viewer))
    return viewer


def test_the_second_assessor_sees_nothing_before_both_are_done(house: House, member: NewMember, second: Viewer) -> None:
    code = agreed(house, member())
    actions.assess(house.assessor, house.need, code, scores(house, 90))
    _access, before = actions.show_candidate(second, house.need, code)
    assert (before.marks.panel, before.marks.mine) == (None, None)
    assert queries.sheets(before.row, _access.terms, "en") == ()
    actions.assess(second, house.need, code, scores(house, 60))
    _access, after = actions.show_candidate(second, house.need, code)
    assert after.marks.panel == 750
    assert len(queries.sheets(after.row, _access.terms, "en")) == 2


def test_one_may_submit_again_until_everyone_is_in(house: House, member: NewMember, second: Viewer) -> None:
    code = agreed(house, member())
    actions.assess(house.assessor, house.need, code, scores(house, 10))
    actions.assess(house.assessor, house.need, code, scores(house, 70))
    actions.assess(second, house.need, code, scores(house, 70))
    with pytest.raises(Refused, match="cannot change any more"):
        actions.assess(house.assessor, house.need, code, scores(house, 100))


def test_an_assessment_needs_a_sentence_for_each_criterion(house: House, member: NewMember) -> None:
    code = agreed(house, member())
    with pytest.raises(actions.Incomplete) as incomplete:
        actions.assess(house.assessor, house.need, code, scores(house)[:1])
    assert len(incomplete.value.flaws) == 1


def test_the_panel_sees_only_those_who_agreed(house: House, member: NewMember) -> None:
    code = find_and_invite(house, member())
    assert actions.show_shortlist(house.assessor, house.need).candidates == ()
    with pytest.raises(NotFound):
        actions.show_candidate(house.assessor, house.need, code)


def test_an_assessor_without_a_seat_finds_no_such_page(
    house: House, person: NewPerson, mandate: Callable[..., None]
) -> None:
    with pytest.raises(NotFound):
        actions.show_shortlist(new_assessor(person, mandate, house.federation), house.need)


def test_nobody_of_the_host_sits_on_its_panel(
    house: House, person: NewPerson, mandate: Callable[..., None], organisation: NewOrganisation
) -> None:
    insider = new_assessor(person, mandate, organisation("university"))
    mandate(insider, house.hospital, Role.HOST)
    with pytest.raises(Refused, match="acts for the host"):
        actions.assign_assessor(house.desk, house.need, identifier(insider))


def test_a_seat_needs_a_mandate_as_an_assessor(house: House, person: NewPerson) -> None:
    with pytest.raises(Refused, match="no mandate"):
        actions.assign_assessor(house.desk, house.need, identifier(person()))


def test_only_the_desk_that_opened_the_need_gives_seats(house: House, person: NewPerson) -> None:
    for curious in (house.host, house.assessor):
        with pytest.raises(NotFound):
            actions.assign_assessor(curious, house.need, identifier(person()))


def test_who_steps_back_no_longer_counts(house: House, member: NewMember, second: Viewer) -> None:
    someone = member()
    code = agreed(house, someone)
    actions.assess(house.assessor, house.need, code, scores(house))
    actions.declare_tie(second, house.need)
    assert row(house, someone).status == "assessed"
    with pytest.raises(NotFound):
        actions.show_shortlist(second, house.need)


def test_a_candidate_with_a_seat_is_kept_from_the_papers(
    house: House, member: NewMember, mandate: Callable[..., None]
) -> None:
    someone = member()
    find_and_invite(house, someone)
    mandate(someone, house.federation, Role.ASSESSOR)
    actions.assign_assessor(house.desk, house.need, identifier(someone))
    both = tie(someone, house.federation, "federation", Role.ASSESSOR)
    with pytest.raises(Refused, match="candidate for this need yourself"):
        actions.show_shortlist(both, house.need)


def test_a_desk_sees_only_those_whose_consent_opens_to_it(house: House, member: NewMember) -> None:
    assessed(house, member())
    shown = actions.show_shortlist(house.desk, house.need)
    assert (shown.candidates, shown.hidden) == ((), 1)


def test_a_desk_tells_its_assessors_apart_by_the_codes_of_its_own_list(
    house: House, person: NewPerson, mandate: Callable[[Viewer, UUID, Role], None], signed_in: SignIn
) -> None:
    new_assessor(person, mandate, house.federation)
    codes = {one.code for one in colleagues(house.desk, house.federation)}
    assert {one.code for one in queries.assessors(house.desk, house.need)} == codes
    mandate(house.desk, house.federation, Role.DESK)
    page = signed_in(house.desk).get(reverse("selection:panel", args=[house.need])).content.decode()
    assert len(codes) == 2
    assert all(code in page for code in codes)


def test_a_desk_does_not_learn_which_profile_is_its_assessors(
    house: House, mandate: Callable[[Viewer, UUID, Role], None], signed_in: SignIn
) -> None:
    start_profile(house.assessor, "طائر الهور")
    mandate(house.desk, house.federation, Role.DESK)
    page = signed_in(house.desk).get(reverse("selection:panel", args=[house.need])).content.decode()
    assert "طائر الهور" not in page


def test_a_host_is_led_to_the_first_who_was_not_asked_yet(house: House, member: NewMember) -> None:
    asked, waiting = member(), member()
    find_and_invite(house, asked)
    shown = actions.show_shortlist(house.host, house.need)
    assert shown.first_to_invite == row(house, waiting).code
    actions.invite(house.host, house.need, [shown.first_to_invite])
    assert actions.show_shortlist(house.host, house.need).first_to_invite == ""
