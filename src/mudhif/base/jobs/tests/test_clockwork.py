"""What is due on a clock is a row, so that a killed server loses nothing."""

from datetime import timedelta

import pytest
import time_machine

from mudhif.base.foundation import clock
from mudhif.base.jobs import clockwork
from mudhif.base.jobs.actions import run_due
from mudhif.base.jobs.clockwork import Recurring
from mudhif.base.jobs.models import Due

pytestmark = pytest.mark.django_db


def put_on_the_clock(monkeypatch: pytest.MonkeyPatch, *jobs: tuple[str, Recurring]) -> None:
    monkeypatch.setattr(clockwork.recurring, "parts", dict(jobs))


def test_a_job_runs_when_it_is_due_and_not_before(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[str] = []
    put_on_the_clock(monkeypatch, ("seal", Recurring(lambda: runs.append("seal"), timedelta(minutes=1))))
    with time_machine.travel("2026-11-22T10:00:00Z", tick=False) as traveller:
        run_due(), run_due()
        traveller.shift(61)
        run_due()
    assert runs == ["seal", "seal"]


def test_a_failing_job_is_tried_again_later_and_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise OSError

    put_on_the_clock(
        monkeypatch, ("bad", Recurring(fail, timedelta(hours=1))), ("good", Recurring(list, timedelta(hours=1)))
    )
    assert run_due() == ["good"]
    row = Due.objects.get(job="bad")
    assert row.failures == 1
    assert row.at < clock.now() + timedelta(minutes=5)


def test_a_job_that_was_killed_half_way_is_due_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def be_killed() -> None:
        raise KeyboardInterrupt

    put_on_the_clock(monkeypatch, ("seal", Recurring(be_killed, timedelta(minutes=1))))
    with time_machine.travel("2026-11-22T10:00:00Z", tick=False) as traveller:
        with pytest.raises(KeyboardInterrupt):
            run_due()
        put_on_the_clock(monkeypatch, ("seal", Recurring(list, timedelta(minutes=1))))
        traveller.shift(61)
        assert run_due() == ["seal"]
