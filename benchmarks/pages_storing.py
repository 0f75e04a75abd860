"""Stores many rows faster than Django does: one statement on SQLite, COPY on PostgreSQL, indexes afterwards."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from operator import attrgetter
from typing import Any, Final

from django.conf import settings
from django.db import connection
from django.db.models import AutoField, BinaryField, BooleanField, CharField, Field, IntegerField, Model, UUIDField

DROPPED: Final = "indexes-to-make-again.json"
FILLED: Final = ("people_members_", "account_emailaddress", "base_vault_", "base_trail_salt")
INDEXES: Final = {
    "sqlite": "SELECT name, sql, tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
    "postgresql": """SELECT indexname, indexdef, tablename FROM pg_indexes WHERE schemaname = 'public'
                     AND indexname NOT IN (SELECT conname FROM pg_constraint)""",
}
# Only while a database of benchmarks is filled: nothing is lost that could not be filled again.
HASTE: Final = {
    "sqlite": "PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA cache_size=-1000000; "
    "PRAGMA wal_autocheckpoint=200000",
    "postgresql": "SET synchronous_commit = off; SET session_replication_role = replica; "
    "SET maintenance_work_mem = '512MB'",
}
# What PostgreSQL does by itself in the background, and SQLite never.
AFTERWARDS: Final = {"sqlite": "PRAGMA wal_checkpoint(TRUNCATE)", "postgresql": "VACUUM ANALYZE"}
PLAIN: Final[tuple[tuple[type["Field[Any, Any]"], Callable[[Any], object]], ...]] = (
    (BooleanField, bool),
    (IntegerField, int),
    (CharField, str),
    (BinaryField, bytes),
    (UUIDField, attrgetter("hex")),
)


def insert(model: type[Model], rows: Sequence[Model]) -> None:
    """Insert the rows as `bulk_create` would, in one statement of the database driver; keys are not read back."""
    if not rows:
        return
    fields: list[Any] = [field for field in model._meta.concrete_fields if not isinstance(field, AutoField)]
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    table = connection.ops.quote_name(model._meta.db_table)
    values = zip(*(_column(field, rows) for field in fields), strict=True)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            places = ", ".join(["%s"] * len(fields))
            cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", [*values])
            return
        with cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
            for row in values:
                copy.write_row(row)


def _column(field: "Field[Any, Any]", rows: Sequence[Model]) -> list[object]:
    """The values of one column for the driver; most are what they are, and need none of a field's preparations."""
    holding: Any = field
    while holding.remote_field:
        holding = holding.target_field
    for kind, plain in PLAIN:
        if isinstance(holding, kind):
            return [None if value is None else plain(value) for value in map(attrgetter(field.attname), rows)]
    return [field.get_db_prep_save(field.pre_save(row, add=True), connection) for row in rows]


@contextmanager
def in_haste() -> Iterator[None]:
    """Fill within: without indexes and without checks of foreign keys. Both are there again afterwards.

    The indexes to be made are kept in a file meanwhile, so that a killed run is taken up by the next.
    """
    kept = settings.MUDHIF_DATA / DROPPED
    with connection.cursor() as cursor:
        if not kept.exists():
            kept.write_text(json.dumps(_indexes(cursor)))
        made = json.loads(kept.read_text())
        for name in made:
            cursor.execute(f'DROP INDEX IF EXISTS "{name}"')
        for step in HASTE[connection.vendor].split("; "):
            cursor.execute(step)
        yield
        for statement in made.values():
            cursor.execute(statement.replace("%", "%%"))
        cursor.execute(AFTERWARDS[connection.vendor])
    kept.unlink()
    connection.close()  # and with it the haste


def _indexes(cursor: Any) -> dict[str, str]:
    cursor.execute(INDEXES[connection.vendor])
    return {name: statement for name, statement, table in cursor.fetchall() if table.startswith(FILLED)}
