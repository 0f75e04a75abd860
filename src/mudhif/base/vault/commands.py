"""The vault on the command line."""

import click


@click.group()
def vault() -> None:
    """Keys that protect people."""


@vault.command()
def rotate() -> None:
    """Wrap every person's key with the first of MUDHIF_VAULT_KEYS; afterwards all but the last may be removed."""
    from mudhif.base.vault.actions import rewrap

    click.echo(f"{rewrap()} keys wrapped anew.")
