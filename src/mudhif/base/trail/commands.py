"""The record on the command line. Exits 1 where a check fails, 2 on bad input."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from mudhif.base.foundation.command_line import BadInput

if TYPE_CHECKING:
    from mudhif.base.foundation.viewer import Viewer
    from mudhif.base.trail.queries.auditing import Audited, Watch
    from mudhif.base.trail.rules.audit import Row
    from mudhif.kernels.checkpoints import Checkpoint, Verifier

EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def trail() -> None:
    """The public record: check it, export it, hand out its checkpoints."""


@trail.command()
@click.option("--export", type=EXISTING, help="Check this exported file instead of the database.")
@click.option(
    "--checkpoint", "kept", type=EXISTING, multiple=True, help="A checkpoint held outside; may be given several times."
)
@click.option("--key", help="The record's public key (name+id+base64), if it is another installation's.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def verify(export: Path | None, kept: tuple[Path, ...], key: str | None, as_json: bool) -> None:
    """Re-check the whole record, and name the first bad entry."""
    if key and not export:
        raise BadInput("--key goes with --export: the database is checked with this installation's own key.")
    verifier = _key(key)
    outside = [_checkpoint(path, verifier) for path in kept]
    result = _audit_file(export, verifier, outside) if export else _audit_database(outside)
    click.echo(json.dumps(_as_fields(result)) if as_json else "\n".join(_in_words(result, bool(outside))))
    raise SystemExit(0 if result.passed else 1)


def _key(encoded: str | None) -> "Verifier":
    from mudhif.base.trail import signing
    from mudhif.kernels.checkpoints import Verifier

    try:
        return Verifier.parse(encoded) if encoded else signing.verifier()
    except ValueError as error:
        raise BadInput(f"The public key cannot be read: {error}.") from error


def _checkpoint(path: Path, key: "Verifier") -> "Checkpoint":
    """A checkpoint held outside, which must be this record's: a stranger's proves nothing."""
    from mudhif.kernels.checkpoints import BadSignature, Checkpoint, MalformedNote

    try:
        return Checkpoint.parse(key.open(path.read_text(encoding="utf-8")))
    except (BadSignature, MalformedNote, UnicodeDecodeError) as error:
        raise BadInput(f"{path} is not a checkpoint signed by {key.name}: {error}.") from error


def _audit_database(outside: list["Checkpoint"]) -> "Audited":
    from mudhif.base.trail.queries import auditing

    return auditing.audit_database(outside, _progress(auditing.next_index()))


def _audit_file(export: Path, key: "Verifier", outside: list["Checkpoint"]) -> "Audited":
    from mudhif.base.trail.queries import auditing
    from mudhif.base.trail.rules.export import NotAnExport, read_header

    try:
        with export.open("rb") as file:
            length = read_header(file.readline()).entries
            file.seek(0)
            return auditing.audit_export(file, key, outside, _progress(length))
    except NotAnExport as error:
        raise BadInput(f"{export}: {error}") from error


def _progress(length: int, description: str = "Checking entries") -> "Watch":
    """A bar on the error stream, where somebody is looking."""
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)

    def watch(rows: Iterable["Row"]) -> Iterable["Row"]:
        return track(rows, description, length, console=console, transient=True, disable=not console.is_terminal)

    return watch


def _as_fields(result: "Audited") -> dict[str, Any]:
    report, bad = result.report, result.report.finding
    return {
        "passed": result.passed,
        "entries": report.entries,
        "root": report.root.hex(),
        "first_bad": bad and {"first": bad.first, "last": bad.last, "problem": bad.problem.name.lower()},
        "checkpoints": report.agreeing,
        "unsigned": list(result.unsigned),
        "protected": report.protected,
    }


def _in_words(result: "Audited", outside_given: bool) -> Iterator[str]:
    report, bad = result.report, result.report.finding
    yield f"{report.entries} entries fit, and {report.agreeing} checkpoints with them. Root: {report.root.hex()}"
    for size in result.unsigned:
        yield f"The checkpoint of {size} entries is not signed by this record's key."
    if bad:
        where = f"{bad.first}" if bad.first == bad.last else f"one of {bad.first} to {bad.last}"
        yield f"The first bad entry is {where}: it {bad.problem}."
        if bad.problem.name == "UNCHAINED":
            yield "Entries just before it may have been rewritten with it."
    elif outside_given:
        after = report.entries - report.protected
        yield f"The checkpoint from outside vouches for {report.protected} entries; {after} after it are unprotected."
    else:
        yield "No checkpoint from outside was given: the record agrees with itself, but may have been rewritten whole."


@trail.command()
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path))
def export(file: Path) -> None:
    """Write the whole record to FILE ("-" for standard output), to be checked anywhere."""
    from mudhif.base.trail.queries.auditing import export_lines, next_index

    lines = export_lines(_progress(next_index(), "Writing entries"))
    if file == Path("-"):
        sys.stdout.buffer.writelines(lines)
    else:
        _write(file, lines)


def _write(file: Path, lines: Iterable[bytes]) -> None:
    """All of it or nothing: an export that broke off does not stand under the name that was asked for."""
    if file.exists() and not file.is_file():
        raise BadInput(f"{file} is not a file that can be written.")
    unfinished = file.with_name(f"{file.name}.unfinished")
    try:
        with unfinished.open("wb") as written:
            written.writelines(lines)
        unfinished.replace(file)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise BadInput(f"{file} cannot be written: {error.strerror}.") from error


@trail.command()
@click.option("--seal", is_flag=True, help="Seal what was recorded since the last one first.")
def checkpoint(seal: bool) -> None:
    """Print the newest checkpoint, to be kept outside."""
    from mudhif.base.foundation.viewer import Viewer
    from mudhif.base.trail import actions, queries

    if seal:
        try:
            actions.seal()
        except actions.Altered as error:
            click.echo(f"Nothing was sealed. {error} Run `mudhif trail verify`.", err=True)
            raise SystemExit(1) from error
    newest = queries.newest_checkpoint(Viewer.anonymous())
    if newest is None:
        raise BadInput("Nothing is sealed yet: there is no checkpoint to print.")
    click.echo(newest.note, nl=False)


@trail.command()
def key() -> None:
    """Print the record's public key, to be handed to whoever keeps checkpoints."""
    click.echo(_key(None).encoded())


def _keeper() -> "Viewer":
    """Whoever sits at the machine acts as a steward, of whom nothing more is known."""
    from mudhif.base.foundation.viewer import Role, Viewer

    return Viewer(None, frozenset({Role.STEWARD}), (), "en", "UTC")


@trail.command()
@click.argument("name")
@click.argument("address")
@click.option("--language", type=click.Choice(["ar", "ckb", "en"]), default="en", show_default=True)
def subscribe(name: str, address: str, language: str) -> None:
    """Send each hour's checkpoint to ADDRESS, of the auditor or partner called NAME; prints an identifier."""
    from mudhif.base.foundation.errors import Refused
    from mudhif.base.trail import actions

    try:
        click.echo(actions.subscribe(_keeper(), name, address, language))
    except Refused as refusal:
        raise BadInput(str(refusal.message)) from refusal


@trail.command()
@click.argument("identifier", type=click.UUID)
def unsubscribe(identifier: UUID) -> None:
    """Send no more checkpoints to a subscriber."""
    from mudhif.base.foundation.errors import NotFound
    from mudhif.base.trail import actions

    try:
        actions.unsubscribe(_keeper(), identifier)
    except NotFound as error:
        raise BadInput("There is no such subscriber: `mudhif trail subscribers` lists them.") from error


@trail.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def subscribers(as_json: bool) -> None:
    """List who is sent checkpoints, and how many entries the last one sealed."""
    from mudhif.base.trail import queries

    found = queries.subscribers(_keeper())
    if as_json:
        fields = ({"id": str(each.id), "name": each.name, "entries": each.sent_size} for each in found)
        click.echo(json.dumps(list(fields), ensure_ascii=False))
        return
    for subscriber in found:
        click.echo(f"{subscriber.id}  {subscriber.sent_size:>9}  {subscriber.name}")
