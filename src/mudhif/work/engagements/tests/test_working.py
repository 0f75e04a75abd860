"""The work begins and ends, and both sides say how it went."""

from uuid import UUID

import pytest

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.work.engagements import actions, queries
from mudhif.work.engagements.models import Note
from mudhif.work.engagements.tests.conftest import Bench, Released

pytestmark = pytest.mark.django_db
Accepted = tuple[Viewer, UUID]


@pytest.fixture
def accepted(bench: Bench, released: Released) -> Accepted:
    member, code = released()
    offer = actions.offer(bench.host, code, bench.terms)
    actions.accept(member, offer)
    return member, offer


def test_both_sides_read_what_the_other_wrote(bench: Bench, accepted: Accepted) -> None:
    member, offer = accepted
    actions.start(bench.host, offer)
    actions.finish(member, offer, "سوپاس بۆ ھەمووان")
    actions.write_note(bench.host, offer, "نشكركم")
    for viewer in (member, bench.host):
        assert [note.words for note in queries.engagement(viewer, offer).notes] == ["سوپاس بۆ ھەمووان", "نشكركم"]


def test_the_database_does_not_hold_a_note_in_the_clear(bench: Bench, accepted: Accepted) -> None:
    member, offer = accepted
    actions.start(bench.host, offer)
    actions.finish(member, offer, "a private word")
    assert b"private" not in bytes(Note.objects.get().words)


def test_a_note_waits_for_the_end(bench: Bench, accepted: Accepted) -> None:
    with pytest.raises(Refused):
        actions.write_note(bench.host, accepted[1], "too soon")


def test_the_member_does_not_start_the_work_alone(accepted: Accepted) -> None:
    with pytest.raises(NotFound):
        actions.start(*accepted)


def test_work_can_end_early_from_either_side_without_a_reason(bench: Bench, accepted: Accepted) -> None:
    member, offer = accepted
    actions.end_early(member, offer)
    assert queries.engagement(bench.host, offer).status == "ended_early"
