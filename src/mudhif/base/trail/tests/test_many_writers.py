"""Eight who write at once lose nothing, leave no gap, and get no error."""

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connection, connections, transaction

from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record, seal
from mudhif.base.trail.models import Entry
from mudhif.base.trail.queries.auditing import audit_database

WRITERS, ACTS = 8, 12


def act(writer: int) -> list[int]:
    """One writer's acts, each in a transaction of its own; every third one is undone."""
    viewer = Viewer(uuid4(), frozenset(), (), "en", "Asia/Baghdad")
    try:
        return [index for turn in range(ACTS) if (index := act_once(viewer, writer, turn)) is not None]
    finally:
        connections.close_all()


def act_once(viewer: Viewer, writer: int, turn: int) -> int | None:
    """Write one entry; None where it was undone."""
    with transaction.atomic():
        recorded = record(viewer, "needs.opened", subjects=[uuid4()], facts={"writer": writer, "turn": turn})
        transaction.set_rollback(turn % 3 == 2)
    return None if turn % 3 == 2 else recorded.index


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite in a file: see tests/crash")
@pytest.mark.django_db(transaction=True)
def test_eight_writers_lose_nothing_and_leave_no_gap() -> None:
    with ThreadPoolExecutor(WRITERS) as pool:
        acknowledged = [index for indices in pool.map(act, range(WRITERS)) for index in indices]
    assert sorted(acknowledged) == list(range(WRITERS * ACTS * 2 // 3))
    assert Entry.objects.count() == len(acknowledged)
    seal()
    assert audit_database().passed
