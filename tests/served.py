"""A seeded house of its own, served by the real server, for browsers to visit."""

import json
import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
PATIENCE = 180


@dataclass(frozen=True, slots=True)
class House:
    """Where the house is served, who can sign in, and the address of each page in each language."""

    address: str
    data: Path
    accounts: dict[str, tuple[str, str]]
    sessions: dict[str, str]
    addresses: dict[str, dict[str, str]]
    keys: list[dict[str, str]]

    def work(self, module: str, job: str) -> None:
        """Do a job of the background worker now, instead of when the clock says so."""
        code = f"import django; django.setup(); from {module} import {job}; {job}()"
        subprocess.run([sys.executable, "-c", code], env=_environment(self.data), check=True, capture_output=True)


def seed(data: Path, members: int | None = None) -> None:
    """Sow a house into a folder; half a minute of work."""
    data.mkdir(parents=True, exist_ok=True)
    wanted = [] if members is None else [str(members)]
    subprocess.run([sys.executable, "-m", "tests.seeding", *wanted], cwd=PROJECT, env=_environment(data), check=True)


@contextmanager
def served(data: Path) -> Iterator[House]:
    """Serve the house that was sown into a folder, until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        address = f"http://localhost:{door.getsockname()[1]}"
        server = _serve(data, address, door.fileno())
    try:
        # The door was open before the house was: whoever knocks waits until it answers.
        urllib.request.urlopen(f"{address}/health", timeout=PATIENCE).close()
        known = json.loads((data / "house.json").read_text(encoding="utf-8"))
        yield House(address, data, **known)
    finally:
        server.terminate()
        server.wait()


def _serve(data: Path, address: str, door: int) -> subprocess.Popen[bytes]:
    """Behind a door that this process opened, so that nobody else takes the port in between."""
    return subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "mudhif.config.wsgi", "--bind", f"fd://{door}", "--threads", "4",
         "--log-level", "warning"],
        env=_environment(data) | {"MUDHIF_BASE_URL": address}, cwd=PROJECT, pass_fds=(door,),
    )  # fmt: skip


def _environment(data: Path) -> dict[str, str]:
    """Development's settings on SQLite in this folder, whatever the tests around it use."""
    inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    settings = {"DJANGO_SETTINGS_MODULE": "mudhif.config.settings.development", "MUDHIF_DATA": str(data)}
    return inherited | settings
