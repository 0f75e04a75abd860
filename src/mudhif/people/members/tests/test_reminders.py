"""A letter comes thirty and seven days before a consent ends, says nothing to others, and comes once."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail

from mudhif.base.foundation import clock
from mudhif.base.foundation.registries import mail_addresses
from mudhif.base.post.jobs import deliver
from mudhif.base.post.models import Letter
from mudhif.people.members import actions
from mudhif.people.members.jobs import remind
from mudhif.people.members.queries.waiting import cards
from mudhif.people.members.rules import Purpose
from mudhif.people.members.tests.conftest import Giving, NewMember, NewPerson, id_of

pytestmark = pytest.mark.django_db


def test_two_letters_in_a_year_each_once(member: NewMember) -> None:
    member()
    start, sent = clock.now(), []
    for day in range(101):
        with time_machine.travel(start + timedelta(days=day), tick=False):
            sent += [day] * (remind() + remind())
    assert sent == [70, 93]


def test_a_consent_for_a_few_days_is_reminded_of_once(member: NewMember, give: Giving) -> None:
    viewer = member(Purpose.COUNTED)
    actions.withdraw_consent(viewer, Purpose.COUNTED)
    give(viewer, Purpose.FEDERATION, days=10)
    assert remind() == 0
    with time_machine.travel(clock.now() + timedelta(days=5), tick=False):
        assert remind() == 1


def test_a_withdrawn_consent_brings_no_letter(member: NewMember) -> None:
    viewer = member()
    actions.withdraw_consent(viewer, Purpose.INSTITUTIONS)
    with time_machine.travel(clock.now() + timedelta(days=95), tick=False):
        assert remind() == 0


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_the_letter_gives_nothing_away(member: NewMember, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setattr(mail_addresses, "parts", {"tests": lambda _person: "someone@example.org"})
    viewer = member(pseudonym="Planted")
    Letter.objects.all().delete()
    from mudhif.people.members.models import User

    User.objects.filter(pk=id_of(viewer)).update(language=language)
    with time_machine.travel(clock.now() + timedelta(days=71), tick=False):
        remind()
        deliver()
    letter = mail.outbox[0]
    for word in ("Planted", "consent", "hospital", "موافقة", "ڕەزامەندی"):
        assert word not in letter.subject + str(letter.body)


def test_the_home_page_says_what_waits(member: NewMember, person: NewPerson, give: Giving) -> None:
    beginner, viewer = person(), member()
    assert [card.url_name for card in cards(beginner)] == ["members:start"]
    assert cards(viewer) == []
    give(viewer, Purpose.FEDERATION, days=20)
    actions.unpublish(viewer)
    assert len(cards(viewer)) == 2
