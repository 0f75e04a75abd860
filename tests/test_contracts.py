"""The rooms look only down, and enter each other by the front door."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.contracts.front_door import trespasses

PROJECT = Path(__file__).resolve().parents[1]


def test_every_contract_of_the_house_is_kept() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    result = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("mudhif.work.selection.pages", "mudhif.people.members.models"),
        ("mudhif.work.needs.queries", "mudhif.people.organisations.rules"),
        ("mudhif.work.needs.actions", "mudhif.base.trail.models"),
        ("mudhif.config.pages", "mudhif.work.needs.models"),
    ],
)
def test_climbing_through_a_window_is_noticed(importer: str, imported: str) -> None:
    assert trespasses(importer, imported)


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("mudhif.work.selection.pages", "mudhif.people.members.queries"),
        ("mudhif.work.needs.actions", "mudhif.base.trail.actions"),
        ("mudhif.config.urls", "mudhif.work.needs.urls"),
        ("mudhif.work.needs.pages", "mudhif.work.needs.models"),
        ("mudhif.work.selection.index", "mudhif.kernels.matching.index"),
    ],
)
def test_coming_in_by_the_door_is_welcome(importer: str, imported: str) -> None:
    assert not trespasses(importer, imported)
