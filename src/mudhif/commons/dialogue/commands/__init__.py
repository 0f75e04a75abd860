"""The dialogue on the command line: `mudhif dialogue`."""

import click

from mudhif.commons.dialogue.commands.analyse import analyse


@click.group()
def dialogue() -> None:
    """Dialogues: what unites people who disagree."""


dialogue.add_command(analyse)
