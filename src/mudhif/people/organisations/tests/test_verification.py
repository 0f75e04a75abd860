"""Trust in an organisation: two independent grounds, and a suspension that takes two offices."""

from collections.abc import Callable
from uuid import UUID

import pytest

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.organisations import actions, queries
from mudhif.people.organisations.models import Organisation, Suspension
from mudhif.people.organisations.rules.verification import Ground, GroundGiven, State, standing, sufficient

NewPerson = Callable[..., Viewer]
NewOrganisation = Callable[..., UUID]
ANNA, BASIM = UUID(int=1), UUID(int=2)
HOUSE, CLINIC = UUID(int=11), UUID(int=12)


def test_two_grounds_recorded_by_two_people_are_enough_without_any_registration() -> None:
    assert sufficient([GroundGiven(Ground.VISITED, ANNA, None), GroundGiven(Ground.PRESENCE, BASIM, None)])


@pytest.mark.parametrize(
    "given",
    [
        [],
        [GroundGiven(Ground.REGISTERED, ANNA, None)],
        [GroundGiven(Ground.REGISTERED, ANNA, None), GroundGiven(Ground.REGISTERED, BASIM, None)],
        [GroundGiven(Ground.REGISTERED, ANNA, None), GroundGiven(Ground.LETTER, ANNA, None)],
        [GroundGiven(Ground.VISITED, ANNA, None), GroundGiven(Ground.VOUCHED, BASIM, CLINIC)],
    ],
    ids=["none", "state alone", "one ground twice", "one person twice", "one voucher"],
)
def test_what_is_not_independent_is_not_enough(given: list[GroundGiven]) -> None:
    assert not sufficient(given)


def test_being_vouched_for_takes_two_organisations() -> None:
    same = [GroundGiven(Ground.VOUCHED, ANNA, CLINIC), GroundGiven(Ground.VOUCHED, BASIM, CLINIC)]
    assert Ground.VOUCHED not in standing(same)
    assert Ground.VOUCHED in standing([*same, GroundGiven(Ground.VOUCHED, BASIM, HOUSE)])


@pytest.fixture
def desk(person: NewPerson, organisation: NewOrganisation) -> Viewer:
    """Someone at a desk in the federation."""
    return person(Role.DESK, organisation=organisation("federation"), kind="federation")


@pytest.fixture
def steward(person: NewPerson) -> Viewer:
    """A steward of the installation."""
    made = person(Role.STEWARD)
    return Viewer(made.id, frozenset({Role.STEWARD}), (), "en", "UTC")


@pytest.fixture
def trusted(organisation: NewOrganisation) -> UUID:
    """A verified hospital."""
    place = organisation()
    Organisation.objects.filter(pk=place).update(verification=State.VERIFIED)
    return place


def test_a_desk_and_a_steward_verify_a_hospital(desk: Viewer, steward: Viewer, organisation: NewOrganisation) -> None:
    place = organisation()
    actions.record_ground(desk, place, Ground.VISITED, "Visited in March")
    with pytest.raises(Refused):
        actions.decide_verification(desk, place, State.VERIFIED)
    actions.record_ground(steward, place, Ground.LETTER)
    actions.decide_verification(desk, place, State.VERIFIED)
    assert queries.verified(place)


def test_nobody_speaks_for_an_organisation_of_their_own(person: NewPerson, organisation: NewOrganisation) -> None:
    ministry = organisation("ministry")
    official = person(Role.DESK, organisation=ministry, kind="ministry")
    with pytest.raises(Refused):
        actions.record_ground(official, ministry, Ground.REGISTERED)
    with pytest.raises(Refused):
        actions.decide_verification(official, ministry, State.IN_REVIEW)


def test_an_unverified_organisation_cannot_vouch(person: NewPerson, organisation: NewOrganisation) -> None:
    own = organisation()
    host = person(Role.HOST, organisation=own)
    with pytest.raises(Refused):
        actions.vouch(host, organisation(), own)


def test_a_complaint_alone_flags_nobody(person: NewPerson, trusted: UUID) -> None:
    for _ in range(5):
        actions.complain(person(), trusted, "They never answered.")
    assert queries.verified(trusted)


def test_a_suspension_takes_a_steward_and_a_desk(desk: Viewer, steward: Viewer, trusted: UUID) -> None:
    actions.decide_verification(desk, trusted, State.SUSPENDED, "Money for a clinic cannot be accounted for.")
    assert queries.verified(trusted)
    with pytest.raises(Refused):
        actions.decide_verification(desk, trusted, State.SUSPENDED, "Again")
    actions.decide_verification(steward, trusted, State.SUSPENDED)
    assert Organisation.objects.get(pk=trusted).verification == State.SUSPENDED


def test_two_desks_are_one_office(
    desk: Viewer, person: NewPerson, organisation: NewOrganisation, trusted: UUID
) -> None:
    other = person(Role.DESK, organisation=organisation("embassy"), kind="embassy")
    actions.decide_verification(desk, trusted, State.SUSPENDED, "Reason")
    with pytest.raises(Refused):
        actions.decide_verification(other, trusted, State.SUSPENDED)


def test_whoever_complained_takes_no_part(desk: Viewer, steward: Viewer, trusted: UUID) -> None:
    actions.complain(desk, trusted, "They were rude to us.")
    with pytest.raises(Refused):
        actions.decide_verification(desk, trusted, State.SUSPENDED, "They were rude to us.")
    actions.decide_verification(steward, trusted, State.SUSPENDED, "Reason")
    with pytest.raises(Refused):
        actions.decide_verification(desk, trusted, State.SUSPENDED)


def test_the_organisation_reads_the_reason_and_answers(
    desk: Viewer, steward: Viewer, person: NewPerson, trusted: UUID
) -> None:
    host = person(Role.HOST, organisation=trusted)
    actions.decide_verification(desk, trusted, State.SUSPENDED, "Reason")
    with pytest.raises(NotFound):
        actions.answer_suspension(host, trusted, "Too early: it is only proposed.")
    actions.decide_verification(steward, trusted, State.SUSPENDED)
    actions.answer_suspension(host, trusted, "The receipts are here.")
    assert Suspension.objects.get(organisation=trusted).answer == "The receipts are here."


def test_a_host_elsewhere_cannot_answer(person: NewPerson, organisation: NewOrganisation, trusted: UUID) -> None:
    with pytest.raises(NotFound):
        actions.answer_suspension(person(Role.HOST, organisation=organisation()), trusted, "We are them.")


def test_a_member_registers_no_organisation(person: NewPerson) -> None:
    with pytest.raises(NotFound):
        actions.create(person(Role.MEMBER), "ngo", {"en": "Ours"}, "SE")


def test_a_desk_registers_an_organisation_that_nobody_else_sees_yet(desk: Viewer, anonymous: Viewer) -> None:
    place = actions.create(desk, "ngo", {"ckb": "ڕێکخراوی ئاو"}, "IQ", "halabja")
    assert queries.organisation(desk, place).name == "ڕێکخراوی ئاو"
    with pytest.raises(NotFound):
        queries.organisation(anonymous, place)


@pytest.mark.parametrize("country", ["IL", "XX", "", "Iraq"])
def test_a_country_that_the_gazetteer_does_not_name_is_refused(desk: Viewer, country: str) -> None:
    with pytest.raises(Refused):
        actions.create(desk, "ngo", {"en": "Elsewhere"}, country)
