"""Votes are counted in three statements of SQL, written out: building them for each vote cost more than the rest."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db import connection

from mudhif.base.foundation.ids import new_id
from mudhif.commons.dialogue.models import Dialogue, Participant
from mudhif.commons.dialogue.queries.access import Key, UnknownKey
from mudhif.commons.dialogue.rules.states import State

_HOLDER: Final = """
    SELECT p.id, d.status, d.strict, d.opens, d.closes
    FROM commons_dialogue_participant p JOIN commons_dialogue_dialogue d ON d.id = p.dialogue_id
    WHERE p.handle = %s AND p.dialogue_id = %s"""
_COUNTED: Final = "INSERT INTO commons_dialogue_counted (id, day) VALUES {rows} ON CONFLICT DO NOTHING RETURNING id"
_KEPT: Final = """
    INSERT INTO commons_dialogue_vote (id, participant_id, statement_id, value, day)
    SELECT CASE s.id {identifiers} END, %s, s.id, CASE s.id {values} END, %s
    FROM commons_dialogue_statement s WHERE s.id IN ({places}) AND s.dialogue_id = %s AND s.state IN ({states})
    ON CONFLICT (participant_id, statement_id)
    DO UPDATE SET value = excluded.value, day = excluded.day, batch_id = NULL"""


def holder(key: Key) -> Participant:
    """Whoever holds the key, locked, with what of the dialogue decides on a vote; the rest is read when asked for.

    One query. Raises `UnknownKey` where nobody holds it.
    """
    lock = " FOR UPDATE OF p" if connection.features.has_select_for_update else ""
    found = _asked(_HOLDER + lock, [key.handle, _stored(key.dialogue)])
    if not found:
        raise UnknownKey
    person, status, strict, opens, closes = found[0]
    names = ["id", "status", "strict", "opens", "closes"]  # in the order of the model
    row = Dialogue.from_db(connection.alias, names, [key.dialogue, status, bool(strict), _day(opens), _day(closes)])
    holding = Participant.from_db(connection.alias, ["id", "dialogue_id"], [UUID(str(person)), key.dialogue])
    holding.dialogue = row
    return holding


def counted_now(sent: Sequence[UUID], day: date) -> frozenset[UUID]:
    """Those of the random numbers that nothing was counted under before; from here on, something is. One query."""
    if not sent:
        return frozenset()
    rows = ", ".join(["(%s, %s)"] * len(sent))
    values = [value for one in sent for value in (_stored(one), _date(day))]
    return frozenset(UUID(str(one)) for (one,) in _asked(_COUNTED.format(rows=rows), values))


def keep(who: Participant, values: Mapping[UUID, int], states: Sequence[State], day: date) -> None:
    """Keep one vote each on those of the statements that are shown in the participant's dialogue. One query."""
    if not values:
        return
    uuid, small = ("::uuid", "::smallint") if connection.vendor == "postgresql" else ("", "")
    statements = [_stored(one) for one in values]
    sql = _KEPT.format(
        identifiers=f"WHEN %s THEN %s{uuid} " * len(values),
        values=f"WHEN %s THEN %s{small} " * len(values),
        places=", ".join(["%s"] * len(values)),
        states=", ".join(["%s"] * len(states)),
    )
    pairs = [value for one in statements for value in (one, _stored(new_id()))]
    votes = [value for one, vote in zip(statements, values.values(), strict=True) for value in (one, vote)]
    dialogue = _stored(who.dialogue_id)
    asked = [*pairs, _stored(who.id), *votes, _date(day), *statements, dialogue, *states]
    with connection.cursor() as cursor:
        cursor.execute(sql, asked)


def _asked(sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())


def _stored(one: UUID) -> UUID | str:
    """An identifier as this database keeps it."""
    return one if connection.features.has_native_uuid_field else one.hex


def _date(day: date) -> date | str:
    return day if connection.vendor == "postgresql" else day.isoformat()


def _day(value: date | str) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)
