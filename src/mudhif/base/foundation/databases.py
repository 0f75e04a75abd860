"""A database that is new."""

from django.core.management import call_command
from django.db import connection


def make_tables() -> bool:
    """Make the tables where the database has none at all; says whether it had none."""
    new = not connection.introspection.table_names()
    if new:
        call_command("migrate", verbosity=0)
    return new


def forget_what_was_overwritten() -> None:
    """Empty SQLite's write-ahead log, where what was erased stands until the log is used again from its start."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
