"""Recurring jobs: a room names a function and its interval in its `apps.py`; the worker runs what is due."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from mudhif.base.foundation.registries import Registry


@dataclass(frozen=True, slots=True)
class Recurring:
    """A function without arguments that is safe to run twice, and how often it runs."""

    run: Callable[[], object]
    every: timedelta


recurring: Registry[Recurring] = Registry()


def every(interval: timedelta, name: str, run: Callable[[], object]) -> None:
    """Run the job each `interval`; a job that was under way when the server was killed runs again."""
    recurring.add(name, Recurring(run, interval))
