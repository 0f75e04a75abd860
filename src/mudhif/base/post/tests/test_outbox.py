"""A letter is written in the transaction and leaves later, once, and discreetly."""

from uuid import UUID, uuid4

import pytest
from django.core import mail
from django.db import transaction
from django.test.utils import override_settings

from mudhif.base.foundation.registries import mail_addresses
from mudhif.base.post.actions import burn, write
from mudhif.base.post.jobs import deliver
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
