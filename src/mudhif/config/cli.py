"""The command line: `mudhif`."""

import base64
import secrets
import sys

import click


def prepare() -> None:
    """Choose the settings and start Django."""
    from mudhif.config.settings.environment import choose_settings

    choose_settings()
    import django

    django.setup()


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def mudhif() -> None:
    """The institution that a diaspora lacks, as software."""


@mudhif.command(context_settings={"ignore_unknown_options": True}, add_help_option=False)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def manage(arguments: tuple[str, ...]) -> None:
    """Run one of Django's own commands (migrate, check, …)."""
    from django.core.management import execute_from_command_line, get_commands

    named = next((word for word in arguments if not word.startswith("-")), "help")
    if named not in {"help", *get_commands()}:
        raise click.UsageError(f"Django has no command called {named}; `mudhif manage help` lists them.")
    execute_from_command_line(["mudhif manage", *arguments])


@mudhif.command()
@click.option(
    "--bytes", "length", type=click.IntRange(16, 1024), default=32, show_default=True,
    help="32 for a key; 48 for MUDHIF_SECRET_KEY.",
)  # fmt: skip
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
    from mudhif.commons.dialogue.commands import dialogue
    from mudhif.config.start import start
    from mudhif.people.mapping.commands import registers
    from mudhif.work.selection.commands import selection

    for command in (dialogue, jobs, registers, selection, skills, trail, translations, vault, start):
        mudhif.add_command(command)


def main() -> None:
    """Entry point: exits 2 with one clear sentence on bad input."""
    from django.core.exceptions import ImproperlyConfigured
    from django.db import DatabaseError

    try:
        prepare()
        add_rooms()
        mudhif()
    except DatabaseError as error:
        fault = str(error).partition("\n")[0]
        _stop(
            f"The database cannot be used ({fault}). Is DATABASE_URL right, and did `mudhif manage migrate` prepare it?"
        )
    except (ImproperlyConfigured, OSError, ValueError) as error:
        _stop(str(error))


def _stop(sentence: str) -> None:
    click.echo(f"mudhif: {sentence}", err=True)
    sys.exit(2)


if __name__ == "__main__":
    main()
