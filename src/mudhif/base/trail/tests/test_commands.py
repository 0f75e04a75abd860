"""The record on the command line: exit codes, and the first bad entry by name."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from django.db import connection

from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail import queries
from mudhif.base.trail.actions import Recorded, seal
from mudhif.base.trail.append_only import lifted
from mudhif.base.trail.commands import trail
from mudhif.base.trail.models import Checkpoint, Entry, Salt
from mudhif.kernels.checkpoints import Signer

Write = Callable[[int], list[Recorded]]
pytestmark = pytest.mark.django_db


def run(*arguments: str | Path) -> Result:
    """`mudhif trail …`."""
    return CliRunner().invoke(trail, [str(argument) for argument in arguments])


@pytest.fixture
def kept(write: Write, tmp_path: Path) -> Path:
    """A record of ten entries, eight of them under a checkpoint that is kept outside."""
    write(8)
    seal()
    write(2)
    path = tmp_path / "checkpoint"
    path.write_text(queries.checkpoint_at(Viewer.anonymous()).note)
    return path


@pytest.fixture
def exported(kept: Path, tmp_path: Path) -> Path:
    """The same record in a file."""
    path = tmp_path / "export"
    assert run("export", path).exit_code == 0
    return path


def test_a_sound_record_passes_and_says_what_is_unprotected(kept: Path) -> None:
    result = run("verify", "--checkpoint", kept)
    assert result.exit_code == 0
    assert "vouches for 8 entries; 2 after it are unprotected" in result.output


def test_without_a_checkpoint_from_outside_the_limit_is_said(kept: Path) -> None:
    result = run("verify")
    assert result.exit_code == 0
    assert "may have been rewritten whole" in result.output


def write_text_where_bytes_belong(index: int) -> None:
    """SQLite takes it; PostgreSQL turns it into bytes."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE base_trail_entry SET body = 'vandal' WHERE \"index\" = %s", [index])


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda: Entry.objects.filter(index=5).update(body=b"{}"), "does not fit its hash"),
        (lambda: write_text_where_bytes_belong(5), "does not fit its hash"),
        (lambda: Entry.objects.filter(index=5).delete(), "is missing from its place"),
        (lambda: Entry.objects.filter(index__gte=5).delete(), "is missing from its place"),
    ],
)
def test_tampering_in_the_database_is_named(kept: Path, change: Callable[[], Any], problem: str) -> None:
    Salt.objects.all().delete()
    with lifted(connection):
        change()
    result = run("verify", "--checkpoint", kept)
    assert result.exit_code == 1
    assert f"The first bad entry is 5: it {problem}." in result.output


def test_a_checkpoint_in_the_database_that_nobody_signed_fails(kept: Path) -> None:
    with lifted(connection):
        Checkpoint.objects.update(note="forged\n\n— forged AAAAAAAA\n")
    result = run("verify")
    assert result.exit_code == 1
    assert "The checkpoint of 8 entries is not signed" in result.output


def test_an_export_passes_without_the_database(exported: Path, kept: Path) -> None:
    with lifted(connection):
        Checkpoint.objects.all().delete()
    result = run("verify", "--export", exported, "--checkpoint", kept, "--json")
    assert result.exit_code == 0
    assert json.loads(result.output)["protected"] == 8


def flip(lines: list[bytes]) -> list[bytes]:
    """One bit in entry 4."""
    return [*lines[:5], lines[5].replace(b'\\"seats\\":4', b'\\"seats\\":5'), *lines[6:]]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (flip, "altered"),
        (lambda lines: [*lines[:5], *lines[6:]], "missing"),
        (lambda lines: [*lines[:5], lines[6], lines[5], *lines[7:]], "missing"),
        (lambda lines: lines[:5], "missing"),
        (lambda lines: [*lines[:5], lines[5][:40]], "altered"),
        (lambda lines: [*lines[:5], b"\n", *lines[5:]], "altered"),
        (lambda lines: [*lines[:5], lines[4], *lines[5:]], "misplaced"),
    ],
)
def test_tampering_with_an_export_is_named(
    exported: Path, kept: Path, change: Callable[[list[bytes]], list[bytes]], problem: str
) -> None:
    exported.write_bytes(b"".join(change(exported.read_bytes().splitlines(keepends=True))))
    result = run("verify", "--export", exported, "--checkpoint", kept, "--json")
    assert result.exit_code == 1
    assert json.loads(result.output)["first_bad"] == {"first": 4, "last": 4, "problem": problem}


def test_an_export_cut_short_after_the_checkpoint_fails_by_its_own_count(exported: Path) -> None:
    exported.write_bytes(b"".join(exported.read_bytes().splitlines(keepends=True)[:-1]))
    result = run("verify", "--export", exported, "--json")
    assert json.loads(result.output)["first_bad"]["first"] == 9


@pytest.mark.parametrize(
    "content", [b"", b"{}\n", b"\xff\xfe\x00", b'{"format":"mudhif-trail-export/9"}\n', b"[" * 99_999]
)
def test_a_file_that_is_no_export_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "export"
    path.write_bytes(content)
    result = run("verify", "--export", path)
    assert result.exit_code == 2
    assert len(result.output.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "content", [b"", b"\xff", b"text", Signer("a.example", bytes(32)).sign("a\n1\nAA==\n").encode()]
)
def test_a_checkpoint_that_is_not_ours_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "checkpoint"
    path.write_bytes(content)
    result = run("verify", "--checkpoint", path)
    assert result.exit_code == 2
    assert "is not a checkpoint signed by" in result.output


def test_a_public_key_must_be_one_and_goes_with_an_export(exported: Path) -> None:
    assert run("verify", "--export", exported, "--key", "x").exit_code == 2
    assert run("verify", "--key", "x").exit_code == 2
    assert run("verify", "--export", exported, "--key", run("key").output.strip()).exit_code == 0


def test_there_is_no_checkpoint_before_the_first_seal(write: Write) -> None:
    write(1)
    assert run("checkpoint").exit_code == 2
    assert run("checkpoint", "--seal").output.startswith("localhost/trail\n1\n")


def test_sealing_over_an_altered_entry_fails_in_words(write: Write) -> None:
    write(2)
    with lifted(connection):
        Entry.objects.filter(index=1).update(body=b"{}")
    result = run("checkpoint", "--seal")
    assert result.exit_code == 1
    assert "Entry 1 does not fit its hash" in result.output


def test_who_is_sent_checkpoints_is_listed_without_addresses_and_can_be_removed() -> None:
    subscriber = run("subscribe", "A partner", "audit@partner.example", "--language", "ar").output.strip()
    listed = run("subscribers").output
    assert subscriber in listed
    assert "partner.example" not in listed
    assert run("unsubscribe", subscriber).exit_code == 0
    assert run("unsubscribe", subscriber).exit_code == 2
    assert run("subscribe", "A partner", "no address").exit_code == 2
