"""Run the benchmarks, print one table, keep the figures as JSON."""

import dataclasses
import importlib
import json
import os
import sys
import traceback
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from benchmarks import ROOT, Row, UnavailableError

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS")


def names() -> list[str]:
    """The benchmarks in this folder, by file name."""
    return sorted(path.stem.removeprefix("bench_") for path in Path(__file__).parent.glob("bench_*.py"))


def rows_of(name: str) -> list[Row]:
    """The rows of one benchmark; one row that says what is missing where it cannot run."""
    try:
        module = importlib.import_module(f"benchmarks.bench_{name}")
        rows: list[Row] = module.run()
    except (UnavailableError, ModuleNotFoundError) as missing:
        return [Row(name, None, "", "", None, None, f"not measured: {missing}")]
    return rows


def table_of(rows: list[Row]) -> Table:
    """The rows as a table for people."""
    table = Table("what", "figure", "unit", "peer", "peer's figure", "ratio", "note", title="Mudhif's benchmarks")
    for row in rows:
        figures = (_shown(row.figure), row.unit, row.peer, _shown(row.peer_figure), _shown(row.ratio))
        table.add_row(row.name, *figures, row.note)
    return table


def _shown(figure: float | None) -> str:
    return "–" if figure is None else f"{figure:,.3g}" if abs(figure) < 1000 else f"{figure:,.0f}"


@click.command()
@click.argument("chosen", nargs=-1, metavar="[NAME]...")
@click.option("--json", "file", type=click.Path(path_type=Path), default=ROOT / "var" / "benchmarks.json")
def main(chosen: tuple[str, ...], file: Path) -> None:
    """Run all benchmarks, or those named, and print them in one table."""
    unknown = sorted(set(chosen) - set(names()))
    if unknown:
        raise click.UsageError(f"there is no benchmark {', '.join(unknown)}; there are {', '.join(names())}")
    console = Console(width=None if sys.stdout.isatty() else 160)
    rows: list[Row] = []
    failed = False
    for name in chosen or names():
        console.print(f"measuring {name} …", style="dim")
        try:
            rows += rows_of(name)
        except Exception:  # one broken benchmark must not hide the figures of the others
            failed = True
            console.print(traceback.format_exc(), style="red", markup=False)
    console.print(table_of(rows))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps([dataclasses.asdict(row) for row in rows], indent=2, ensure_ascii=False) + "\n")
    console.print(f"written to {file}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    for variable in ONE_THREAD:
        os.environ.setdefault(variable, "1")
    main()
