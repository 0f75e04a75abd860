"""An owner may invite the people on its register: each address once, some a day, and never after a no."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import translation

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.post.jobs import deliver
from mudhif.base.trail.models import Entry
from mudhif.people.mapping import actions, jobs, queries
from mudhif.people.mapping.models import Invitation, Reached, RegisterRow
from mudhif.people.mapping.rules.inviting import addressees
from mudhif.people.mapping.rules.rows import RegisterRow as Line
from mudhif.people.mapping.tests.conftest import NewPeople, letter_links
from tests.secrets import places

pytestmark = pytest.mark.django_db


def invite(desk: Viewer, register: UUID, a_day: int = 50) -> None:
    actions.start_mailing(desk, register, "ckb", a_day)
    jobs.write_invitations()
    deliver()


def test_an_address_is_one_addressee_however_many_lines_have_it() -> None:
    lines = [Line(1, 2, mail="a@x.org"), Line(2, 3, other_mail="A@x.org"), Line(3, 4)]
    assert addressees(lines) == {"a@x.org": (1, 2)}


def test_each_address_gets_one_letter(desk: Viewer, people: NewPeople) -> None:
    invite(desk, people("huda@marsh.example", "huda@marsh.example", "sara@marsh.example", ""))
    assert sorted(one.to[0] for one in mail.outbox) == ["huda@marsh.example", "sara@marsh.example"]


def test_nobody_is_written_to_twice_whoever_lists_them(desk: Viewer, people: NewPeople) -> None:
    invite(desk, people("huda@marsh.example"))
    invite(desk, people("huda@marsh.example"))
    assert len(mail.outbox) == 1


def test_the_letter_says_who_why_and_how_to_leave_in_three_languages_without_a_name(
    desk: Viewer, people: NewPeople
) -> None:
    invite(desk, people("huda@marsh.example"))
    letter = mail.outbox[0]
    for words in ("An embassy", "As it is.", "Graduates", "/ar/joining/leave/", "/ckb/joining/", "/en/joining/"):
        assert words in letter.body
    assert "huda" not in f"{letter.subject}{letter.body}".casefold()


def test_mail_programs_can_unsubscribe_by_one_press(desk: Viewer, people: NewPeople) -> None:
    invite(desk, people("huda@marsh.example"))
    headers = mail.outbox[0].extra_headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    path = headers["List-Unsubscribe"].strip("<>").removeprefix("http://").partition("/")[2]
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(f"/{path}", {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert Reached.objects.get().unsubscribed


def test_looking_at_the_page_alone_changes_nothing(client: Client, desk: Viewer, people: NewPeople) -> None:
    invite(desk, people("huda@marsh.example"))
    assert client.get(letter_links().leave).status_code == 200
    assert not Reached.objects.get().unsubscribed


def test_whoever_said_no_is_not_written_to_after_two_years_either(desk: Viewer, people: NewPeople) -> None:
    invite(desk, people("huda@marsh.example", "sara@marsh.example"))
    actions.leave(letter_links().token)
    with time_machine.travel(clock.now() + timedelta(days=731)):
        assert jobs.forget_old_invitations() == 1
    assert Reached.objects.get().unsubscribed


def test_a_no_before_the_letter_leaves_holds_it_back(desk: Viewer, people: NewPeople) -> None:
    actions.start_mailing(desk, people("huda@marsh.example"), "ar", 20)
    jobs.write_invitations()
    Reached.objects.update(unsubscribed=True)
    deliver()
    assert mail.outbox == []


def test_a_day_has_its_number_and_the_next_day_goes_on(desk: Viewer, people: NewPeople) -> None:
    register = people(*(f"p{number}@marsh.example" for number in range(45)))
    invite(desk, register, 20)
    assert jobs.write_invitations() == 0
    with time_machine.travel(clock.now() + timedelta(days=1)):
        assert jobs.write_invitations() == 20
    with time_machine.travel(clock.now() + timedelta(days=2)):
        assert jobs.write_invitations() == 5
    assert queries.mailing(desk, register) == queries.MailingShown("done", "ckb", 20, 45, 45)


def test_a_worker_killed_between_two_steps_writes_nothing_twice(
    desk: Viewer, people: NewPeople, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions.start_mailing(desk, people(*(f"p{number}@marsh.example" for number in range(40))), "ar", 50)
    written: list[UUID] = []

    def killed(*_: object) -> UUID:
        if len(written) == 30:
            raise KeyboardInterrupt
        written.append(UUID(int=len(written)))
        return written[-1]

    with monkeypatch.context() as patch:
        patch.setattr("mudhif.people.mapping.actions.inviting.write", killed)
        with pytest.raises(KeyboardInterrupt):
            jobs.write_invitations()
    assert Invitation.objects.filter(done=True).count() == 25
    jobs.write_invitations()
    deliver()
    assert len({one.to[0] for one in mail.outbox}) == len(mail.outbox) == 15


def test_stopping_holds_until_the_desk_goes_on(desk: Viewer, people: NewPeople) -> None:
    register = people(*(f"p{number}@marsh.example" for number in range(30)))
    invite(desk, register, 20)
    actions.stop_mailing(desk, register)
    with time_machine.travel(clock.now() + timedelta(days=1)):
        assert jobs.write_invitations() == 0
        actions.go_on_mailing(desk, register)
        assert jobs.write_invitations() == 10


def test_the_owner_cannot_tell_who_had_a_letter_from_another(
    desk: Viewer, people: NewPeople, person: Callable[..., Viewer], organisation: Callable[..., UUID]
) -> None:
    invite(desk, people("huda@marsh.example"))
    other = organisation("ngo", "A society", governorate="")
    theirs = person(Role.DESK, organisation=other, kind="federation")
    register = people("huda@marsh.example", "sara@marsh.example", keeper=theirs)
    invite(theirs, register)
    shown = queries.mailing(theirs, register)
    assert shown is not None
    assert (shown.done, shown.addresses) == (2, 2)
    assert all(b"letters" not in bytes(entry.body).split(b'"facts"')[-1] for entry in Entry.objects.all())


def test_nothing_begins_before_a_register_is_held(desk: Viewer, register: UUID) -> None:
    with pytest.raises(Refused):
        actions.start_mailing(desk, register, "ar", 20)


def test_another_office_cannot_invite(person: Callable[..., Viewer], desk: Viewer, people: NewPeople) -> None:
    other = person(Role.DESK, organisation=UUID(int=7), kind="embassy")
    register = people("huda@marsh.example")
    for act in (actions.stop_mailing, actions.go_on_mailing):
        with pytest.raises(NotFound):
            act(other, register)
    with pytest.raises(NotFound):
        actions.start_mailing(other, register, "ar", 20)


def test_no_address_stands_readable_in_the_database_or_on_the_trail(desk: Viewer, people: NewPeople) -> None:
    actions.start_mailing(desk, people("zq77@marsh.example"), "ar", 20)
    jobs.write_invitations()
    for place in (places.raw_database(), places.trail(), places.subjects()):
        assert not places.stands_in("zq77@marsh.example", place)


def test_with_the_register_go_letters_and_codes_but_a_no_stays(desk: Viewer, people: NewPeople) -> None:
    register = people("huda@marsh.example")
    actions.start_mailing(desk, register, "ar", 20)
    jobs.write_invitations()
    actions.erase_register(desk, register)
    deliver()
    assert mail.outbox == []
    assert not Invitation.objects.exists()
    assert Reached.objects.count() == 1


def test_the_desk_begins_with_the_letter_before_its_eyes_and_can_stop(
    desk: Viewer, people: NewPeople, signed_in: Callable[[Viewer], Client]
) -> None:
    register, client = people("huda@marsh.example"), signed_in(desk)
    with translation.override("en"):
        where, stop = (reverse(f"registers:{name}", args=[register]) for name in ("invitations", "stop_inviting"))
    assert "your mail address stands on a list" in client.get(where).content.decode()
    page = client.post(where, {"language": "ar", "a_day": "20"}, follow=True).content.decode()
    assert "Addresses are being sorted" in page
    assert "Stopped" in client.post(stop, follow=True).content.decode()


def test_off_the_list_by_letter_erases_every_line_of_that_address(
    client: Client, desk: Viewer, people: NewPeople
) -> None:
    register = people("huda@marsh.example", "huda@marsh.example", "sara@marsh.example")
    invite(desk, register)
    page = client.post(letter_links("huda@marsh.example").leave, {"off": "1"}).content.decode()
    assert "erased here" in page
    assert RegisterRow.objects.count() == queries.one_register(desk, register).rows_kept == 1


def test_a_note_reaches_the_owner_with_the_line_and_can_be_settled(
    client: Client, desk: Viewer, people: NewPeople, signed_in: Callable[[Viewer], Client]
) -> None:
    register = people("huda@marsh.example")
    invite(desk, register)
    client.post(letter_links().leave, {"wrong": "1", "text": "I moved to Leeds."})
    (note,) = queries.notes(desk, register)
    assert (note.text, note.lines) == ("I moved to Leeds.", (2,))
    assert not places.stands_in("I moved to Leeds.", places.raw_database())
    assert queries.notes_waiting(desk) == (1, register)
    actions.settle_note(desk, register, note.id)
    assert queries.notes(desk, register) == ()
