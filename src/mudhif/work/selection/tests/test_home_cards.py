"""What waits for panels and desks on the home page, and where it leads."""

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone

from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.work.selection import actions
from mudhif.work.selection.contributions import home_cards
from mudhif.work.selection.models import Decision, Review, Seat
from mudhif.work.selection.tests.conftest import House, NewMember, NewPerson, agreed, assessed, chosen, row


def leads(viewer: Viewer) -> dict[str, tuple[object, ...]]:
    """Where the viewer's cards lead, with what stands in the address."""
    return {card.url_name: card.arguments for card in home_cards(viewer)}


def test_whoever_may_decide_is_led_to_the_candidate_whom_the_panel_has_assessed(
    house: House, member: NewMember
) -> None:
    assert "selection:decide" not in leads(house.desk)
    code = assessed(house, member())
    assert leads(house.desk)["selection:decide"] == (house.need, code)
    assert leads(house.assessor)["selection:decide"] == (house.need, code)
    assert leads(house.host) == {}


def test_a_decision_that_was_made_waits_for_nobody(house: House, member: NewMember) -> None:
    chosen(house, member())
    assert "selection:decide" not in {**leads(house.desk), **leads(house.assessor)}


def test_a_desk_is_told_that_candidates_wait_and_nobody_sits_on_the_panel(house: House, member: NewMember) -> None:
    agreed(house, member())
    assert "selection:panel" not in leads(house.desk)
    Seat.objects.update(left=timezone.now())
    assert leads(house.desk)["selection:panel"] == (house.need,)


def test_an_urgent_decision_is_looked_at_by_somebody_else(house: House, member: NewMember) -> None:
    code = chosen(house, member())
    Review.objects.create(decision=Decision.objects.get(), due=timezone.localdate() + timedelta(days=1))
    assert "selection:review" not in leads(house.desk)
    assert leads(house.assessor)["selection:review"] == (house.need, code)
    actions.review(house.assessor, house.need, code, stands=True, finding="The evidence carries it, line by line")
    assert "selection:review" not in leads(house.assessor)


def test_nobody_is_called_to_decide_about_themselves(house: House, member: NewMember) -> None:
    candidate = member()
    assessed(house, candidate)
    about = row(house, candidate)
    about.member_id = house.assessor.person
    about.save()
    assert "selection:decide" not in leads(house.assessor)


def test_another_desk_and_another_panel_are_not_called(house: House, member: NewMember, person: NewPerson) -> None:
    assessed(house, member())
    assert leads(person(Role.DESK, organisation=uuid4(), kind="embassy")) == {}
    assert leads(person(Role.ASSESSOR, organisation=uuid4(), kind="university")) == {}


def test_a_host_is_called_to_look_for_people_until_somebody_is_invited(house: House, member: NewMember) -> None:
    assert leads(house.host) == {"selection:shortlist": (house.need,)}
    agreed(house, member())
    assert leads(house.host) == {}
