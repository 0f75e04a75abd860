"""10,000 people vote at 300 votes a second for a minute, through the real server; then each is looked for.

MUDHIF_BENCH_SECONDS and MUDHIF_BENCH_RATE change the two. The client is on the same machine.
"""

import os
import tempfile
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks import Row, UnavailableError
from benchmarks.bench_pages import _postgresql
from tests.crash.polling import Poll, polled

PEOPLE: Final = 10_000


def run() -> list[Row]:
    """On SQLite, then on PostgreSQL where its wheel is here."""
    rows = _on("SQLite", None)
    try:
        with tempfile.TemporaryDirectory() as folder, _postgresql(Path(folder)) as address:
            return rows + _on("PostgreSQL", address)
    except UnavailableError as missing:
        return [*rows, Row("votes on PostgreSQL", None, "", "", None, None, f"not measured: {missing}")]


def _on(database: str, address: str | None) -> list[Row]:
    seconds, rate = (float(os.environ.get(f"MUDHIF_BENCH_{name}", usual)) for name, usual in
                     (("SECONDS", "60"), ("RATE", "300")))  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        house = {"DJANGO_SETTINGS_MODULE": "mudhif.config.settings.development", "MUDHIF_DATA": folder}
        poll = polled(
            inherited | house | ({"DATABASE_URL": address} if address else {}), PEOPLE, int(seconds * rate), rate
        )
    return _rows(f"{PEOPLE:,} people, {rate:.0f} votes/s for {seconds:.0f} s, {database}", poll)


def _rows(what: str, poll: Poll) -> list[Row]:
    taken = [one.seconds * 1000 for one in poll.sent]
    judged, load = poll.judged, f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    whole = f"{judged['acknowledged']:,} acknowledged, {judged['stored']:,} stored"
    return [
        *(Row(f"{what}, p{q}", float(np.percentile(taken, q)), "ms", "", None, None, load) for q in (50, 95)),
        Row(f"{what}, processor of a vote", poll.processor * 1000 / len(taken), "ms", "", None, None, "web processes"),
        Row(f"{what}, acknowledged and lost", judged["lost"], "votes", "", None, None, whole),
        Row(f"{what}, counted twice", judged["twice"] + judged["never_sent"], "votes", "", None, None, whole),
        Row(f"{what}, results of all votes", judged["seconds_to_results"], "s", "", None, None, "and 20 s kept"),
    ]
