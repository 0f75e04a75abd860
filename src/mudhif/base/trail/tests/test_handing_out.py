"""Checkpoints go to whoever keeps them outside, each once, with nothing said in the subject."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.core import mail

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.jobs.clockwork import recurring
from mudhif.base.post.jobs import deliver
from mudhif.base.post.models import Letter
from mudhif.base.trail import queries, signing
from mudhif.base.trail.actions import Recorded, hand_out, seal, subscribe, unsubscribe
from mudhif.base.trail.models import Salt, Subscriber

Write = Callable[[int], list[Recorded]]
pytestmark = pytest.mark.django_db
STEWARD = Viewer(uuid4(), frozenset({Role.STEWARD}), (), "en", "Asia/Baghdad")


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_a_subscriber_is_sent_the_newest_checkpoint_once(language: str) -> None:
    subscribe(STEWARD, "A partner", "audit@partner.example", language)
    seal()
    assert hand_out() == 1
    assert hand_out() == 0
    deliver()
    (letter,) = mail.outbox
    assert letter.to == ["audit@partner.example"]
    assert queries.checkpoint_at(STEWARD).note in letter.body
    assert f"/{language}/trail/checkpoints/" in letter.body


def test_the_checkpoint_in_the_letter_can_be_checked_as_it_is(write: Write) -> None:
    subscribe(STEWARD, "A partner", "audit@partner.example", "en")
    seal()
    hand_out()
    deliver()
    start = mail.outbox[0].body.index("localhost/trail\n")
    note = mail.outbox[0].body[start:].split("\n\n")
    assert signing.verifier().open(f"{note[0]}\n\n{note[1].splitlines()[0]}\n")


def test_nothing_is_sent_before_something_is_sealed() -> None:
    subscribe(STEWARD, "A partner", "audit@partner.example", "en")
    assert hand_out() == 0


def test_the_address_is_not_readable_in_the_database() -> None:
    subscriber = subscribe(STEWARD, "A partner", "audit@partner.example", "en")
    assert b"partner.example" not in bytes(Subscriber.objects.get(id=subscriber).address)
    assert queries.address_of_subscriber(subscriber) == "audit@partner.example"


def test_someone_who_unsubscribes_is_forgotten() -> None:
    subscriber = subscribe(STEWARD, "A partner", "audit@partner.example", "en")
    seal()
    hand_out()
    unsubscribe(STEWARD, subscriber)
    assert queries.address_of_subscriber(subscriber) is None
    assert not Letter.objects.exists()
    assert not Salt.objects.filter(subject=subscriber).exists()


@pytest.mark.parametrize("role", [None, Role.HOST, Role.AUDITOR])
def test_only_a_steward_decides_who_is_sent_checkpoints(role: Role | None) -> None:
    viewer = Viewer(uuid4(), frozenset({role} if role else ()), (), "en", "Asia/Baghdad")
    with pytest.raises(NotFound):
        subscribe(viewer, "A partner", "audit@partner.example", "en")
    with pytest.raises(NotFound):
        unsubscribe(viewer, uuid4())


@pytest.mark.parametrize("address", ["", "partner", "a@b@c", "a@b\n.example", "عنوان"])
def test_what_is_no_mail_address_is_refused(address: str) -> None:
    with pytest.raises(Refused):
        subscribe(STEWARD, "A partner", address, "en")


def test_a_subscriber_who_is_not_there_cannot_be_removed() -> None:
    with pytest.raises(NotFound):
        unsubscribe(STEWARD, uuid4())


def test_sealing_and_handing_out_are_on_the_clock() -> None:
    intervals = {name: job.every.total_seconds() for name, job in recurring.items()}
    assert intervals["trail.seal"] <= 60
    assert intervals["trail.hand_out"] == 3600
