"""The selection room on the command line: `mudhif selection`."""

import dataclasses
import json
import sys
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mudhif.base.foundation.command_line import BadInput

if TYPE_CHECKING:
    from mudhif.kernels.patronage import Audit

EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)
WIDTH = 140


@click.group()
def selection() -> None:
    """Selections: audit a year of them for patronage."""


@selection.command()
@click.argument("file", type=EXISTING)
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True, help="Seed of the Monte Carlo tests.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def audit(file: Path, *, seed: int, as_json: bool) -> None:
    """Audit a year of selections for patronage.

    FILE is JSON: {"needs": [{"id", "host", "deciders": [id], "weights": {criterion: weight}}], "candidacies": [{"need",
    "candidate", "selected", "scores": {assessor: {criterion: 0 to 100}}, "referees": [id], "employers": [id], "region",
    "gender", "age"}], "ties": [{"selector", "candidate", "kind"}]}. All ids are opaque; names are refused. Kinds of
    ties: kinship, employer, association, referee, region. Gender and age only of those who consented to be counted.

    What is found is for those who look into it, and no verdict. Nothing found does not mean clean: each line says what
    size of scheme it would have seen in 80 of 100 such years.
    """
    from mudhif.base.foundation.viewer import Viewer
    from mudhif.kernels.patronage import BadRecord
    from mudhif.work.selection import queries

    try:
        found = queries.audited_for_patronage(Viewer.anonymous(), _read(file), seed)
    except BadRecord as error:
        raise BadInput(str(error)) from error
    if as_json:
        click.echo(json.dumps(_finite(dataclasses.asdict(found) | {"alarm": found.alarm}), ensure_ascii=False))
    else:
        _print(found)


def _read(file: Path) -> object:
    try:
        return json.loads(file.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BadInput(f"{file} is not JSON.") from error


def _finite(found: Any) -> Any:
    """The same with null for what is infinite, which JSON cannot hold."""
    if isinstance(found, dict):
        return {name: _finite(each) for name, each in found.items()}
    if isinstance(found, list | tuple):
        return [_finite(each) for each in found]
    return None if isinstance(found, float) and not isfinite(found) else found


def _print(found: "Audit") -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("question", "of", "observed", "expected", "95 %", "p", "p of all", "would have seen")
    for each in found.findings:
        asked = each.question
        ends = f"{asked.low:.2f} to {asked.high:.2f}" if asked.low is not None and asked.high is not None else "–"
        seen = "no scheme" if each.visible is None else f"{each.visible.excess:.2f}"
        if each.visible is not None and each.visible.share is not None:
            seen += f" ({each.visible.share:.0%} of what could move)"
        figures = (f"{asked.observed:.2f}", f"{asked.expected:.2f}", ends, f"{asked.p:.4f}", f"{each.adjusted:.3f}")
        table.add_row(f"{'! ' if each.alarm else ''}{asked.family}: {asked.subject}", asked.unit, *figures, seen)
    console = Console(width=None if sys.stdout.isatty() else WIDTH)
    console.print(f"{found.selections} selections for {found.needs} needs; {found.contests} contests.", highlight=False)
    console.print(table)
    console.print(
        "Something was found that chance explains in fewer than 5 of 100 audits; it is a reason to look."
        if found.alarm
        else "Nothing was found. That is not the same as clean: the last column says what would have been seen."
    )
