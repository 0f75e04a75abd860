"""`mudhif registers check`: what would be read of a file. Needs no database, and writes nothing."""

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mudhif.base.foundation.command_line import BadInput

if TYPE_CHECKING:
    from mudhif.people.mapping.reading import RegisterFile

EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("path", type=EXISTING)
@click.option("--json", "as_json", is_flag=True, help="Print columns, counts and bad lines as JSON.")
def check(path: Path, *, as_json: bool) -> None:
    """Say what would be read of a CSV or XLSX file: which column is what, what is refused and why, and which lines
    are bad. Nothing is stored, and no cell is printed."""
    from mudhif.base.foundation import clock
    from mudhif.people.mapping.file_faults import sentence
    from mudhif.people.mapping.reading import read_register
    from mudhif.people.mapping.rules.faults import RefusedFile

    try:
        found = read_register(path, latest=clock.now().date())
    except RefusedFile as refusal:
        raise BadInput(sentence(refusal.fault, refusal.where)) from refusal
    click.echo(json.dumps(_as_json(found), ensure_ascii=False) if as_json else _in_words(found))


def _as_json(found: "RegisterFile") -> dict[str, Any]:
    columns = [
        {"column": each.index + 1, "header": each.header, "field": each.field, "how": each.how, "refused": each.never}
        for each in found.columns
    ]
    bad = [asdict(row) | {"column": None if row.column is None else row.column + 1} for row in found.bad_rows]
    counts = {"rows": found.rows_seen, "good": len(found.rows)}
    return {"columns": columns, **counts, "bad": bad, "warnings": list(found.warnings)}


def _in_words(found: "RegisterFile") -> str:
    from mudhif.people.mapping.choices import FIELDS, NEVER, ROW_FAULTS, WARNED

    lines = []
    for column in found.columns:
        said = NEVER[column.never] if column.never else FIELDS[column.field] if column.field else "left out"
        lines.append(f"{column.index + 1:>3}  {column.header or '-'}: {'REFUSED. ' if column.never else ''}{said}")
    lines.append(f"{found.rows_seen:,} rows, {len(found.rows):,} of them good.")
    lines += [
        f"{count:>7,}  {ROW_FAULTS[reason]}" for reason, count in Counter(b.reason for b in found.bad_rows).items()
    ]
    return "\n".join([*lines, *(str(WARNED[warning]) for warning in found.warnings)])
