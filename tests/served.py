"""A seeded house of its own, served by the real server, for browsers to visit."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
PATIENCE = 60


@dataclass(frozen=True, slots=True)
class House:
    """Where the house is served, who can sign in, and the address of each page in each language."""

    address: str
    data: Path
    accounts: dict[str, tuple[str, str]]
    sessions: dict[str, str]
    addresses: dict[str, dict[str, str]]

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
    port = _free_port()
    address = f"http://localhost:{port}"
    environment = _environment(data) | {"MUDHIF_BASE_URL": address}
    server = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "mudhif.config.wsgi", "--bind", f"127.0.0.1:{port}", "--threads", "4",
         "--log-level", "warning"],
        env=environment, cwd=PROJECT,
    )  # fmt: skip
    try:
        _await(address)
        known = json.loads((data / "house.json").read_text(encoding="utf-8"))
        yield House(address, data, **known)
    finally:
        server.terminate()
        server.wait()


def _environment(data: Path) -> dict[str, str]:
    """Development's settings on SQLite in this folder, whatever the tests around it use."""
    inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    settings = {"DJANGO_SETTINGS_MODULE": "mudhif.config.settings.development", "MUDHIF_DATA": str(data)}
    return inherited | settings


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await(address: str) -> None:
    """Wait until the house answers."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            urllib.request.urlopen(f"{address}/health", timeout=PATIENCE).close()
        except (urllib.error.URLError, ConnectionError):
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
        else:
            return
