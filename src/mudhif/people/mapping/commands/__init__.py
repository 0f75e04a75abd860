"""The mapping room on the command line: `mudhif registers`."""

import click

from mudhif.people.mapping.commands.checking import check
from mudhif.people.mapping.commands.estimate import estimate
from mudhif.people.mapping.commands.linking import link
from mudhif.people.mapping.commands.reconcile import reconcile
from mudhif.people.mapping.commands.releasing import release


@click.group()
def registers() -> None:
    """Registers of people: look through a file, link lists, estimate how many there are, publish protected counts."""


for command in (check, estimate, link, reconcile, release):
    registers.add_command(command)
