"""The command line as a newcomer meets it: in an empty folder, and with what cannot be used."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest

PATIENCE = 240


def environment(data: Path, **more: str) -> dict[str, str]:
    """Development's settings on an empty folder, whatever the tests around it use."""
    settled = ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "MUDHIF_ENVIRONMENT")
    inherited = {name: value for name, value in os.environ.items() if name not in settled}
    return inherited | {"MUDHIF_DATA": str(data)} | more


def mudhif(data: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """`mudhif …`, to its end."""
    command = [sys.executable, "-m", "mudhif.config.cli", *arguments]
    return subprocess.run(command, env=environment(data, **more), capture_output=True, text=True, check=False)


def test_words_are_looked_up_right_after_the_installation(tmp_path: Path) -> None:
    asked = ("skills", "suggest", "طبيب نفسي", "--language", "ar", "--kind", "occupation", "--json")
    done = mudhif(tmp_path / "new", *asked)
    assert json.loads(done.stdout)[0]["isco"] == "2212"


@pytest.mark.parametrize(
    ("arguments", "more"),
    [
        (["trail", "verify"], {}),  # nothing was ever recorded here
        (["trail", "export", "/"], {}),
        (["start", "--port", "99999"], {}),
        (["start", "--workers", "0"], {}),
        (["secret", "--bytes", "0"], {}),
        (["manage", "conquer"], {}),
        (["trail", "key"], {"MUDHIF_TRAIL_KEY_FILE": "/nowhere"}),
        (["trail", "key"], {"MUDHIF_ENVIRONMENT": "production"}),
        (["trail", "key"], {"MUDHIF_ENVIRONMENT": "wishes"}),
        (["registers", "release"], {"MUDHIF_RHO_A_YEAR": "much"}),
        (["vault", "rotate"], {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/none"}),
    ],
)
def test_what_cannot_be_used_ends_with_two_and_a_sentence(
    tmp_path: Path, arguments: list[str], more: dict[str, str]
) -> None:
    done = mudhif(tmp_path / "new", *arguments, **more)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def test_the_web_server_takes_the_same_settings_as_the_command_line(tmp_path: Path) -> None:
    """With production's environment and no secrets it must not come up on secrets that it made itself."""
    started = subprocess.run(
        [sys.executable, "-c", "import mudhif.config.wsgi"],
        env=environment(tmp_path, MUDHIF_ENVIRONMENT="production"), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert started.returncode == 1
    assert "Set MUDHIF_SECRET_KEY" in started.stderr


def test_what_was_erased_leaves_the_write_ahead_log_too(tmp_path: Path) -> None:
    assert mudhif(tmp_path, "manage", "migrate", "-v", "0").returncode == 0
    house, log = sqlite3.connect(tmp_path / "mudhif.sqlite3"), tmp_path / "mudhif.sqlite3-wal"
    with closing(house):
        house.execute("PRAGMA secure_delete=ON")
        house.execute("INSERT INTO config_cache VALUES ('key', 'planted', '2030-01-01')")
        house.commit()
        house.execute("DELETE FROM config_cache")
        house.commit()
        assert b"planted" in log.read_bytes()
        assert mudhif(tmp_path, "jobs", "run", "--once").returncode == 0
        assert b"planted" not in log.read_bytes() + (tmp_path / "mudhif.sqlite3").read_bytes()


def test_what_is_started_works_in_the_background_until_it_is_stopped(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    command = [sys.executable, "-m", "mudhif.config.cli", "start", "--empty", "--port", str(port)]
    started = subprocess.Popen(command, env=environment(tmp_path), stdout=subprocess.DEVNULL)
    try:
        # Only the worker seals what the installation of the taxonomy recorded.
        assert until_answered(f"http://localhost:{port}/trail/checkpoint").startswith(b"localhost/trail")
    finally:
        started.send_signal(signal.SIGTERM)
    assert started.wait(PATIENCE) == 0
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(f"http://localhost:{port}/health")


def until_answered(address: str) -> bytes:
    """What stands there, as soon as something does."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address) as answer:
                return bytes(answer.read())
        except OSError:  # the door is closed still, or nothing is there yet
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
