"""The jobs room on the command line."""

import click


@click.group()
def jobs() -> None:
    """Background work."""


@jobs.command("run")
@click.option("--once", is_flag=True, help="Run what is due now, then stop.")
def run(once: bool) -> None:
    """Do background work until interrupted."""
    from mudhif.base.jobs.actions import run_due
    from mudhif.base.jobs.worker import run_forever

    if once:
        click.echo("\n".join(run_due()) or "Nothing is due.")
    else:
        run_forever()
