"""No query joins a participant to a member, a code, an address or a statement: not by key, value, order or time."""

import json
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
import time_machine
from django.apps import apps
from django.db import connection, models
from django.utils import timezone

from mudhif.base.foundation.home import LANGUAGES
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.models import Entry
from mudhif.commons.dialogue import actions, jobs, queries, unordered
from mudhif.commons.dialogue.models import (
    Batch,
    Confirmation,
    Dialogue,
    Participant,
    Proposal,
    Statement,
    StatementText,
    Vote,
)
from mudhif.commons.dialogue.queries.access import Key
from mudhif.commons.dialogue.rules.keys import words_of
from mudhif.commons.dialogue.tests.second_rounds import begun, statements_of, two_camps
from mudhif.people.members.models import User

NewDialogue = Callable[..., UUID]
OURS = list(apps.get_app_config("commons_dialogue").get_models())
# Rows that belong to every participant alike, so that a path through them joins nobody.
SHARED: set[type[models.Model]] = {Dialogue, Statement, Batch, Proposal}
# Whose order says nothing of a participant: what convenors and moderators did, which is on the record with its time.
ORDERED = {
    "dialogue", "dialoguetext", "moderatorseat", "decision", "batch", "round", "proposal", "groupcount", "priority",
    "spread",
}  # fmt: skip


def _neighbours(model: type[models.Model]) -> set[type[models.Model]]:
    fields = model._meta.get_fields(include_hidden=True)
    return {field.related_model for field in fields if field.is_relation and isinstance(field.related_model, type)}


def _reached(start: type[models.Model]) -> set[type[models.Model]]:
    """Every model to which foreign keys lead, in either direction, without passing through a shared row."""
    found, waiting = {start}, [start]
    while waiting:
        new = _neighbours(waiting.pop()) - found - SHARED
        found |= new
        waiting += new
    return found


def test_no_foreign_keys_lead_from_a_participant_to_anybody_or_anything_but_votes_and_answers() -> None:
    assert _reached(Participant) == {Participant, Vote, Confirmation}


def test_a_statement_leads_to_nobody_who_wrote_it() -> None:
    assert not {Participant, User} & _neighbours(Statement)
    originals = StatementText._meta.constraints
    assert "original_has_no_author" in {constraint.name for constraint in originals}


def test_nothing_here_has_a_time_of_day() -> None:
    fields = [field for model in OURS for field in model._meta.get_fields()]
    assert [field for field in fields if isinstance(field, models.DateTimeField | models.TimeField)] == []


def test_every_key_is_random() -> None:
    numbered = {model._meta.model_name for model in OURS if not isinstance(model._meta.pk, models.UUIDField)}
    assert numbered == {"dialoguetext"}


def test_every_table_that_could_tell_who_came_when_keeps_no_order() -> None:
    tables = {model._meta.db_table for model in OURS}
    assert tables - set(unordered.TABLES) == {f"commons_dialogue_{name}" for name in ORDERED}


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="how SQLite stores a table")
@pytest.mark.parametrize("table", unordered.TABLES)
def test_sqlite_numbers_no_row_of_them(table: str) -> None:
    assert unordered.keeps_no_order(table)
    with connection.cursor() as cursor, pytest.raises(Exception, match="no such column: rowid"):
        cursor.execute(f'SELECT rowid FROM "{table}"')


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="how PostgreSQL stores a table")
def test_postgresql_lays_rows_down_anew_in_one_transaction_and_another_order(opened: UUID) -> None:
    def found() -> list[tuple[object, ...]]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT id, xmin::text FROM commons_dialogue_participant ORDER BY ctid")
            return list(cursor.fetchall())

    for _ in range(20):
        actions.enter(opened)
    before = found()
    unordered.mixed()
    assert {row[0] for row in found()} == {row[0] for row in before}
    assert [row[0] for row in found()] != [row[0] for row in before]
    assert len({row[1] for row in found()}) == 1


def _stored() -> dict[str, set[str]]:
    """Every value in the database as text, by table and column."""
    found: dict[str, set[str]] = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in cursor.description]
            for row in cursor.fetchall():
                for name, value in zip(names, row, strict=True):
                    plain = bytes(value).hex() if isinstance(value, bytes | memoryview) else str(value).replace("-", "")
                    found.setdefault(f"{table}.{name}", set()).add(plain)
    return found


def _where(value: str, stored: dict[str, set[str]]) -> set[str]:
    return {
        column.removeprefix("commons_dialogue_")
        for column, values in stored.items()
        if any(value in one for one in values)
    }


@pytest.fixture
def lived(person: Callable[..., Viewer], dialogue: NewDialogue) -> tuple[Viewer, str, Key, UUID]:
    """A member who drew a code, came in, voted and wrote."""
    made, member = dialogue(entry="members"), person(Role.MEMBER)
    code = actions.draw(member, made)
    key = actions.enter(made, code)
    actions.vote(key, [actions.Cast(one.id, 1) for one in queries.ballot(key, "en").ahead])
    return member, code, key, actions.say(key, "A clinic in every district first.", "en")


@pytest.mark.django_db
def test_no_value_is_shared_by_a_participant_and_anything_else(lived: tuple[Viewer, str, Key, UUID]) -> None:
    member, code, _key, statement = lived
    stored, row = _stored(), Participant.objects.get()
    assert _where(row.id.hex, stored) == {"participant.id", "vote.participant_id"}
    assert _where(row.handle, stored) == {"participant.handle"}
    assert _where(Statement.objects.get(pk=statement).author_mark, stored) == {"statement.author_mark"}
    assert {one for one in _where(member.person.hex, stored) if "." in one and "_" not in one.split(".")[0]} == {
        "drawn.member_id"
    }
    assert _where(code.replace("-", ""), stored) == set()


@pytest.mark.django_db
def test_the_secret_of_a_key_is_stored_nowhere_in_no_form(lived: tuple[Viewer, str, Key, UUID]) -> None:
    secret, stored = lived[2].secret, _stored()
    forms = [secret.hex(), *("".join(words_of(secret, language)) for language in LANGUAGES)]
    forms += [" ".join(words_of(secret, language)) for language in LANGUAGES]
    assert [form for form in forms if _where(form, stored)] == []


@pytest.mark.django_db
def test_the_record_says_nothing_of_drawing_entering_voting_or_writing(
    person: Callable[..., Viewer], dialogue: NewDialogue
) -> None:
    made, member = dialogue(entry="members"), person(Role.MEMBER)
    before = Entry.objects.count()
    key = actions.enter(made, actions.draw(member, made))
    actions.vote(key, [actions.Cast(one.id, 1) for one in queries.ballot(key, "en").ahead])
    actions.say(key, "A clinic in every district first.", "en")
    actions.leave(key)
    assert Entry.objects.count() == before


@pytest.fixture
def confirmed(convenor: Viewer, dialogue: NewDialogue, person: Callable[..., Viewer]) -> tuple[Viewer, Key]:
    """A member who drew a code, came in, voted, and answered in the second round beside two camps."""
    made, member = dialogue(entry="members"), person(Role.MEMBER)
    key = actions.enter(made, actions.draw(member, made))
    two_camps(made, statements_of(convenor, made))
    actions.vote(key, [actions.Cast(one.id, 1) for one in queries.ballot(key, "en").ahead])
    actions.confirm(key, dict.fromkeys(begun(convenor, made), 1))
    return member, key


@pytest.mark.django_db
def test_an_answer_in_the_second_round_shares_no_value_but_the_random_number(confirmed: tuple[Viewer, Key]) -> None:
    member, key = confirmed
    row, stored = Participant.objects.get(handle=key.handle), _stored()
    assert _where(row.id.hex, stored) == {"participant.id", "vote.participant_id", "confirmation.participant_id"}
    assert _where(row.handle, stored) == {"participant.handle"}
    answers = Confirmation.objects.filter(participant=row)
    assert {where for one in answers for where in _where(one.id.hex, stored)} == {"confirmation.id"}
    assert not {one for one in _where(member.person.hex, stored) if one.startswith(("confirm", "proposal", "group"))}


@pytest.mark.django_db
def test_the_record_says_nothing_of_an_answer_until_the_next_days_batch(confirmed: tuple[Viewer, Key]) -> None:
    _member, key = confirmed
    before = Entry.objects.count()
    actions.confirm(key, dict.fromkeys(Proposal.objects.values_list("id", flat=True), -1))
    jobs.seal_days()
    assert Entry.objects.count() == before
    with time_machine.travel(timezone.now() + timedelta(days=2), tick=False):
        jobs.seal_days()
    facts = json.loads(bytes(Entry.objects.order_by("-index")[0].body))["facts"]
    assert facts["confirmations"] == Proposal.objects.count()
    assert queries.altered_rows(key.dialogue) == frozenset()
    changed = Confirmation.objects.order_by("id")[0]
    Confirmation.objects.filter(pk=changed.pk).update(value=1)
    assert queries.altered_rows(key.dialogue) == {changed.pk}


@pytest.mark.django_db
def test_ending_the_second_round_names_no_participant_anywhere(convenor: Viewer, confirmed: tuple[Viewer, Key]) -> None:
    _member, key = confirmed
    row = Participant.objects.get(handle=key.handle)
    before = _where(row.id.hex, _stored())
    actions.end_round(convenor, key.dialogue)
    assert _where(row.id.hex, _stored()) == before
