"""A letter is written in the transaction and leaves later, once, and discreetly."""

from uuid import UUID, uuid4

import pytest
from django.core import mail
from django.db import transaction
from django.test.utils import override_settings

from mudhif.base.foundation.registries import mail_addresses
from mudhif.base.post.actions import Urgency, burn, write
from mudhif.base.post.jobs import A_ROUND, deliver
from mudhif.base.post.models import Letter

pytestmark = pytest.mark.django_db
LETTER = "base_post/letters/invitation"
BROKEN = "mudhif.base.post.tests.broken.Backend"


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> UUID:
    person = uuid4()
    monkeypatch.setattr("mudhif.base.post.jobs.render_to_string", lambda _name, context: f"{context.get('code')}")
    monkeypatch.setattr(mail_addresses, "parts", {"test": {person: "reader@mudhif.example"}.get})
    return person


def test_a_letter_leaves_once(reader: UUID) -> None:
    write(reader, LETTER, "en")
    assert (deliver(), deliver(), len(mail.outbox)) == (1, 0, 1)


def test_the_subject_says_nothing_about_why(reader: UUID) -> None:
    write(reader, LETTER, "en", {"code": "K7D-41M9"})
    deliver()
    assert mail.outbox[0].subject == "A message for you"


def test_what_was_rolled_back_is_not_sent(reader: UUID) -> None:
    with transaction.atomic():
        write(reader, LETTER, "en")
        transaction.set_rollback(True)
    assert deliver() == 0


def test_the_database_does_not_hold_what_a_letter_says(reader: UUID) -> None:
    write(reader, LETTER, "en", {"code": "K7D-41M9"})
    assert b"K7D" not in bytes(Letter.objects.get().context)


def test_a_letter_to_somebody_without_an_address_is_let_go() -> None:
    write(uuid4(), LETTER, "en")
    assert deliver() == 0
    assert Letter.objects.get().sent is not None


@override_settings(EMAIL_BACKEND=BROKEN)
def test_a_broken_mail_server_only_delays_it(reader: UUID) -> None:
    write(reader, LETTER, "en")
    assert deliver() == 0
    letter = Letter.objects.get()
    assert (letter.sent, letter.failures) == (None, 1)


def test_erasing_a_person_burns_their_letters(reader: UUID) -> None:
    write(reader, LETTER, "en")
    burn(reader)
    assert not Letter.objects.exists()


def sent_by(reader: UUID, *written: tuple[str, Urgency]) -> list[str]:
    """The codes in the letters of one round, in the order in which they left."""
    for code, urgency in written:
        write(reader, LETTER, "en", {"code": code}, urgency=urgency)
    deliver()
    return [str(letter.body) for letter in mail.outbox]


def test_whoever_waits_at_the_screen_comes_before_older_letters(reader: UUID) -> None:
    written = [("first", Urgency.IN_TURN), ("second", Urgency.TODAY), ("third", Urgency.AT_THE_SCREEN)]
    assert sent_by(reader, *written) == ["third", "second", "first"]


def test_letters_of_one_urgency_leave_in_the_order_in_which_they_were_written(reader: UUID) -> None:
    assert sent_by(reader, *((code, Urgency.IN_TURN) for code in "abc")) == ["a", "b", "c"]


def test_a_mailing_of_more_than_a_round_does_not_hold_up_a_confirmation(reader: UUID) -> None:
    mailing = [(str(number), Urgency.IN_TURN) for number in range(A_ROUND + 5)]
    assert sent_by(reader, *mailing, ("confirm", Urgency.AT_THE_SCREEN))[0] == "confirm"
    assert (len(mail.outbox), deliver(), deliver()) == (A_ROUND, 6, 0)


def test_what_is_written_while_a_mailing_leaves_goes_next(reader: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    def render(_name: str, context: dict[str, str]) -> str:
        if context["code"] == "a":
            write(reader, LETTER, "en", {"code": "confirm"}, urgency=Urgency.AT_THE_SCREEN)
        return context["code"]

    monkeypatch.setattr("mudhif.base.post.jobs.render_to_string", render)
    assert sent_by(reader, *((code, Urgency.IN_TURN) for code in "abc")) == ["a", "confirm", "b", "c"]


@override_settings(EMAIL_BACKEND=BROKEN)
def test_a_round_ends_even_where_no_letter_leaves(reader: UUID) -> None:
    assert sent_by(reader, *((code, Urgency.IN_TURN) for code in "abc")) == []
    assert [letter.failures for letter in Letter.objects.all()] == [1, 1, 1]
