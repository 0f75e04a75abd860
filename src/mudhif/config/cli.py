"""The command line: `mudhif`."""

import base64
import os
import secrets
import sys

import click

ENVIRONMENT = os.environ.get("MUDHIF_ENVIRONMENT", "development")


def prepare() -> None:
    """Choose the settings and start Django."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", f"mudhif.config.settings.{ENVIRONMENT}")
    import django

    django.setup()


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def mudhif() -> None:
    """The institution that a diaspora lacks, as software."""


@mudhif.command(context_settings={"ignore_unknown_options": True}, add_help_option=False)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def manage(arguments: tuple[str, ...]) -> None:
    """Run one of Django's own commands (migrate, check, …)."""
    from django.core.management import execute_from_command_line

    execute_from_command_line(["mudhif manage", *arguments])


@mudhif.command()
@click.option("--bytes", "length", default=32, show_default=True, help="32 for a key; 48 for MUDHIF_SECRET_KEY.")
def secret(length: int) -> None:
    """Print a new random secret in base 64, for one of the settings that need one."""
    click.echo(base64.b64encode(secrets.token_bytes(length)).decode())


def add_rooms() -> None:
    """Hang each room's commands on the root."""
    from mudhif.atlas.skills.commands import skills
    from mudhif.base.jobs.commands import jobs
    from mudhif.base.trail.commands import trail
    from mudhif.base.ui.commands import translations
    from mudhif.base.vault.commands import vault
    from mudhif.config.start import start

    for command in (jobs, skills, trail, translations, vault, start):
        mudhif.add_command(command)


def main() -> None:
    """Entry point: exits 2 with one clear sentence on bad input."""
    prepare()
    add_rooms()
    try:
        mudhif()
    except click.ClickException:
        raise
    except (OSError, ValueError) as error:
        click.echo(f"mudhif: {error}", err=True)
        sys.exit(2)
