"""The mapping room on the command line: `mudhif registers`."""

import click

from mudhif.people.mapping.commands.estimate import estimate
from mudhif.people.mapping.commands.reconcile import reconcile


@click.group()
def registers() -> None:
    """Registers of people: link them, and estimate how many there are."""


registers.add_command(estimate)
registers.add_command(reconcile)
