"""A web process is killed while people vote: what was acknowledged is there, and nothing is there twice."""

import os
from pathlib import Path

from tests.crash.database import own_database
from tests.crash.polling import polled

PEOPLE, VOTES, RATE = 60, 240, 60.0


def test_a_web_process_killed_during_votes_loses_nothing_acknowledged_and_counts_nothing_twice(tmp_path: Path) -> None:
    with own_database(tmp_path) as address:
        house = {
            **os.environ, "DATABASE_URL": address, "MUDHIF_DATA": str(tmp_path),
            "DJANGO_SETTINGS_MODULE": "mudhif.config.settings.development",
        }  # fmt: skip
        found = polled(house, PEOPLE, VOTES, RATE, kill_at=(1.0, 2.5))
    assert found.killed == 2
    assert {one.status for one in found.sent} == {200}
    assert found.judged["acknowledged"] == VOTES
    assert found.judged["lost"] == found.judged["twice"] == found.judged["never_sent"] == 0
    assert found.judged["stored"] == found.judged["counted"] == found.judged["in_results"] == VOTES
