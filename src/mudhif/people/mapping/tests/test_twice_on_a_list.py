"""An owner finds who stands twice on its own list, and nobody else does."""

from collections.abc import Callable
from uuid import UUID

import pytest

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.mapping import actions, queries
from mudhif.people.mapping.models import Linkage, LinkagePart
from mudhif.people.mapping.rules.deciding import Verdict
from mudhif.people.mapping.tests.linking import TWICE, Office, lines_of_one, office, people

pytestmark = pytest.mark.django_db


@pytest.fixture
def doubled(person: Callable[..., Viewer], organisation: Callable[..., UUID]) -> Office:
    return office("Embassy", [*people()[:60], *TWICE], person, organisation)


@pytest.fixture
def looked(doubled: Office) -> UUID:
    found = actions.look_for_twice(doubled.desk, doubled.register)
    assert actions.link_registers(found)
    return found


def test_an_owner_decides_about_its_own_list(looked: UUID, doubled: Office) -> None:
    shown = actions.show_next_pair(doubled.desk, looked)
    assert shown is not None
    assert {shown.left.full_name, shown.right.full_name} == {row[0] for row in TWICE}
    actions.decide(doubled.desk, looked, shown.id, Verdict.SAME)
    twice = queries.twice_on(doubled.desk, doubled.register)
    assert twice is not None
    assert twice.decided_pairs


def test_who_is_which_person_is_not_kept_for_a_list_by_itself(looked: UUID) -> None:
    assert bytes(LinkagePart.objects.get().people) == b""


def test_a_trustee_does_not_decide_within_one_list(
    looked: UUID, person: Callable[..., Viewer], organisation: Callable[..., UUID]
) -> None:
    trustee = person(Role.TRUSTEE, organisation=organisation("federation", "F", governorate=""), kind="federation")
    with pytest.raises(NotFound):
        actions.show_next_pair(trustee, looked)


def test_what_an_owner_decided_binds_when_registers_are_compared(
    looked: UUID, doubled: Office, person: Callable[..., Viewer], organisation: Callable[..., UUID]
) -> None:
    shown = actions.show_next_pair(doubled.desk, looked)
    assert shown is not None
    actions.decide(doubled.desk, looked, shown.id, Verdict.SAME)
    other = office("Alumni", people()[30:], person, organisation)
    trustee = person(Role.TRUSTEE, organisation=organisation("federation", "F", governorate=""), kind="federation")
    linkage = actions.start_linkage(trustee, [doubled.register, other.register], "GB")
    assert actions.link_registers(linkage)
    assert lines_of_one(linkage, (doubled.register, 61)) == ((doubled.register, 62),)


def test_it_is_searched_again_with_what_was_decided(looked: UUID, doubled: Office) -> None:
    assert actions.look_for_twice(doubled.desk, doubled.register) == looked
    assert actions.link_registers(looked)
    assert Linkage.objects.count() == 1
