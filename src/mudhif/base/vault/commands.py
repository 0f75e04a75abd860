"""The vault on the command line."""

import click


@click.group()
def vault() -> None:
    """Keys that protect people."""


@vault.command()
def rotate() -> None:
    """Wrap every person's key with the first of MUDHIF_VAULT_KEYS; afterwards all but the last may be removed."""
    from rich.console import Console
    from rich.progress import Progress

    from mudhif.base.vault.actions import rewrap, to_rewrap

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Wrapping keys", total=to_rewrap())
        changed = rewrap(lambda keys: progress.advance(task, keys))
    click.echo(f"{changed} keys wrapped anew.")
