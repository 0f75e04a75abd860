"""The second round: the slate of a closed dialogue is confirmed by key, and what passes in every group is agreed."""

from datetime import timedelta
from uuid import UUID

import pytest
import time_machine
from django.utils import timezone

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.commons.dialogue import actions, jobs, queries
from mudhif.commons.dialogue.models import Confirmation, GroupCount, Priority, Proposal, Round
from mudhif.commons.dialogue.queries import Key
from mudhif.commons.dialogue.queries.access import today
from mudhif.commons.dialogue.rules.agreeing import Answers, Verdict, agreed
from mudhif.commons.dialogue.tests.second_rounds import begun, statements_of, two_camps

pytestmark = pytest.mark.django_db


@pytest.fixture
def keys(convenor: Viewer, opened: UUID) -> list[Key]:
    """Two camps of thirty who have voted."""
    return two_camps(opened, statements_of(convenor, opened))


@pytest.fixture
def proposals(convenor: Viewer, opened: UUID, keys: list[Key]) -> list[UUID]:
    """The slate of five, to be confirmed."""
    return begun(convenor, opened)


@pytest.mark.parametrize(
    ("counts", "verdict"),
    [((6, 4, 0), Verdict.CONFIRMED), ((5, 5, 0), Verdict.NOT_CONFIRMED), ((6, 0, 6), Verdict.NOT_CONFIRMED),
     ((9, 0, 0), Verdict.TOO_FEW), ((7, 0, 3), Verdict.CONFIRMED)],
)  # fmt: skip
def test_a_group_confirms_by_more_than_half_of_at_least_ten_who_answered(
    counts: tuple[int, int, int], verdict: Verdict
) -> None:
    assert Answers(30, *counts).verdict is verdict


def test_every_group_must_confirm_and_no_group_is_no_agreement() -> None:
    yes, no, few = Answers(30, 20, 0, 0), Answers(30, 9, 11, 0), Answers(12, 9, 0, 0)
    assert agreed([yes, yes])
    assert not agreed([yes, no])
    assert not agreed([yes, few])
    assert not agreed([])


def test_it_opens_once_and_only_after_the_dialogue_has_closed(convenor: Viewer, opened: UUID, keys: list[Key]) -> None:
    closes = today() + timedelta(days=20)
    with pytest.raises(Refused, match="close first"):
        actions.begin_round(convenor, opened, closes, 5)
    actions.close_dialogue(convenor, opened)
    for wrong, size in ((today() - timedelta(days=1), 5), (closes, 2), (closes, 11), (closes + timedelta(days=400), 5)):
        with pytest.raises(Refused):
            actions.begin_round(convenor, opened, wrong, size)
    actions.begin_round(convenor, opened, closes, 4)
    assert Proposal.objects.count() == 4
    with pytest.raises(Refused, match="has had"):
        actions.begin_round(convenor, opened, closes, 5)


def test_only_its_convenor_opens_and_ends_it(moderator: Viewer, anonymous: Viewer, opened: UUID) -> None:
    for who in (moderator, anonymous):
        with pytest.raises(NotFound):
            actions.begin_round(who, opened, today(), 5)
        with pytest.raises(NotFound):
            actions.end_round(who, opened)


def test_where_too_few_have_voted_there_is_no_slate(convenor: Viewer, opened: UUID) -> None:
    actions.close_dialogue(convenor, opened)
    with pytest.raises(Refused, match="Too few"):
        actions.begin_round(convenor, opened, today(), 5)


def test_what_both_camps_confirm_is_agreed_and_what_one_confirms_is_not(
    convenor: Viewer, opened: UUID, keys: list[Key], proposals: list[UUID]
) -> None:
    shared, sided = proposals[:2]
    for number, key in enumerate(keys):
        actions.confirm(key, {shared: 1, sided: 1 if number % 2 else -1})
    assert actions.end_round(convenor, opened) == 1
    assert Priority.objects.get().proposal_id == shared
    counts = GroupCount.objects.filter(proposal=sided, place__gte=0).order_by("confirmed")
    assert list(counts.values_list("size", "confirmed", "unconfirmed")) == [(30, 0, 30), (30, 30, 0)]
    assert Round.objects.get().told_apart


def test_a_camp_of_which_nine_answered_carries_nothing_and_its_counts_are_not_stored(
    convenor: Viewer, opened: UUID, keys: list[Key], proposals: list[UUID]
) -> None:
    for key in [*keys[1::2], *keys[0:18:2]]:
        actions.confirm(key, {proposals[0]: 1})
    assert actions.end_round(convenor, opened) == 0
    shown = GroupCount.objects.filter(proposal=proposals[0]).values_list("confirmed", "unconfirmed", "passed")
    assert sorted(shown, key=str) == [(30, 0, 0), (None, None, None), (None, None, None)]


def test_whoever_comes_in_for_the_second_round_only_decides_nothing(
    convenor: Viewer, opened: UUID, keys: list[Key], proposals: list[UUID]
) -> None:
    for key in keys:
        actions.confirm(key, {proposals[0]: -1})
    for _ in range(200):
        actions.confirm(actions.enter(opened), {proposals[0]: 1})
    assert actions.end_round(convenor, opened) == 0
    assert GroupCount.objects.get(proposal=proposals[0], place=-1).confirmed == 200


def test_where_codes_are_asked_for_nobody_new_comes_in(convenor: Viewer, dialogue: object) -> None:
    made = dialogue(entry="codes")  # type: ignore[operator]
    codes = actions.make_codes(convenor, made, 2)
    two_camps(made, statements_of(convenor, made))
    begun(convenor, made)
    with pytest.raises(Refused):
        actions.enter(made, codes[0])


def test_the_last_answer_counts_and_a_proposal_of_another_dialogue_is_passed_over(
    keys: list[Key], proposals: list[UUID]
) -> None:
    actions.confirm(keys[0], {proposals[0]: 1, keys[0].dialogue: 1})
    actions.confirm(keys[0], {proposals[0]: 0})
    assert list(Confirmation.objects.values_list("proposal", "value")) == [(proposals[0], 0)]


def test_after_the_last_day_nothing_is_answered_and_the_clock_counts_once(
    opened: UUID, keys: list[Key], proposals: list[UUID]
) -> None:
    for key in keys:
        actions.confirm(key, {proposals[0]: 1})
    jobs.end_rounds()
    assert not Priority.objects.exists()
    with time_machine.travel(timezone.now() + timedelta(days=22), tick=False):
        with pytest.raises(Refused, match="over"):
            actions.confirm(keys[0], {proposals[0]: -1})
        jobs.end_rounds()
        jobs.end_rounds()
    assert Priority.objects.count() == 1


def test_no_count_is_shown_to_anybody_before_the_end(
    convenor: Viewer, anonymous: Viewer, opened: UUID, keys: list[Key], proposals: list[UUID]
) -> None:
    for key in keys:
        actions.confirm(key, {proposals[0]: 1})
    for who in (convenor, anonymous):
        assert all(one.counts == () for one in queries.second_round(who, opened).proposals)
    assert queries.answered_by(convenor, opened) == 60


def test_whoever_deletes_their_key_takes_their_answers_with_it(keys: list[Key], proposals: list[UUID]) -> None:
    actions.confirm(keys[0], {proposals[0]: 1})
    actions.leave(keys[0])
    assert not Confirmation.objects.exists()


def test_without_groups_that_hold_all_who_voted_are_one_and_the_page_says_so(convenor: Viewer, opened: UUID) -> None:
    statements = statements_of(convenor, opened)
    alike = [actions.Invented(n.to_bytes(8), dict.fromkeys(statements, 1)) for n in range(30)]
    actions.let_in_invented(opened, alike)
    proposals = begun(convenor, opened, 3)
    for number in range(30):
        actions.confirm(Key(opened, number.to_bytes(8)), {proposals[0]: 1})
    assert actions.end_round(convenor, opened) == 1
    assert not Round.objects.get().told_apart
    assert list(GroupCount.objects.filter(proposal=proposals[0], place__gte=0).values_list("size")) == [(30,)]
