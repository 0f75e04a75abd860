"""What happens when a member takes back or erases, and what a member can take along."""

from dataclasses import replace

import pytest

from mudhif.base.foundation.events import publish
from mudhif.work.engagements import actions, queries
from mudhif.work.engagements.models import Engagement, Note
from mudhif.work.engagements.tests.conftest import Bench, Released
from mudhif.work.selection.events import Withdrawn
from mudhif.work.selection.models import Candidacy

pytestmark = pytest.mark.django_db


def _withdrawn(bench: Bench, code: str) -> Withdrawn:
    row = Candidacy.objects.get(code=code)
    return Withdrawn(row.id, row.need_id, row.member_id, Engagement.objects.get(code=code).host_id)


def test_an_offer_ends_with_its_candidacy(bench: Bench, released: Released) -> None:
    _member, code = released()
    actions.offer(bench.host, code, bench.terms)
    publish(_withdrawn(bench, code))
    assert Engagement.objects.get().status == "taken_back"


def test_accepted_work_does_not_end_with_its_candidacy(bench: Bench, released: Released) -> None:
    member, code = released()
    actions.accept(member, actions.offer(bench.host, code, bench.terms))
    publish(_withdrawn(bench, code))
    assert Engagement.objects.get().status == "accepted"


def test_who_erases_is_taken_off_with_every_note_and_the_work_ends(bench: Bench, released: Released) -> None:
    member, code = released()
    offer = actions.offer(bench.host, code, bench.terms)
    actions.accept(member, offer)
    actions.start(bench.host, offer)
    assert member.id is not None
    actions.forget_member(member.id)
    row = Engagement.objects.get()
    assert (row.member_id, row.status, Note.objects.count()) == (None, "ended_early", 0)


def test_a_member_takes_along_both_notes(bench: Bench, released: Released) -> None:
    member, code = released()
    offer = actions.offer(bench.host, code, replace(bench.terms, words="\u202eWelcome"))
    actions.accept(member, offer)
    actions.start(bench.host, offer)
    actions.finish(member, offer, "It went well.")
    actions.write_note(bench.host, offer, "Thank you.")
    assert member.id is not None
    [held] = queries.held_of(member.id)["engagements"]
    assert {note["words"] for note in held["notes"]} == {"It went well.", "Thank you."}
    assert held["words"] == "Welcome"
