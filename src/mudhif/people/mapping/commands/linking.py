"""`mudhif registers link`: who in several registers is one person."""

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mudhif.base.foundation.command_line import BadInput

if TYPE_CHECKING:
    from mudhif.people.mapping.linking.files import LinkedFiles

EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)
NEW = click.Path(dir_okay=False, writable=True, path_type=Path)
HEADER = ("register", "row", "person")
MISSING_LIBRARIES = "linking registers needs more libraries: run `make mapping`, or `pip install 'mudhif[mapping]'`."


@click.command()
@click.argument("paths", nargs=-1, required=True, type=EXISTING, metavar="FILE...")
@click.option("--out", required=True, type=NEW, help="The CSV to write: register, row, person.")
@click.option("--json", "as_json", is_flag=True, help="Print what came of it as JSON.")
def link(paths: tuple[Path, ...], out: Path, *, as_json: bool) -> None:
    """Find out which rows of the registers in FILES (CSV or XLSX) are one person's.

    Every row gets a person's number in the file that --out names. It says who is in several registers: keep it as you
    keep the registers, and delete it when it has served. No database is needed, and nothing leaves this machine."""
    stems = [path.stem for path in paths]
    if twice := next((stem for stem in stems if stems.count(stem) > 1), None):
        raise BadInput(f"two files are called {twice}, so that their rows could not be told apart.")
    linked = _linked(paths)
    _write(out, linked)
    summary = _summary(linked)
    click.echo(json.dumps(summary) if as_json else _in_words(summary, out))


def _linked(paths: tuple[Path, ...]) -> "LinkedFiles":
    """The files linked, with a bar on the terminal."""
    from rich.console import Console
    from rich.progress import Progress

    from mudhif.people.mapping.file_faults import sentence
    from mudhif.people.mapping.linking.files import LINKING, READING, RefusedRegister, link_files

    try:
        with Progress(console=Console(stderr=True), transient=True) as progress:
            bars = {READING: progress.add_task("Reading"), LINKING: progress.add_task("Linking")}
            return link_files(paths, lambda stage, share: progress.update(bars[stage], completed=100 * share))
    except ImportError as missing:
        raise BadInput(MISSING_LIBRARIES) from missing
    except RefusedRegister as refused:
        raise BadInput(f"{refused.name} is refused. {sentence(refused.fault, refused.where)}") from refused
    except OSError as fault:
        raise BadInput(f"a file cannot be read: {fault.strerror}.") from fault


def _write(out: Path, linked: "LinkedFiles") -> None:
    try:
        with out.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file, lineterminator="\n")
            table.writerow(HEADER)
            table.writerows(linked.people())
    except OSError as fault:
        raise BadInput(f"{out} cannot be written: {fault.strerror}.") from fault


def _summary(linked: "LinkedFiles") -> dict[str, Any]:
    linkage = linked.linkage
    return {
        "registers": [
            {"register": name, "rows": rows} for name, rows in zip(linked.registers, linked.rows, strict=True)
        ],
        "rows": sum(linked.rows),
        "people": len(set(linkage.person.tolist())),
        "bad_values": linked.bad_values,
        "doubtful_pairs": len(linkage.doubtful),
        "expected_precision": round(linkage.precision, 4),
        "expected_recall": round(linkage.recall, 4),
        "pairs_missed": round(linkage.missed),
    }


def _in_words(summary: dict[str, Any], out: Path) -> str:
    return (
        f"{summary['rows']:,} rows in {len(summary['registers'])} registers are {summary['people']:,} people, "
        f"as far as can be told (written to {out}).\n"
        f"Of the pairs put together {summary['expected_precision']:.1%} are expected to be right, "
        f"and {summary['pairs_missed']:,} true pairs to be missed; {summary['doubtful_pairs']:,} pairs are doubtful.\n"
        "So this is no count of people: it overstates them by what was missed."
    )
