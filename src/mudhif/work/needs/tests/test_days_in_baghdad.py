"""A need closes at midnight in Baghdad, wherever the server and the reader are."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
import time_machine

from mudhif.base.foundation.events import subscribe
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.post.models import Letter
from mudhif.work.needs import jobs
from mudhif.work.needs.actions import close_when_due
from mudhif.work.needs.events import NeedClosed
from mudhif.work.needs.rules.days import answer_by, is_over
from mudhif.work.needs.tests.conftest import Scene, status_of

LAST_DAY = date(2026, 12, 14)
BEFORE_MIDNIGHT = datetime(2026, 12, 14, 20, 59, tzinfo=UTC)
AFTER_MIDNIGHT = datetime(2026, 12, 14, 21, 0, tzinfo=UTC)


def test_the_last_day_counts_to_its_midnight_in_baghdad() -> None:
    assert (is_over(LAST_DAY, BEFORE_MIDNIGHT), is_over(LAST_DAY, AFTER_MIDNIGHT)) == (False, True)


def test_an_urgent_need_sent_late_in_london_is_due_on_the_next_day_of_baghdad() -> None:
    assert answer_by(datetime(2026, 12, 14, 22, 30, tzinfo=UTC)).date() == date(2026, 12, 15)


@pytest.mark.parametrize(("moment", "status"), [(BEFORE_MIDNIGHT, "open"), (AFTER_MIDNIGHT, "closed")])
def test_the_clock_closes_a_need_when_its_day_is_over(
    opened: Callable[..., UUID], moment: datetime, status: str
) -> None:
    with time_machine.travel(datetime(2026, 12, 1, tzinfo=UTC), tick=False):
        need = opened(closes=LAST_DAY)
    with time_machine.travel(moment, tick=False):
        jobs.close_on_their_day()
    assert status_of(need) == status


def test_the_host_is_told_once_in_a_letter_that_names_nothing(
    opened: Callable[..., UUID], scene: Scene, mandate: Callable[[Viewer, UUID, Role], None]
) -> None:
    closed: list[NeedClosed] = []
    subscribe(NeedClosed, closed.append)
    need = opened()
    with time_machine.travel(datetime(2027, 6, 1, tzinfo=UTC), tick=False):
        mandate(scene.host, scene.hospital, Role.HOST)
        assert (close_when_due(need), close_when_due(need)) == (True, False)
    letter = Letter.objects.get(person__in=[scene.host.id], template="work_needs/letters/closed")
    assert (letter.sent, closed) == (None, [NeedClosed(need)])
