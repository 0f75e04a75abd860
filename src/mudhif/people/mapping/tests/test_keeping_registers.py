"""A register has an owner, answers for itself, is sealed, and ends."""

import io
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
import time_machine
from django.db import connection

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.models import Entry
from mudhif.base.vault.models import PersonKey
from mudhif.base.vault.queries import Erased
from mudhif.people.mapping import actions, jobs, queries
from mudhif.people.mapping.models import BadLine, FilePiece, Register, RegisterRow, State
from mudhif.people.mapping.rules.columns import How
from mudhif.people.mapping.rules.duties import Answer, Duty, Kind
from mudhif.people.mapping.rules.faults import RefusedFile
from mudhif.people.mapping.rules.fields import Field
from mudhif.people.mapping.tests import hostile
from mudhif.people.mapping.tests.conftest import LIST, SECRET, answer_all, bring
from tests.secrets import places

pytestmark = pytest.mark.django_db


def later(days: int, **more: int) -> time_machine.travel:
    return time_machine.travel(clock.now() + timedelta(days=days, **more), tick=False)


def test_good_lines_are_held_and_bad_ones_listed(desk: Viewer, held: UUID) -> None:
    assert [row.full_name for row in queries.lines_of(held)] == [SECRET, "Sara Aziz"]
    (bad,) = queries.bad_lines(desk, held).rows
    assert (bad.line, bad.column, bad.reason) == (3, "تاريخ الميلاد", "bad_date")
    shown = queries.one_register(desk, held)
    assert (shown.state, shown.rows_kept, shown.bad_lines, shown.percent) == (State.HELD, 2, 1, 100)


def test_nothing_of_it_stands_readable_in_the_database_or_on_the_trail(held: UUID) -> None:
    for secret in (SECRET, "Sara Aziz", "07911123456", "+447911123456", "1965-04-12"):
        assert not places.stands_in(secret, places.raw_database())
        assert not places.stands_in(secret, places.trail())


def test_nothing_of_it_stands_readable_while_it_waits_for_its_columns(desk: Viewer, register: UUID) -> None:
    actions.receive(desk, register, io.BytesIO(LIST))
    assert not places.stands_in(SECRET, places.raw_database())


def test_a_refused_column_is_not_even_sealed(desk: Viewer, register: UUID) -> None:
    from mudhif.people.mapping.queries.pieces import pieces_of

    actions.receive(desk, register, io.BytesIO(LIST))
    file = queries.file_to_confirm(desk, register)
    assert [column.how for column in file.columns if column.never] == [How.REFUSED]
    assert [cells[4] for _position, lines in pieces_of(register) for _row, _line, cells in lines] == ["", "", ""]


def test_the_trail_says_no_number_of_people(held: UUID) -> None:
    assert all(b"rows" not in bytes(entry.body) for entry in Entry.objects.all())


def test_no_file_comes_before_the_questions_of_the_law_are_answered(desk: Viewer, begun: UUID) -> None:
    with pytest.raises(Refused):
        actions.receive(desk, begun, io.BytesIO(LIST))
    assert not FilePiece.objects.exists()


def test_not_for_us_needs_a_reason(desk: Viewer, begun: UUID) -> None:
    with pytest.raises(Refused) as refusal:
        actions.answer_duty(desk, begun, Duty.TRANSFER, Answer.NOT_FOR_US, " ")
    assert refusal.value.field == "note"


@pytest.mark.parametrize("name", ["a bomb", "an entity from the disk", "a formula", "a million columns", "noise"])
def test_a_hostile_file_leaves_nothing_behind(desk: Viewer, register: UUID, name: str) -> None:
    entries = Entry.objects.count()
    with pytest.raises(RefusedFile):
        actions.receive(desk, register, io.BytesIO(hostile.HOSTILE[name][0]()))
    assert not FilePiece.objects.exists()
    assert Register.objects.get(pk=register).state == State.STARTED
    assert Entry.objects.count() == entries


def test_the_desk_of_another_organisation_finds_nothing(
    held: UUID, person: Callable[..., Viewer], organisation: Callable[..., UUID]
) -> None:
    other = person(Role.DESK, organisation=organisation("ministry"), kind="ministry")
    assert queries.my_registers(other).rows == []
    for ask in (queries.one_register, queries.duties, queries.bad_lines, actions.erase_register, actions.discard):
        with pytest.raises(NotFound):
            ask(other, held)


def test_a_host_of_the_same_organisation_finds_nothing(
    held: UUID, embassy: UUID, person: Callable[..., Viewer]
) -> None:
    with pytest.raises(NotFound):
        queries.one_register(person(Role.HOST, organisation=embassy), held)


def test_nobody_starts_a_register_for_an_organisation_that_is_not_theirs(
    desk: Viewer, organisation: Callable[..., UUID]
) -> None:
    ends = clock.today(desk) + timedelta(days=9)
    with pytest.raises(NotFound):
        actions.start_register(desk, organisation("embassy"), "x", Kind.OTHER, once=True, ends=ends)


def test_a_killed_worker_goes_on_where_it_stopped(
    desk: Viewer, register: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mudhif.people.mapping.actions import bringing, importing

    monkeypatch.setattr(bringing, "LINES_IN_A_PIECE", 1)
    bring(desk, register)
    whole = importing._read_piece

    def killed(*given: object) -> int:
        if Register.objects.get(pk=register).rows_done:
            raise KeyboardInterrupt
        return whole(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(importing, "_read_piece", killed)
    with pytest.raises(KeyboardInterrupt):
        actions.read_into(register)
    assert Register.objects.get(pk=register).rows_done == 1
    monkeypatch.setattr(importing, "_read_piece", whole)
    actions.read_into(register)
    assert Register.objects.get(pk=register).rows_done == 3
    assert [row.row for row in queries.lines_of(register)] == [1, 3]


def test_a_second_worker_adds_nothing(held: UUID) -> None:
    assert actions.read_into(held) == 0
    assert RegisterRow.objects.count() == 2


def test_a_reading_that_stands_still_is_taken_up_again(desk: Viewer, register: UUID) -> None:
    bring(desk, register)
    assert jobs.take_up_stalled() == 0
    with later(0, seconds=61):
        assert jobs.take_up_stalled() == 1


def test_after_its_last_day_a_register_is_gone_with_its_key(held: UUID) -> None:
    with later(90):
        assert jobs.erase_due() == 0
    with later(91):
        assert jobs.erase_due() == 1
    assert not Register.objects.exists()
    assert not RegisterRow.objects.exists()
    assert not BadLine.objects.exists()
    assert not PersonKey.objects.filter(person=held).exists()


def test_its_owner_erases_it_at_once(desk: Viewer, held: UUID) -> None:
    actions.erase_register(desk, held)
    assert not Register.objects.exists()
    with pytest.raises(Erased):
        list(queries.lines_of(held))


@pytest.mark.parametrize("days", [0, -3, 731])
def test_a_last_day_lies_ahead_and_within_two_years(desk: Viewer, held: UUID, days: int) -> None:
    with pytest.raises(Refused):
        actions.extend(desk, held, clock.today(desk) + timedelta(days=days))


def test_a_file_that_nobody_confirms_is_thrown_away(desk: Viewer, register: UUID) -> None:
    actions.receive(desk, register, io.BytesIO(LIST))
    with later(1):
        assert jobs.discard_stale() == 0
    with later(3):
        assert jobs.discard_stale() == 1
    assert not FilePiece.objects.exists()
    assert not Register.objects.get(pk=register).columns


def test_the_columns_of_a_source_are_remembered_for_its_owner(desk: Viewer, embassy: UUID, register: UUID) -> None:
    content = b"a,b\nHuda Karim,Leeds\n" + b"Sara Aziz,Hull\n" * 3
    actions.receive(desk, register, io.BytesIO(content))
    actions.confirm(desk, register, {0: Field.NAME_IN_PASSPORT, 1: Field.CITY})
    second = actions.start_register(
        desk, embassy, "Next", Kind.OTHER, once=True, ends=clock.today(desk) + timedelta(days=9)
    )
    answer_all(desk, second)
    actions.receive(desk, second, io.BytesIO(content))
    file = queries.file_to_confirm(desk, second)
    assert file.remembered
    assert [column.field for column in file.columns] == [Field.NAME_IN_PASSPORT, Field.CITY]


def test_a_list_that_names_nobody_is_not_read(desk: Viewer, register: UUID) -> None:
    actions.receive(desk, register, io.BytesIO(LIST))
    with pytest.raises(Refused):
        actions.confirm(desk, register, {3: Field.CITY})


def test_the_order_of_days_is_decided_from_the_whole_column_also_where_it_was_chosen_by_hand(
    desk: Viewer, register: UUID
) -> None:
    content = b"Name,x\n" + b"Huda,03/04/1965\n" * 40 + b"Sara,n/a\n" * 60 + b"Omar,12/25/1970\n"
    actions.receive(desk, register, io.BytesIO(content))
    actions.confirm(desk, register, {0: Field.FULL_NAME, 1: Field.BIRTH_DATE})
    actions.read_into(register)
    first = next(queries.lines_of(register))
    assert first.birth_date is not None
    assert (first.birth_date.month, first.birth_date.day) == (3, 4)


def test_a_line_moved_to_another_place_cannot_be_read(held: UUID) -> None:
    from mudhif.base.vault.sealing import Unreadable

    first, second = RegisterRow.objects.order_by("row")
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {RegisterRow._meta.db_table} SET sealed = %s WHERE id = %s", [bytes(second.sealed), first.pk]
        )
    with pytest.raises(Unreadable):
        list(queries.lines_of(held))
