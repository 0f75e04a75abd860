"""Bringing a table to the rows that are wanted, touching only those that differ.

Rows are plain tuples: three hundred thousand instances of models would take most of an import's time.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import connection, models

Report = Callable[[int], None]
Values = tuple[str | bool | UUID, ...]
BATCH = 5_000
# SQLite takes about a thousand parameters in one statement.
REMOVED_AT_ONCE = 900


@dataclass(frozen=True, slots=True)
class Changed:
    """How many rows came, and how many went."""

    added: int = 0
    removed: int = 0

    def __add__(self, other: "Changed") -> "Changed":
        return Changed(self.added + other.added, self.removed + other.removed)

    def __bool__(self) -> bool:
        return bool(self.added or self.removed)


def create(model: type[models.Model], fields: Sequence[str], rows: Sequence[Values], report: Report) -> None:
    """Insert rows with values for the named fields, and say after each batch how many there were."""
    quote = connection.ops.quote_name
    names = {field.name: field.column for field in model._meta.concrete_fields}
    table = f"{quote(model._meta.db_table)} ({', '.join(quote(names[name] or name) for name in fields)})"
    for start in range(0, len(rows), BATCH):
        batch = rows[start : start + BATCH]
        _insert(table, len(fields), batch)
        report(len(batch))


def _insert(table: str, width: int, rows: Sequence[Values]) -> None:
    """Insert a batch as fast as the database takes it: COPY on PostgreSQL, a prepared statement on SQLite."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            return
        holders = ", ".join(["%s"] * width)
        statement = f"INSERT INTO {table} VALUES ({holders})"  # noqa: S608  (names from the model, no values)
        cursor.executemany(statement, [tuple(map(_stored, row)) for row in rows])


def _stored(value: str | bool | UUID) -> str | bool | UUID:
    """An identifier as SQLite keeps it, where the database has no type for it."""
    return value.hex if isinstance(value, UUID) and not connection.features.has_native_uuid_field else value


def remove(model: type[models.Model], keys: Iterable[int]) -> None:
    """Delete rows by primary key."""
    doomed = list(keys)
    for start in range(0, len(doomed), REMOVED_AT_ONCE):
        models.QuerySet(model).filter(pk__in=doomed[start : start + REMOVED_AT_ONCE]).delete()


def bring_to(
    model: type[models.Model],
    fields: Sequence[str],
    wanted: Mapping[Hashable, Values],
    stored: Mapping[Hashable, int],
    report: Report,
) -> Changed:
    """Insert what is wanted and not stored (key -> primary key), delete what is stored and not wanted."""
    stale = [primary for key, primary in stored.items() if key not in wanted]
    new = [row for key, row in wanted.items() if key not in stored]
    remove(model, stale)
    report(len(wanted) - len(new))
    create(model, fields, new, report)
    return Changed(len(new), len(stale))
