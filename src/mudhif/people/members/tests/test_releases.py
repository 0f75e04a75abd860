"""A name is given to one organisation for one need, opened on the record, and taken back."""

from uuid import UUID, uuid4

import pytest

from mudhif.base.foundation import events
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.people.members import actions, queries
from mudhif.people.members.events import IdentityReleased
from mudhif.people.members.models import IdentityRelease
from mudhif.people.members.tests.conftest import NewMember, NewPerson, id_of, organisation_of

pytestmark = pytest.mark.django_db
NEED = UUID("7b0a1f43-6b1c-4f0e-8e0b-111111111111")


def opened(host: Viewer, viewer: Viewer) -> str:
    return actions.show_identity(host, id_of(viewer), organisation_of(host), "an offer").name


def test_the_host_to_whom_a_name_was_given_can_open_it_and_the_member_sees_that(
    member: NewMember, host: Viewer
) -> None:
    viewer = member()
    actions.release_identity(viewer, organisation_of(host), NEED, "سارة  عبد‌الله")
    assert opened(host, viewer) == "سارة عبد‌الله"
    assert [reading.shown for reading in queries.read_log(viewer).rows] == ["identity"]


def test_without_a_release_a_member_has_no_name(member: NewMember, host: Viewer) -> None:
    with pytest.raises(NotFound):
        opened(host, member())


def test_another_host_learns_nothing(member: NewMember, host: Viewer, person: NewPerson) -> None:
    viewer, other = member(), person(Role.HOST, organisation=uuid4())
    actions.release_identity(viewer, organisation_of(host), NEED, "Sara")
    with pytest.raises(NotFound):
        opened(other, viewer)
    with pytest.raises(NotFound):
        actions.show_identity(other, id_of(viewer), organisation_of(host), "curiosity")


def test_an_assessor_of_the_same_host_never_sees_a_name(member: NewMember, person: NewPerson) -> None:
    organisation, viewer = uuid4(), member()
    assessor = person(Role.ASSESSOR, organisation=organisation)
    actions.release_identity(viewer, organisation, NEED, "Sara")
    with pytest.raises(NotFound):
        opened(assessor, viewer)


def test_a_name_taken_back_is_destroyed(member: NewMember, host: Viewer) -> None:
    viewer = member()
    actions.release_identity(viewer, organisation_of(host), NEED, "Sara")
    actions.withdraw_release(viewer, organisation_of(host), NEED)
    with pytest.raises(NotFound):
        opened(host, viewer)
    assert bytes(IdentityRelease.objects.get().name) == b""


def test_a_name_is_never_stored_in_the_clear(member: NewMember, host: Viewer) -> None:
    actions.release_identity(member(), organisation_of(host), NEED, "Planted name")
    assert b"Planted" not in bytes(IdentityRelease.objects.get().name)


def test_a_sealed_name_cannot_be_moved_to_another_release(member: NewMember, host: Viewer) -> None:
    viewer, other = member(), uuid4()
    actions.release_identity(viewer, organisation_of(host), NEED, "Sara")
    actions.release_identity(viewer, other, NEED, "Noor")
    moved = IdentityRelease.objects.get(organisation=other).name
    IdentityRelease.objects.filter(organisation=organisation_of(host)).update(name=moved)
    with pytest.raises(ValueError, match="not sealed"):
        opened(host, viewer)


def test_blocking_an_organisation_takes_the_name_back(member: NewMember, host: Viewer) -> None:
    viewer = member()
    actions.release_identity(viewer, organisation_of(host), NEED, "Sara")
    actions.block(viewer, organisation=organisation_of(host))
    with pytest.raises(NotFound):
        opened(host, viewer)
    with pytest.raises(Refused):
        actions.release_identity(viewer, organisation_of(host), NEED, "Sara")


def test_a_second_release_for_the_same_need_replaces_the_first(member: NewMember, host: Viewer) -> None:
    viewer = member()
    for name in ("Sara", "Sara Ahmad"):
        actions.release_identity(viewer, organisation_of(host), NEED, name)
    assert opened(host, viewer) == "Sara Ahmad"
    assert IdentityRelease.objects.filter(withdrawn=None).count() == 1


def test_rooms_above_hear_of_a_release(member: NewMember, host: Viewer, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[IdentityReleased] = []
    monkeypatch.setitem(events._handlers, IdentityReleased, [heard.append])
    viewer = member()
    actions.release_identity(viewer, organisation_of(host), NEED, "Sara")
    assert heard == [IdentityReleased(id_of(viewer), organisation_of(host), NEED)]


@pytest.mark.parametrize("name", ["", " ", "x", "n" * 121, "\u202e"])
def test_a_name_has_letters_in_it(member: NewMember, host: Viewer, name: str) -> None:
    with pytest.raises(Refused):
        actions.release_identity(member(), organisation_of(host), NEED, name)
