"""How the commands of this room say no."""

import click


class BadInput(click.ClickException):
    """What was given cannot be worked with: one sentence, and exit code 2."""

    exit_code = 2
