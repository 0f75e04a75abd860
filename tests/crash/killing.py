"""`python -m tests.crash.killing MOMENTS SEED`: writers are killed at random moments; what is left is judged.

Prints one JSON object. `DATABASE_URL` names an empty database.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path
from uuid import UUID

# A kill comes after so many acts at most, and somewhere within the next one (seconds).
MOST_ACTS = 4
LONGEST_ACT = 0.05
SEAL_EVERY = 5


def write_until_killed(acknowledgements: int, ready: int, seed: int, hospital: UUID) -> None:
    """The life of one writer: a dot when it begins and one for each act; it tells what is committed, nothing else."""
    from mudhif.base.trail.actions import seal
    from tests.crash import writing

    host = writing.new_host(hospital)
    os.write(ready, b".")
    for turn, done in enumerate(writing.acts(host, hospital, seed)):
        os.write(acknowledgements, f"{done}\n".encode())
        os.write(ready, b".")
        if turn % SEAL_EVERY == 0:
            seal()


def life_and_death(log: Path, seed: int, hospital: UUID, acts: int, seconds: float) -> bool:
    """Fork a writer, and kill it so long after so many acts; whether it was the kill that ended it."""
    from django.db import connections

    connections.close_all()
    file = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    began, ready = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            write_until_killed(file, ready, seed, hospital)
        finally:
            os._exit(1)
    os.close(ready)
    for _ in range(1 + acts):
        os.read(began, 1)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.close(began)
    os.close(file)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def judge(log: Path, killed: int) -> dict[str, object]:
    """Everything that was acknowledged against everything that is stored."""
    from collections import Counter

    from mudhif.base.trail.actions import seal
    from mudhif.base.trail.models import Salt
    from mudhif.base.trail.queries.auditing import audit_database
    from mudhif.base.trail.queries.reading import rows_for_audit
    from mudhif.base.trail.rules.entry import decode
    from tests.crash import writing

    acknowledged = [line.split() for line in log.read_text().splitlines() if len(line.split()) == 2]
    stored = writing.stored()
    recorded = Counter(decode(row.body).act for row in rows_for_audit())
    linked = {str(subject) for subject in Salt.objects.filter(kind="subject").values_list("subject", flat=True)}
    seal()
    return {
        "killed": killed,
        "acknowledged": len(acknowledged),
        "lost": [item for kind, item in acknowledged if item not in stored[kind]],
        "half_written": {kind: count - len(stored[kind]) for kind, count in writing.begun().items()},
        "unrecorded": [item for found in stored.values() for item in found if item not in linked],
        "stored": {kind: len(found) for kind, found in stored.items()},
        "recorded": {"need": recorded["needs.drafted"], "subscriber": recorded["trail.subscribed"]},
        "sound": audit_database().passed,
    }


def main(moments: int, seed: int) -> None:
    """Kill so many writers, one after the other."""
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from tests.crash import writing

    call_command("migrate", verbosity=0)
    hospital = writing.open_hospital()
    choose = random.Random(seed)
    log = Path(settings.MUDHIF_DATA) / "acknowledged"
    killed = sum(
        life_and_death(
            log, choose.randrange(2**32), hospital, choose.randint(0, MOST_ACTS), choose.uniform(0, LONGEST_ACT)
        )
        for _ in range(moments)
    )
    sys.stdout.write(json.dumps(judge(log, killed)) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
