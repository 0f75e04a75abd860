"""What the tests of the demonstration share."""

import csv
from pathlib import Path

import pytest

import mudhif.atlas.skills


@pytest.fixture(scope="session")
def slugs() -> frozenset[str]:
    """The skills of the starter taxonomy."""
    path = Path(mudhif.atlas.skills.__file__).parent / "data" / "skills.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return frozenset(row["slug"] for row in csv.DictReader(lines))
