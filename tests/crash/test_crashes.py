"""Writers that are killed, and writers that are many, leave the house whole."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.crash.database import own_database

PROJECT = Path(__file__).resolve().parents[2]
MOMENTS, WRITERS, ACTS = 50, 8, 12


def outcome(script: str, *numbers: int, folder: Path) -> dict[str, Any]:
    """What is left of a house of its own after the script, which runs apart from this process."""
    with own_database(folder) as address:
        environment = {
            **os.environ,
            "DATABASE_URL": address,
            "MUDHIF_DATA": str(folder),
            "DJANGO_SETTINGS_MODULE": "mudhif.config.settings.testing",
        }
        command = [sys.executable, "-m", f"tests.crash.{script}", *map(str, numbers)]
        done = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_killing_writers_at_fifty_moments_loses_nothing_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    left = outcome("killing", MOMENTS, 20261122, folder=tmp_path)
    assert left["killed"] == MOMENTS
    assert left["acknowledged"] > MOMENTS
    assert left["lost"] == []
    assert set(left["half_written"].values()) == {0}
    assert left["unrecorded"] == []
    assert left["stored"] == left["recorded"]
    assert left["sound"]


def test_eight_writers_at_once_get_no_error_and_lose_nothing(tmp_path: Path) -> None:
    left = outcome("crowding", WRITERS, ACTS, folder=tmp_path)
    assert left["failed"] == 0
    assert left["acknowledged"] == WRITERS * ACTS
    assert left["lost"] == left["unrecorded"] == []
    assert left["stored"] == left["recorded"]
    assert sum(left["recorded"].values()) == WRITERS * ACTS
    assert left["sound"]


def test_a_code_used_by_eight_at_once_lets_one_in_and_a_vote_sent_by_eight_counts_once(tmp_path: Path) -> None:
    left = outcome("casting", WRITERS, folder=tmp_path)
    assert left["errors"] == []
    assert (left["entered"], left["participants"], left["codes"]) == (1, 1, 0)
    assert (left["voted"], left["votes"], left["counted"]) == (WRITERS, 1, 1)
