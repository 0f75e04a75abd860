"""The database itself refuses to change or remove what is on the record, and entries that leave a gap.

This stops mistakes and stray code, not an operator, who can drop a trigger: against the operator there are the
checkpoints that others keep.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.db.backends.base.base import BaseDatabaseWrapper

TABLES: Final = ("base_trail_entry", "base_trail_node", "base_trail_checkpoint")
REFUSAL: Final = "the record is append-only"
GAP: Final = "an entry takes the next place on the record"

_SQLITE = """
CREATE TRIGGER {table}_keeps_{event} BEFORE {event} ON {table} BEGIN SELECT RAISE(ABORT, '{refusal}'); END
"""
# Also refuses INSERT OR REPLACE, which deletes without a word to the trigger on DELETE.
_SQLITE_NEXT = """
CREATE TRIGGER base_trail_entry_is_next BEFORE INSERT ON base_trail_entry
WHEN NEW."index" <> (SELECT COALESCE(MAX("index"), -1) + 1 FROM base_trail_entry)
BEGIN SELECT RAISE(ABORT, '{gap}'); END
"""
_SQLITE_ONCE = """
CREATE TRIGGER {table}_is_new BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {key})
BEGIN SELECT RAISE(ABORT, '{refusal}'); END
"""
_KEYS: Final = {
    "base_trail_node": "level = NEW.level AND position = NEW.position",
    "base_trail_checkpoint": "size = NEW.size",
}
_POSTGRESQL_FUNCTIONS = (
    """
CREATE OR REPLACE FUNCTION base_trail_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{refusal}' USING ERRCODE = 'integrity_constraint_violation'; END $$
""",
    """
CREATE OR REPLACE FUNCTION base_trail_next() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
IF NEW."index" <> (SELECT COALESCE(MAX("index"), -1) + 1 FROM base_trail_entry) THEN
RAISE EXCEPTION '{gap}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
RETURN NEW; END $$
""",
)
_POSTGRESQL = """
CREATE TRIGGER {table}_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION base_trail_refuse()
"""
_POSTGRESQL_NEXT = """
CREATE TRIGGER base_trail_entry_is_next BEFORE INSERT ON base_trail_entry
FOR EACH ROW EXECUTE FUNCTION base_trail_next()
"""


def statements(vendor: str) -> Iterator[str]:
    """The SQL that puts the guards in place."""
    if vendor == "postgresql":
        yield from (function.format(refusal=REFUSAL, gap=GAP) for function in _POSTGRESQL_FUNCTIONS)
        yield _POSTGRESQL_NEXT
        yield from (_POSTGRESQL.format(table=table) for table in TABLES)
        return
    yield _SQLITE_NEXT.format(gap=GAP)
    for table in TABLES:
        yield from (_SQLITE.format(table=table, event=event, refusal=REFUSAL) for event in ("UPDATE", "DELETE"))
    yield from (_SQLITE_ONCE.format(table=table, key=key, refusal=REFUSAL) for table, key in _KEYS.items())


def removals(vendor: str) -> Iterator[str]:
    """The SQL that takes the guards away."""
    on = " ON {table}" if vendor == "postgresql" else ""
    names = {"base_trail_entry_is_next": TABLES[0]}
    for table in TABLES:
        kept = ("keeps",) if vendor == "postgresql" else ("keeps_UPDATE", "keeps_DELETE", "is_new")
        names |= {f"{table}_{name}": table for name in kept}
    yield from (f"DROP TRIGGER IF EXISTS {name}{on.format(table=table)}" for name, table in names.items())


def install(connection: BaseDatabaseWrapper) -> None:
    """Put the guards in place."""
    with connection.cursor() as cursor:
        for statement in statements(connection.vendor):
            cursor.execute(statement)


def remove(connection: BaseDatabaseWrapper) -> None:
    """Take the guards away."""
    with connection.cursor() as cursor:
        for statement in removals(connection.vendor):
            cursor.execute(statement)


@contextmanager
def lifted(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Without the guards for a moment: to throw a whole database away, never to mend a record."""
    remove(connection)
    try:
        yield
    finally:
        install(connection)
