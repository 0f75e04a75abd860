"""From an empty folder to a served page: migrate, install the taxonomy, seed the demonstration, serve."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable

import click
from django.conf import settings
from django.core.management import call_command


def _step(number: int, words: str, work: Callable[[], object]) -> None:
    click.secho(f"• {number}/5 {words}", bold=True)
    work()


def _free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def _server(port: int, workers: int) -> list[str]:
    return [
        sys.executable, "-m", "gunicorn", "mudhif.config.wsgi", "--bind", f"127.0.0.1:{port}",
        "--workers", str(workers), "--threads", "4", "--log-level", "warning", "--preload",
    ]  # fmt: skip


def _ready(server: "subprocess.Popen[bytes]", port: int) -> bool:
    """Wait until the server answers; False where it has ended instead."""
    while server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return True
    return False


def _serve(port: int, workers: int, invite: Callable[[], None]) -> None:
    """The web server and the background worker, until interrupted; neither outlives the other.

    Newcomers are invited once the server answers: it reads the index of members first, which takes a moment. The
    worker begins after that, so that the two do not reckon the same.
    """
    running = [subprocess.Popen(_server(port, workers))]  # noqa: S603
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        if _ready(running[0], port):
            invite()
            running.append(subprocess.Popen([sys.executable, "-m", "mudhif.config.cli", "jobs", "run"]))
            os.wait()
        click.echo("The server or the background worker has ended, so both do.", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        pass
    finally:
        for process in running:
            process.terminate()
            process.wait()


def _demonstrate(*, wanted: bool) -> list[tuple[str, str, str]]:
    from mudhif.config.demonstration.seed import sow_people

    return sow_people() if wanted else []


def _invite(port: int, people: list[tuple[str, str, str]]) -> None:
    click.echo(f"\n  http://localhost:{port}\n")
    if people:
        click.echo("  One sign-in for each role (demonstration only):")
        for role, address, password in people:
            click.echo(f"    {role:<10} {address:<28} {password}")
    click.echo(f"\n  Mail is written to {settings.DATA / 'mail'}. Stop with Ctrl+C.\n")
    if people:
        _draw_the_map()


def _draw_the_map() -> None:
    """The map fills while a newcomer looks around."""
    from mudhif.config.demonstration.seed import draw_the_map

    click.echo("  The map is still empty: three lists are being compared, and counts blurred.")
    draw_the_map()
    click.echo("  The map is drawn.")


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Where to listen.")
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="How many web processes.")
@click.option("--demonstration/--empty", default=True, help="Seed an invented diaspora, or start with nothing.")
def start(port: int, workers: int, demonstration: bool) -> None:
    """Prepare the database, seed the demonstration and serve."""
    from mudhif.atlas.skills.actions import install

    if not _free(port):
        raise click.UsageError(f"Port {port} is taken; choose another with --port.")
    os.environ.setdefault("MUDHIF_BASE_URL", f"http://localhost:{port}")  # where links in letters lead
    people: list[tuple[str, str, str]] = []
    _step(1, "bringing the database up to date", lambda: call_command("migrate", verbosity=0))
    _step(2, "gathering what browsers load", lambda: call_command("collectstatic", verbosity=0, interactive=False))
    _step(3, "installing the taxonomy of skills", install)
    _step(4, "seeding the demonstration", lambda: people.extend(_demonstrate(wanted=demonstration)))
    _step(5, "serving", lambda: _serve(port, workers, lambda: _invite(port, people)))
