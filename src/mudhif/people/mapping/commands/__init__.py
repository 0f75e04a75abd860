"""The mapping room on the command line: `mudhif registers`."""

import click


@click.group()
def registers() -> None:
    """Registers of people: link them, and estimate how many there are."""
