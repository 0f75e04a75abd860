"""`mudhif registers estimate`: how many people there are, from how lists overlap."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mudhif.base.foundation.command_line import BadInput
from mudhif.people.mapping.commands.histories import read_table

if TYPE_CHECKING:
    from mudhif.kernels.estimation import Estimate, LinkageError, Model

EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)
SHOWN = 12
WIDTH = 120


@click.command()
@click.option("--histories", "path", type=EXISTING, required=True, help='JSON: {"110": 12, "100": 301, …}.')
@click.option("--recall", type=float, help="Share of the true pairs of records that the linkage found (0 to 1).")
@click.option("--precision", type=float, help="Share of the linked pairs that are true (0 to 1).")
@click.option("--checked", type=click.IntRange(1), help="Pairs on which recall and precision were measured.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def estimate(path: Path, *, recall: float | None, precision: float | None, checked: int | None, as_json: bool) -> None:
    """Estimate how many people there are, those on no list included, from how lists overlap.

    Each key of the file is a capture history: one digit a list, 1 for on it, 0 for not. The answer is averaged over
    log-linear models, with a 95 % interval, the models it rests on, and what a reader must be warned of. With
    --recall and --precision it is corrected for errors of linkage.
    """
    from mudhif.base.foundation.viewer import Viewer
    from mudhif.kernels.estimation import BadHistories
    from mudhif.people.mapping import queries

    viewer = Viewer.anonymous()
    try:
        found = queries.estimated_size(viewer, read_table(path), _error(recall, precision, checked))
    except BadHistories as error:
        raise BadInput(str(error)) from error
    warnings = [queries.in_words(viewer, warned) for warned in found.warnings]
    if as_json:
        click.echo(json.dumps(_as_json(found, warnings), ensure_ascii=False))
    else:
        _print(found, warnings)


def _error(recall: float | None, precision: float | None, checked: int | None) -> "LinkageError | None":
    from mudhif.kernels.estimation import BadLinkage, LinkageError

    if recall is None and precision is None:
        if checked is not None:
            raise BadInput("--checked goes with --recall or --precision.")
        return None
    try:
        return LinkageError(1.0 if recall is None else recall, 1.0 if precision is None else precision, checked)
    except BadLinkage as error:
        raise BadInput(str(error)) from error


def _whole(number: float | None) -> int | None:
    return None if number is None else round(number)


def _as_json(found: "Estimate", warnings: list[str]) -> dict[str, object]:
    answer: dict[str, object] = {
        "n": _whole(found.n),
        "estimate": _whole(found.estimate),
        "low": _whole(found.low),
        "high": _whole(found.high),
        "method": found.method,
        "models": [_model(model) for model in found.models],
        "warnings": warnings,
        "doubts": [{"doubt": warned.doubt, **warned.facts} for warned in found.warnings],
    }
    if found.uncorrected:
        plain = found.uncorrected
        names = ("n", "estimate", "low", "high")
        answer["uncorrected"] = {name: _whole(getattr(plain, name)) for name in names}
    return answer


def _model(model: "Model") -> dict[str, object]:
    return {
        "kind": model.kind,
        "interactions": model.interactions,
        "silent": model.silent,
        "heterogeneity": model.heterogeneity or None,
        "estimate": round(model.estimate, 1),
        "low": round(model.low, 1),
        "high": None if model.high is None else round(model.high, 1),
        "aic": round(model.aic, 2),
        "bic": round(model.bic, 2),
        "deviance": round(model.deviance, 2),
        "degrees_of_freedom": model.freedom,
        "p": model.fit,
        "weight": round(model.weight, 4),
    }


def _print(found: "Estimate", warnings: list[str]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("model", "estimate", "low", "high", "AIC", "BIC", "deviance", "p", "weight")
    for model in found.models[:SHOWN]:
        name = " ".join((*model.interactions, model.heterogeneity)).strip() or "independence"
        figures = (model.estimate, model.low, model.high)
        fit = "–" if model.fit is None else f"{model.fit:.3f}"
        rest = (f"{model.aic:.1f}", f"{model.bic:.1f}", f"{model.deviance:.1f} on {model.freedom}", fit)
        table.add_row(name, *map(_shown, figures), *rest, f"{model.weight:.1%}")
    console = Console(width=None if sys.stdout.isatty() else WIDTH)
    console.print(
        f"{_shown(found.n)} were seen. In all: {_shown(found.estimate)} (95 %: {_shown(found.low)} to "
        f"{_shown(found.high)}); {found.method}.",
        highlight=False,
    )
    if found.models:
        console.print(table)
    for sentence in warnings:
        console.print(f"! {sentence}", highlight=False, markup=False)


def _shown(number: float | None) -> str:
    return "no estimate" if number is None else f"{number:,.0f}"
