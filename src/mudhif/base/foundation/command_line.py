"""How every room's commands say no."""

import click


class BadInput(click.ClickException):
    """What was given or asked cannot be worked with: one sentence, and exit code 2."""

    exit_code = 2
