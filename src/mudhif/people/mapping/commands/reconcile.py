"""`mudhif registers reconcile`: published figures that conflict, as one interval for each definition."""

import json
import sys
from typing import TYPE_CHECKING

import click

from mudhif.base.foundation.command_line import BadInput

if TYPE_CHECKING:
    from mudhif.kernels.reconciliation import Pull, Reconciled, Size
    from mudhif.people.mapping.queries import PublishedFigure

CONTRADICTS = 2.0
WIDTH = 120
COLUMNS = ("source", "kind", "weight", "says alone", "without it", "surprise")


@click.command()
@click.option("--country", "place", required=True, help="ISO code of two letters, or a region's key (western-asia).")
@click.option("--year", type=click.IntRange(1950, 2100), help="For which year; without it, the latest figure's.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def reconcile(place: str, *, year: int | None, as_json: bool) -> None:
    """Reconcile the published figures of a country to an interval for each definition: born in Iraq, citizens of
    Iraq, of Iraqi ancestry, registered. Shows the pull of every source, and every figure with its citation."""
    from mudhif.base.foundation.errors import NotFound
    from mudhif.base.foundation.viewer import Viewer
    from mudhif.people.mapping import queries

    viewer = Viewer.anonymous()
    try:
        key, figures = queries.place_key(viewer, place), queries.published_figures(viewer, place)
    except NotFound as error:
        raise BadInput(f"There is no country or region {place!r}.") from error
    if not figures:
        known = ", ".join(queries.places_with_figures(viewer))
        raise BadInput(f"No figures have been gathered for {key}; there are some for {known}.")
    found = queries.reconciled_size(viewer, place, year)
    if as_json:
        click.echo(json.dumps(_as_json(key, found, figures), ensure_ascii=False))
    else:
        _print(key, found)


def _as_json(place: str, found: "Reconciled", figures: tuple["PublishedFigure", ...]) -> dict[str, object]:
    return {
        "place": place,
        "year": round(found.year),
        "definitions": [_size(size, found.pulls[size.definition]) for size in found.sizes],
        "figures": [
            {
                "definition": figure.definition,
                "kind": figure.kind,
                "source": figure.source,
                "year": figure.year,
                "people": figure.people,
                "citation": figure.citation,
                "note": figure.note,
            }
            for figure in figures
        ],
        "warnings": _warnings(found),
    }


def _size(size: "Size", pulls: tuple["Pull", ...]) -> dict[str, object]:
    return {
        "definition": size.definition,
        "estimate": round(size.estimate),
        "low": round(size.low),
        "high": round(size.high),
        "figures": size.figures,
        "pulls": [
            {
                "source": pull.source,
                "kind": pull.kind,
                "figures": pull.figures,
                "weight": round(pull.weight, 3),
                "says": round(pull.says),
                "without": None if pull.without is None else round(pull.without),
                "surprise": round(pull.surprise, 2),
            }
            for pull in pulls
        ],
    }


def _warnings(found: "Reconciled") -> list[str]:
    bare = [size.definition for size in found.sizes if not size.figures]
    sentences = [f"No figure counts {', '.join(bare)}: that rests on the usual ratio to the others."] if bare else []
    pulls = next(iter(found.pulls.values()))
    against = [pull.source for pull in pulls if abs(pull.surprise) > CONTRADICTS]
    return sentences + [f"{source} lies beyond what the other sources foretell of it." for source in sorted(against)]


def _print(place: str, found: "Reconciled") -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(width=None if sys.stdout.isatty() else WIDTH)
    for size in found.sizes:
        interval = f"{size.estimate:,.0f} (95 %: {size.low:,.0f} to {size.high:,.0f})"
        title = f"{place}, {found.year:.0f}, {size.definition}: {interval}"
        table = Table(*COLUMNS, title=title, title_justify="left")
        for pull in found.pulls[size.definition]:
            without = "–" if pull.without is None else f"{pull.without:,.0f}"
            figures = (f"{pull.says:,.0f}", without, f"{pull.surprise:+.1f}")
            table.add_row(pull.source, pull.kind, f"{pull.weight:+.2f}", *figures)
        console.print(table)
    for sentence in _warnings(found):
        console.print(f"! {sentence}", highlight=False, markup=False)
