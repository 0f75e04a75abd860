"""Whoever joins by a letter sees what the lists that wrote say of them; the lists' owners learn nothing of it."""

from collections.abc import Callable
from uuid import UUID

import pytest
from allauth.account.models import EmailAddress
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import translation

from mudhif.base.foundation import events
from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.post.jobs import deliver
from mudhif.base.trail.models import Entry
from mudhif.base.vault.actions import sealed
from mudhif.people.mapping import actions, jobs, queries
from mudhif.people.mapping.events import LinesTakenOff, PersonJoined
from mudhif.people.mapping.models import Invitation, Joined, RegisterRow
from mudhif.people.mapping.rules.fields import Field
from mudhif.people.mapping.tests.conftest import NewPeople, letter_links
from mudhif.people.members import actions as members
from mudhif.people.members.events import AddressConfirmed
from mudhif.people.members.models import User
from mudhif.people.members.queries import mail_handle
from tests.secrets import places

pytestmark = pytest.mark.django_db
HUDA = "huda@marsh.example"
NewReader = Callable[..., Viewer]


def write_to(desk: Viewer, *registers: UUID) -> None:
    for register in registers:
        actions.start_mailing(desk, register, "ar", 50)
    jobs.write_invitations()
    deliver()


def confirm(viewer: Viewer) -> None:
    EmailAddress.objects.filter(user=viewer.person).update(verified=True)
    with transaction.atomic():
        events.publish(AddressConfirmed(viewer.person))


@pytest.fixture
def reader(person: Callable[..., Viewer]) -> NewReader:
    """Makes somebody whose account has an address that they have not confirmed yet."""

    def make(address: str = HUDA) -> Viewer:
        viewer = person()
        User.objects.filter(pk=viewer.person).update(mail_address=sealed(viewer.person, "mail_address", address))
        EmailAddress.objects.create(user_id=viewer.person, email=mail_handle(address), verified=False, primary=True)
        return viewer

    return make


def test_a_code_works_once(anonymous: Viewer, desk: Viewer, people: NewPeople) -> None:
    write_to(desk, people(HUDA))
    actions.accept(anonymous, letter_links().code)
    with pytest.raises(NotFound):
        actions.accept(anonymous, letter_links().code)


def test_a_code_stands_nowhere_in_the_database(desk: Viewer, people: NewPeople) -> None:
    write_to(desk, people(HUDA))
    for token in (letter_links().code, letter_links().token):
        assert not places.stands_in(token, places.raw_database())


def test_whoever_joins_sees_every_list_that_wrote_to_the_confirmed_address(
    anonymous: Viewer, desk: Viewer, people: NewPeople, reader: NewReader
) -> None:
    silent = people(HUDA)
    write_to(desk, people(HUDA), people(HUDA, "sara@marsh.example"))
    actions.accept(anonymous, letter_links(HUDA).code)
    viewer = reader()
    assert queries.lists_of_me(viewer) == ()
    confirm(viewer)
    shown = queries.lists_of_me(viewer)
    assert len(shown) == 2
    assert dict(shown[0].lines[0])[Field.FULL_NAME] == "Huda Karim"
    assert all(one.lines for one in shown)
    assert not Invitation.objects.filter(register=silent).exists()


def test_a_letter_in_other_hands_shows_nothing(
    anonymous: Viewer, desk: Viewer, people: NewPeople, reader: NewReader
) -> None:
    write_to(desk, people(HUDA))
    actions.accept(anonymous, letter_links().code)
    stranger = reader("stranger@marsh.example")
    confirm(stranger)
    assert queries.lists_of_me(stranger) == ()


def test_an_address_alone_links_nobody_who_did_not_follow_the_letter(
    desk: Viewer, people: NewPeople, reader: NewReader
) -> None:
    write_to(desk, people(HUDA))
    viewer = reader()
    confirm(viewer)
    assert queries.lists_of_me(viewer) == ()


def test_the_owner_sees_no_difference_when_somebody_joins(desk: Viewer, people: NewPeople, reader: NewReader) -> None:
    register = people(HUDA)
    write_to(desk, register)

    def eyes() -> tuple[object, ...]:
        return queries.mailing(desk, register), queries.one_register(desk, register), queries.notes(desk, register)

    before, viewer = eyes(), reader()
    confirm(viewer)
    actions.accept(viewer, letter_links().code)
    assert len(queries.lists_of_me(viewer)) == 1
    assert eyes() == before
    last = Entry.objects.order_by("-index")[0]
    assert b"joining.letter_answered" in bytes(last.body)


def test_no_dump_leads_from_a_member_to_a_list(desk: Viewer, people: NewPeople, reader: NewReader) -> None:
    register, viewer = people(HUDA), reader()
    write_to(desk, register)
    confirm(viewer)
    actions.accept(viewer, letter_links().code)
    held = bytes(Joined.objects.get().invitations)
    assert str(Invitation.objects.get().pk).encode() not in held
    assert Invitation.objects.get().handle not in User.objects.get(pk=viewer.person).mail_handle


def test_joining_says_which_lines_are_one_persons_and_not_whose(
    desk: Viewer, people: NewPeople, reader: NewReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[object] = []
    monkeypatch.setitem(events._handlers, PersonJoined, [heard.append])
    first, second, viewer = people(HUDA), people(HUDA, HUDA), reader()
    write_to(desk, first, second)
    confirm(viewer)
    actions.accept(viewer, letter_links().code)
    assert [set(one.lines) for one in heard if isinstance(one, PersonJoined)] == [
        {(first, 1), (second, 1), (second, 2)}
    ]


def test_coming_off_erases_the_lines_and_says_so_to_what_was_derived(
    desk: Viewer, people: NewPeople, reader: NewReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[object] = []
    monkeypatch.setitem(events._handlers, LinesTakenOff, [heard.append])
    register, viewer = people(HUDA, "sara@marsh.example"), reader()
    write_to(desk, register)
    confirm(viewer)
    actions.accept(viewer, letter_links(HUDA).code)
    (mine,) = queries.lists_of_me(viewer)
    actions.take_off(viewer, mine.id)
    assert queries.lists_of_me(viewer) == ()
    assert list(RegisterRow.objects.values_list("row", flat=True)) == [2]
    assert heard == [LinesTakenOff(register, (1,))]


def test_another_member_reaches_neither_page_nor_line(desk: Viewer, people: NewPeople, reader: NewReader) -> None:
    viewer, other = reader(), reader("other@marsh.example")
    write_to(desk, people(HUDA))
    confirm(viewer)
    actions.accept(viewer, letter_links().code)
    (mine,) = queries.lists_of_me(viewer)
    for act in (actions.take_off, queries.one_list):
        with pytest.raises(NotFound):
            act(other, mine.id)


def test_what_lists_say_is_taken_along_and_the_link_goes_with_the_member(
    desk: Viewer, people: NewPeople, reader: NewReader
) -> None:
    viewer = reader()
    write_to(desk, people(HUDA))
    confirm(viewer)
    actions.accept(viewer, letter_links().code)
    assert members.export(viewer)["lists"]["lists"][0]["says"][0]["full_name"] == "Huda Karim"
    members.erase(viewer)
    assert not Joined.objects.exists()
    assert RegisterRow.objects.exists()


def test_a_letter_is_followed_to_the_page_of_lists(
    desk: Viewer, people: NewPeople, reader: NewReader, signed_in: Callable[[Viewer], Client]
) -> None:
    write_to(desk, people(HUDA))
    viewer = reader()
    confirm(viewer)
    client, link = signed_in(viewer), letter_links().join
    assert "This link works once" in client.get(link).content.decode()
    page = client.post(link, follow=True).content.decode()
    assert "Huda Karim" in page
    assert client.get(link).status_code == 404
    (mine,) = queries.lists_of_me(viewer)
    with translation.override("en"):
        wrong, off = (reverse(f"joining:{name}", args=[mine.id]) for name in ("wrong", "take_off"))
    assert "reads it" in client.post(wrong, {"text": "It is old."}, follow=True).content.decode()
    assert "Come off this list?" in client.get(off).content.decode()
    assert "No list is linked" in client.post(off, follow=True).content.decode()


def test_without_an_account_a_letter_leads_to_one(client: Client, desk: Viewer, people: NewPeople) -> None:
    write_to(desk, people(HUDA))
    answer = client.post(letter_links().join)
    with translation.override("en"):
        assert answer["Location"] == reverse("account_signup")
