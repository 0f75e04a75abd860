"""Tables that do not keep the order in which their rows came.

An ordinary table tells it: SQLite numbers rows as they arrive, PostgreSQL appends them and notes the transaction. The
k-th member who drew a code would then likely be the k-th participant. SQLite can store a table by its key alone, which
here is random (`WITHOUT ROWID`); PostgreSQL cannot, so its rows are laid down anew in a random order (`mixed`).
"""

from collections.abc import Callable, Sequence
from typing import Final

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

FIRST: Final = tuple(
    f"commons_dialogue_{name}"
    for name in (
        "entrycode", "poolcode", "drawn", "participant", "statement", "statementtext", "appeal", "vote", "counted",
    )
)  # fmt: skip
SECOND: Final = ("commons_dialogue_confirmation",)
TABLES: Final = FIRST + SECOND
# Of these, rows that a batch holds lie in the order of a day's mixing already.
_SEALED: Final = ("_vote", "_statement", "_confirmation")


def storing_by_key(tables: Sequence[str]) -> Callable[[object, BaseDatabaseSchemaEditor], None]:
    """Make new, empty tables again without row numbers, on SQLite. For a migration."""

    def store_by_key(apps: object, editor: BaseDatabaseSchemaEditor) -> None:
        del apps
        if editor.connection.vendor == "sqlite":
            for table in tables:
                _remake(editor.connection, table)

    return store_by_key


def _remake(database: BaseDatabaseWrapper, table: str) -> None:
    with database.cursor() as cursor:
        cursor.execute("SELECT type, sql FROM sqlite_master WHERE tbl_name = %s AND sql IS NOT NULL", [table])
        made = cursor.fetchall()
        cursor.execute(f'SELECT COUNT(*) FROM "{table}"')  # noqa: S608  (names of this file)
        if cursor.fetchone() != (0,):
            raise RuntimeError(f"{table} holds rows already, in the order in which they came.")
        cursor.execute(f'DROP TABLE "{table}"')
        for sql in sorted(
            (f"{sql} WITHOUT ROWID" if kind == "table" else sql for kind, sql in made), key=_tables_first
        ):
            cursor.execute(sql)


def _tables_first(sql: str) -> bool:
    return not sql.startswith("CREATE TABLE")


def keeps_no_order(table: str) -> bool:
    """Whether SQLite stores the table by its key alone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = %s", [table])
        found = cursor.fetchone()
    return bool(found) and str(found[0]).rstrip().upper().endswith("WITHOUT ROWID")


def mixed() -> None:
    """On PostgreSQL, lay every row down anew in a random order and in one transaction. Call it inside a transaction.

    Votes, answers and statements that a day has sealed lie in the order of that day's mixing, so only new ones move.
    """
    if connection.vendor != "postgresql":
        return
    for table in TABLES:
        new = " WHERE batch_id IS NULL" if table.endswith(_SEALED) else ""
        with connection.cursor() as cursor:
            cursor.execute(
                f'CREATE TEMPORARY TABLE mixing ON COMMIT DROP AS SELECT * FROM "{table}"{new}'  # noqa: S608
            )
            cursor.execute(f'DELETE FROM "{table}"{new}')  # noqa: S608
            cursor.execute(f'INSERT INTO "{table}" SELECT * FROM mixing ORDER BY random()')  # noqa: S608
            cursor.execute("DROP TABLE mixing")
