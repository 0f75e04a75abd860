"""A member who has joined keeps the links to other lists, and sees a line of them once they have recognised it."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import numpy as np
import pytest
from allauth.account.models import EmailAddress
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import translation

from mudhif.base.foundation import clock, ids
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.events import publish
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.post.jobs import deliver
from mudhif.base.trail.models import Entry
from mudhif.base.vault.actions import ensure_key, sealed
from mudhif.people.mapping import actions, jobs, queries
from mudhif.people.mapping.events import LinksErased
from mudhif.people.mapping.models import Invitation, Joined, Linkage, LinkagePart, RegisterRow
from mudhif.people.mapping.queries.links import sealed_people
from mudhif.people.mapping.rules.fields import Field
from mudhif.people.mapping.rules.recognising import MOST_TRIES, WAITS, Told
from mudhif.people.mapping.tests.conftest import NewPeople, letter_links
from mudhif.people.mapping.tests.linking import Office, office
from mudhif.people.members import actions as members
from mudhif.people.members.models import User
from mudhif.people.members.queries import mail_handle
from tests.secrets import places

pytestmark = pytest.mark.django_db
HUDA, BORN = "huda@marsh.example", date(1971, 4, 23)
LINES = [
    ["Huda Karim", BORN.isoformat(), "+447700900123", "Leeds", "United Kingdom"],
    ["Huda Kareem", "1984-09-12", "+447700900456", "Hull", "United Kingdom"],
]
MINE = Told.written(BORN, towns="Leeds")


@pytest.fixture
def reader(person: Callable[..., Viewer], desk: Viewer, people: NewPeople) -> Viewer:
    """Somebody who has joined by the letter of one list."""
    actions.start_mailing(desk, people(HUDA), "ar", 50)
    jobs.write_invitations()
    deliver()
    viewer = person()
    User.objects.filter(pk=viewer.person).update(mail_address=sealed(viewer.person, "mail_address", HUDA))
    EmailAddress.objects.create(user_id=viewer.person, email=mail_handle(HUDA), verified=True, primary=True)
    actions.accept(viewer, letter_links(HUDA).code)
    return viewer


@pytest.fixture
def other(person: Callable[..., Viewer], organisation: Callable[..., UUID]) -> Office:
    """Another office, whose list holds a line of hers and one of a namesake."""
    return office("Association", LINES, person, organisation)


def estimated(*found: tuple[UUID, int, int]) -> None:
    """A comparison that found lines (register, row, person), and whose links are erased."""
    now, registers = clock.now(), sorted({register for register, *_rest in found})
    row = Linkage.objects.create(keeper=ids.new_id(), across=True, started=now, progressed=now, ends=now.date())
    key = ensure_key(row.id)
    for position, register in enumerate(registers):
        part = LinkagePart(linkage=row, register=register, position=position)
        own = np.array([(line, one) for held, line, one in found if held == register], np.int64)
        part.people = sealed_people(key, part, own[:, 0], own[:, 1])
        part.save()
    with transaction.atomic():
        publish(LinksErased(row.id))
        row.delete()


@pytest.fixture
def linked(reader: Viewer, other: Office) -> Viewer:
    """Both lines of the other list were held to be hers, the second one falsely."""
    estimated((Invitation.objects.get().register_id, 1, 7), (other.register, 1, 7), (other.register, 2, 7))
    return reader


def names(viewer: Viewer) -> list[str]:
    return [dict(line)[Field.FULL_NAME] for one in queries.lists_of_me(viewer) if not one.written for line in one.lines]


def test_before_she_says_anything_no_line_and_no_list_is_shown(
    linked: Viewer, signed_in: Callable[[Viewer], Client]
) -> None:
    assert queries.more_may_be_mine(linked)
    assert names(linked) == []
    with translation.override("en"):
        pages = [reverse("joining:lists"), reverse("joining:more")]
    shown = "".join(signed_in(linked).get(page).content.decode() for page in pages)
    assert "Another list may hold a line about you" in shown
    assert "List of Association" not in shown


def test_she_recognises_her_line_and_the_false_link_shows_nothing(linked: Viewer) -> None:
    assert actions.recognise(linked, MINE) == 1
    assert names(linked) == ["Huda Karim"]


def test_her_line_reads_in_her_own_days_and_an_address_breaks_behind_its_at_sign_alone(
    linked: Viewer, signed_in: Callable[[Viewer], Client]
) -> None:
    actions.recognise(linked, MINE)
    with translation.override("en"):
        shown = signed_in(linked).get(reverse("joining:lists")).content.decode()
    assert "23 April 1971" in shown
    assert "huda@<wbr>marsh.example" in shown


def test_a_stranger_who_is_falsely_linked_sees_nothing_and_is_at_the_end_after_five_tries(
    reader: Viewer, other: Office
) -> None:
    estimated((Invitation.objects.get().register_id, 1, 7), (other.register, 2, 7))
    for _ in range(MOST_TRIES):
        assert actions.recognise(reader, MINE) == 0
    assert names(reader) == []
    assert not Joined.objects.get().waiting
    with pytest.raises(NotFound):
        actions.recognise(reader, MINE)


def test_a_day_of_birth_alone_is_no_try(linked: Viewer) -> None:
    with pytest.raises(Refused, match="one thing more"):
        actions.recognise(linked, Told.written(BORN))
    assert Joined.objects.get().tries == 0


def test_whoever_has_not_joined_keeps_no_link(person: Callable[..., Viewer], other: Office, people: NewPeople) -> None:
    estimated((people(HUDA), 1, 7), (other.register, 1, 7))
    assert not Joined.objects.exists()
    with pytest.raises(NotFound):
        actions.recognise(person(), MINE)


def test_no_owner_sees_a_difference_and_the_record_says_no_more_than_of_any_answer(
    linked: Viewer, other: Office, desk: Viewer
) -> None:
    def eyes() -> tuple[object, ...]:
        offices = ((desk, Invitation.objects.get().register_id), (other.desk, other.register))
        return tuple(look(*one) for one in offices for look in (queries.one_register, queries.mailing, queries.notes))

    before = eyes()
    actions.recognise(linked, MINE)
    assert eyes() == before
    last = Entry.objects.order_by("-index")[0]
    assert b"joining.letter_answered" in bytes(last.body)


def test_no_dump_leads_from_a_member_to_another_list(linked: Viewer, other: Office) -> None:
    actions.recognise(linked, MINE)
    held = Joined.objects.get()
    assert str(other.register).encode() not in bytes(held.waiting) + bytes(held.recognised)
    assert not places.stands_in("900123", places.raw_database())


def test_she_comes_off_the_other_list_and_leaves_a_note_as_from_one_that_wrote(linked: Viewer, other: Office) -> None:
    actions.recognise(linked, MINE)
    (shown,) = [one for one in queries.lists_of_me(linked) if not one.written]
    actions.say_wrong(linked, shown.id, "I moved.")
    assert [note.lines for note in queries.notes(other.desk, other.register)] == [(2,)]
    actions.take_off(linked, shown.id)
    assert names(linked) == []
    assert list(RegisterRow.objects.filter(register=other.register).values_list("row", flat=True)) == [2]


def test_another_member_reaches_no_recognised_line(linked: Viewer, person: Callable[..., Viewer]) -> None:
    actions.recognise(linked, MINE)
    (shown,) = [one for one in queries.lists_of_me(linked) if not one.written]
    with pytest.raises(NotFound):
        actions.take_off(person(), shown.id)


def test_what_was_recognised_is_taken_along_and_every_link_goes_with_the_member(linked: Viewer) -> None:
    actions.recognise(linked, MINE)
    taken = members.export(linked)["lists"]["lists"]
    assert "Huda Karim" in [line["full_name"] for one in taken for line in one["says"]]
    assert len(taken) == 2
    members.erase(linked)
    assert not Joined.objects.exists()


def test_an_erased_register_leaves_nothing_to_recognise(linked: Viewer, other: Office) -> None:
    actions.erase_register(other.desk, other.register)
    assert not queries.more_may_be_mine(linked)


def test_links_that_nobody_recognised_go_after_ninety_days(linked: Viewer) -> None:
    assert jobs.forget_waiting_lines() == 0
    Joined.objects.update(waits_until=clock.today(linked) - timedelta(days=1))
    assert jobs.forget_waiting_lines() == 1
    assert not queries.more_may_be_mine(linked)
    assert timedelta(days=90) == WAITS


def test_a_line_is_recognised_on_the_page(linked: Viewer, signed_in: Callable[[Viewer], Client]) -> None:
    with translation.override("en"):
        page = reverse("joining:more")
    said = {"born": BORN.isoformat(), "towns": "Leeds"}
    answer = signed_in(linked).post(page, said, follow=True).content.decode()
    assert "You recognised your line" in answer
    assert "List of Association" in answer
    answer = signed_in(linked).post(page, {"born": "1999-01-01", "towns": "Oslo"}, follow=True).content.decode()
    assert "fits no line" in answer
