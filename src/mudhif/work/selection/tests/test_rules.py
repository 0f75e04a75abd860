"""Decisions that need no database."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from mudhif.work.selection.rules import urgent
from mudhif.work.selection.rules.assessing import Flaw, Score, flaws, is_complete, mean, round_half_up, total
from mudhif.work.selection.rules.deciding import Obstacle, Standing, obstacle
from mudhif.work.selection.rules.reasons import Reason, opened, stored
from mudhif.work.selection.rules.states import STEPS, Status, may_become
from mudhif.work.selection.rules.terms import answer_by, places

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
LATER, BEFORE = NOW + timedelta(days=3), NOW - timedelta(days=3)


def test_weights_make_the_total_in_tenths_and_round_halves_up() -> None:
    first, second, third = uuid4(), uuid4(), uuid4()
    assert total({first: 70, second: 30}, {first: 80, second: 55}) == 725
    assert total({first: 35, second: 35, third: 30}, {first: 71, second: 80, third: 99}) == 826
    assert (round_half_up(25, 10), round_half_up(24, 10), mean([724, 725]), mean([])) == (3, 2, 725, None)


@pytest.mark.parametrize(
    ("points", "evidence", "flaw"),
    [(-1, "Enough of a sentence", Flaw.OUT_OF_RANGE), (101, "Enough of a sentence", Flaw.OUT_OF_RANGE),
     (50, "  short  ", Flaw.NO_EVIDENCE), (50, "x" * 501, Flaw.TOO_LONG), (0, "No trace of it anywhere", None)],
)  # fmt: skip
def test_points_lie_between_0_and_100_and_rest_on_a_sentence(points: int, evidence: str, flaw: Flaw | None) -> None:
    criterion = uuid4()
    assert flaws([criterion], [Score(criterion, points, evidence)]).get(criterion) is flaw


def test_an_empty_panel_completes_nothing() -> None:
    one, two = uuid4(), uuid4()
    assert not is_complete([], [one])
    assert not is_complete([one, two], [one])
    assert is_complete([one, two], [two, one, uuid4()])


def test_nobody_is_chosen_who_has_not_been_found_invited_and_agreed() -> None:
    assert not may_become(Status.FOUND, Status.AGREED)
    assert not may_become(Status.INVITED, Status.CHOSEN)
    assert not may_become(Status.FOUND, Status.CHOSEN)
    assert all(Status.WITHDRAWN in steps for status, steps in STEPS.items() if status is not Status.WITHDRAWN)


def test_when_the_panels_time_is_over_a_decision_no_longer_waits() -> None:
    mine, waiting = Standing(Status.ASSESSED), Standing(Status.AGREED, assess_by=LATER)
    late = Standing(Status.AGREED, assess_by=BEFORE)
    assert obstacle(mine, [mine, waiting], seats=1, chosen=True, moment=NOW) is Obstacle.OTHERS_WAIT
    assert obstacle(mine, [mine, late], seats=1, chosen=True, moment=NOW) is None
    assert obstacle(late, [late], seats=1, chosen=True, moment=NOW) is Obstacle.NOT_ASSESSED
    assert obstacle(late, [late], seats=1, chosen=False, moment=NOW) is None


def test_who_was_cleared_beforehand_can_be_chosen_the_same_day() -> None:
    ready = Standing(Status.AGREED, assess_by=LATER, cleared=True)
    assert obstacle(ready, [ready], seats=1, chosen=True, moment=NOW) is None
    assert obstacle(ready, [ready, Standing(Status.OFFERED)], seats=1, chosen=True, moment=NOW) is Obstacle.NO_SEAT


def test_an_urgent_need_is_answered_the_same_day() -> None:
    assert answer_by(NOW, urgent=True) - NOW == timedelta(hours=24)
    assert answer_by(NOW, urgent=False) - NOW == timedelta(days=14)
    assert urgent.review_due(date(2027, 3, 1)) == date(2027, 3, 2)


def test_a_clearance_lasts_a_year_and_a_day_at_most() -> None:
    today = date(2027, 3, 1)
    assert urgent.may_last_until(today + timedelta(days=366), today)
    assert not urgent.may_last_until(today + timedelta(days=367), today)


def test_a_shortlist_has_twenty_places_a_seat_and_a_hundred_at_most() -> None:
    assert [places(seats) for seats in (1, 2, 5, 500)] == [20, 40, 100, 100]


def test_reasons_survive_being_stored() -> None:
    reason = Reason(uuid4(), 30, True, 276, uuid4(), 100, 4, 9, 3)
    nothing = Reason(uuid4(), 15, False, 0, None, 0, 0, 0, 0)
    assert opened(stored([reason, nothing])) == (reason, nothing)
