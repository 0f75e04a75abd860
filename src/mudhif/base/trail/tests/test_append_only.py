"""The database itself refuses to rewrite the record."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction

from mudhif.base.trail.actions import Recorded, seal
from mudhif.base.trail.models import Checkpoint, Entry, Node

pytestmark = pytest.mark.django_db
STORED = {"base_trail_entry": Entry, "base_trail_node": Node, "base_trail_checkpoint": Checkpoint}


@pytest.fixture(autouse=True)
def _two_sealed_entries(write: Callable[[int], list[Recorded]]) -> None:
    write(2)
    seal()


def attempt(statement: str) -> None:
    """Run SQL as somebody at the database would."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize("table", STORED)
def test_what_is_on_the_record_cannot_be_deleted(table: str) -> None:
    with pytest.raises(DatabaseError, match="append-only"):
        attempt(f"DELETE FROM {table}")
    assert STORED[table].objects.exists()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "change",
    ["base_trail_entry SET body = leaf_hash", "base_trail_node SET level = 9", "base_trail_checkpoint SET size = 1"],
)
def test_what_is_on_the_record_cannot_be_changed(change: str) -> None:
    with pytest.raises(DatabaseError, match="append-only"):
        attempt(f"UPDATE {change}")


@pytest.mark.parametrize("index", [1, 3, -1])
def test_an_entry_that_leaves_a_gap_or_takes_a_place_is_refused(index: int) -> None:
    with pytest.raises(DatabaseError, match="next place"), transaction.atomic():
        Entry.objects.create(index=index, body=b"", leaf_hash=b"")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="INSERT OR REPLACE is SQLite's")
@pytest.mark.parametrize(
    "row", ["entry VALUES (1, x'', x'')", "node VALUES (1, 0, x'')", "checkpoint VALUES (2, x'', '', '')"]
)
def test_what_is_on_the_record_cannot_be_replaced(row: str) -> None:
    with pytest.raises(DatabaseError, match=r"append-only|next place"):
        attempt(f"INSERT OR REPLACE INTO base_trail_{row}")


@pytest.mark.skipif(connection.vendor != "postgresql", reason="TRUNCATE is PostgreSQL's")
def test_the_record_cannot_be_truncated() -> None:
    with pytest.raises(DatabaseError, match="append-only"):
        attempt("TRUNCATE base_trail_node")
