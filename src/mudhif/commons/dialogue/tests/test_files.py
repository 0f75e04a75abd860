"""The files of a dialogue: tallies, rows of those who chose it, and never a writer, a time or a small group."""

import csv
import io
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import pytest
from django.test import Client

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.spreadsheets import as_text
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.models import Entry
from mudhif.commons.dialogue import actions, queries
from mudhif.commons.dialogue.archive import archived
from mudhif.commons.dialogue.models import Participant, Statement, StatementText, Vote
from mudhif.commons.dialogue.queries import Key
from mudhif.commons.dialogue.queries.access import today
from mudhif.commons.dialogue.tests.folders import analysed

pytestmark = pytest.mark.django_db
SignIn = Callable[[Viewer], Client]
Row = dict[str, str]


def _secret(place: int) -> bytes:
    return place.to_bytes(8)


@pytest.fixture
def voted(convenor: Viewer, opened: UUID) -> UUID:
    """Sixty people in two camps of thirty, who voted yesterday on twelve statements."""
    for number in range(9):
        actions.say_first(convenor, opened, f"A further statement, number {number}.", "en")
    statements, chance, people = sorted(Statement.objects.values_list("id", flat=True)), Random(7), []
    for place in range(60):
        side = 1 if place % 2 else -1
        votes = {one: 1 if rank < 2 else side * (1 if rank % 2 else -1) for rank, one in enumerate(statements)}
        votes = {one: 0 if chance.random() < 0.05 else value for one, value in votes.items()}
        people.append(actions.Invented(_secret(place), votes))
    actions.let_in_invented(opened, people)
    Vote.objects.update(day=today() - timedelta(days=1))
    return opened


def _files(viewer: Viewer, dialogue: UUID) -> dict[str, str]:
    made = archived(queries.dialogue_data(viewer, dialogue), "https://example.org/dialogue")
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def _rows(files: dict[str, str], name: str) -> list[Row]:
    return list(csv.DictReader(io.StringIO(files[name], newline="")))


def _give(dialogue: UUID, places: range) -> None:
    for place in places:
        actions.give_row(Key(dialogue, _secret(place)), given=True)


def test_tallies_are_what_a_count_of_the_votes_gives(convenor: Viewer, voted: UUID) -> None:
    files = _files(convenor, voted)
    by_text = {row["comment-body"]: row for row in _rows(files, "comments.csv")}
    totals = {row["comment-id"]: row for row in _rows(files, "tallies.csv") if row["group-id"] == "all"}
    for text in StatementText.objects.all():
        row = by_text[text.text]
        counts = [Vote.objects.filter(statement=text.statement_id, value=value).count() for value in (1, -1, 0)]
        assert [int(row["agrees"]), int(row["disagrees"])] == counts[:2]
        assert [int(totals[row["comment-id"]][name]) for name in ("agrees", "disagrees", "passes")] == counts


def test_groups_of_ten_and_more_are_told_apart(convenor: Viewer, voted: UUID) -> None:
    tallies = _rows(_files(convenor, voted), "tallies.csv")
    assert {(row["group-id"], row["participants"]) for row in tallies} == {("all", "60"), ("0", "30"), ("1", "30")}


def test_no_row_is_in_the_files_unless_its_participant_chose_it(convenor: Viewer, voted: UUID) -> None:
    assert "participants-votes.csv" not in _files(convenor, voted)
    _give(voted, range(3))
    rows = _rows(_files(convenor, voted), "participants-votes.csv")
    assert len(rows) == 3
    actions.give_row(Key(voted, _secret(0)), given=False)
    assert len(_rows(_files(convenor, voted), "participants-votes.csv")) == 2


def test_a_row_says_what_its_participant_voted_and_nothing_else(convenor: Viewer, voted: UUID) -> None:
    _give(voted, range(1))
    files = _files(convenor, voted)
    numbers = {row["comment-body"]: row["comment-id"] for row in _rows(files, "comments.csv")}
    (row,) = _rows(files, "participants-votes.csv")
    own = Vote.objects.filter(participant__handle=Key(voted, _secret(0)).handle)
    cast = {numbers[StatementText.objects.get(statement=one.statement_id).text]: str(one.value) for one in own}
    assert {name: row[name] for name in numbers.values()} == cast
    assert set(row) - set(numbers.values()) == {
        "participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree",
    }  # fmt: skip
    assert (row["participant"], row["n-comments"]) == ("0", "")


def test_rows_are_held_back_where_few_others_are_left(convenor: Viewer, voted: UUID) -> None:
    _give(voted, range(55))
    assert "participants-votes.csv" not in _files(convenor, voted)


def test_the_choice_stands_nowhere_on_the_record(voted: UUID) -> None:
    before = Entry.objects.count()
    _give(voted, range(2))
    assert Entry.objects.count() == before
    assert Participant.objects.filter(row_given=True).count() == 2


def test_files_name_no_writer_and_no_time_finer_than_the_day(convenor: Viewer, voted: UUID) -> None:
    actions.say(Key(voted, _secret(0)), "A clinic in every district first.", "en")
    rows = _rows(_files(convenor, voted), "comments.csv")
    assert {row["author-id"] for row in rows} == {""}
    assert {int(row["timestamp"]) % 86_400_000 for row in rows} == {0}
    assert {row["datetime"] for row in rows} == {today().isoformat()}
    assert "A clinic in every district first." not in {row["comment-body"] for row in rows}


def test_votes_of_the_day_wait_until_it_is_over_or_the_dialogue_closes(convenor: Viewer, voted: UUID) -> None:
    key = actions.enter(voted)
    actions.vote(key, [actions.Cast(one.id, 1) for one in queries.ballot(key, "en").ahead])
    assert queries.dialogue_data(convenor, voted).votes.everyone.people == 60  # type: ignore[union-attr]
    actions.close_dialogue(convenor, voted)
    assert queries.dialogue_data(convenor, voted).votes.everyone.people == 61  # type: ignore[union-attr]


def test_there_are_no_figures_under_ten_participants(convenor: Viewer, opened: UUID) -> None:
    people = [actions.Invented(_secret(place), {Statement.objects.all()[0].id: 1}) for place in range(9)]
    actions.let_in_invented(opened, people)
    actions.close_dialogue(convenor, opened)
    files = _files(convenor, opened)
    assert set(files) == {"README.txt", "LICENSE.txt", "comments.csv"}
    assert {row["agrees"] for row in _rows(files, "comments.csv")} == {""}


def test_files_are_the_convenors_until_results_are_open(
    anonymous: Viewer, moderator: Viewer, convenor: Viewer, voted: UUID
) -> None:
    for who in (anonymous, moderator):
        with pytest.raises(NotFound):
            queries.dialogue_data(who, voted)
    actions.show_results(convenor, voted, public=True)
    assert queries.dialogue_data(anonymous, voted).votes


def test_our_own_analysis_reads_the_files(convenor: Viewer, voted: UUID, tmp_path: Path) -> None:
    _give(voted, range(40))
    for name, text in _files(convenor, voted).items():
        (tmp_path / name).write_text(text, "utf-8", newline="")
    read = analysed(tmp_path)
    assert (read["participants"], read["statements"]) == (40, 12)


def test_the_licence_and_what_files_hold_are_said_inside_in_three_languages(convenor: Viewer, voted: UUID) -> None:
    files = _files(convenor, voted)
    assert "creativecommons.org/licenses/by/4.0" in files["LICENSE.txt"]
    for words in ("What the files hold", "ما في الملفات", "چی لە فایلەکاندایە"):
        assert words in files["README.txt"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a"])
def test_no_statement_is_run_by_a_spreadsheet(text: str) -> None:
    assert as_text(text) == f"'{text}"
    assert as_text("Clean water.") == "Clean water."


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_everyone_downloads_and_prints_once_results_are_open(
    client: Client, convenor: Viewer, voted: UUID, language: str
) -> None:
    actions.show_results(convenor, voted, public=True)
    pages = f"/{language}/dialogues/{voted}"
    assert client.get(f"{pages}/data/").status_code == 200
    assert client.get(f"{pages}/data/files/")["Content-Type"] == "application/zip"
    report = client.get(f"{pages}/report/").content.decode()
    assert report.count("<table") == 3
    assert report.count('class="opinions"') == 1


def test_a_participant_chooses_on_their_own_page(client: Client, voted: UUID) -> None:
    inside = f"/en/dialogues/{voted}/in/"
    client.post(f"{inside}enter/")
    assert "your row is not published" in client.get(f"{inside}row/").content.decode()
    client.post(f"{inside}row/", {"given": "yes"})
    assert "your row is published" in client.get(f"{inside}row/").content.decode()
    client.post(f"{inside}row/", {"given": "no"})
    assert not Participant.objects.filter(row_given=True).exists()
