"""`python -m tests.crash.crowding WRITERS ACTS`: several processes write at once; what is left is judged.

Prints one JSON object. `DATABASE_URL` names an empty database.
"""

import json
import os
import sys
import traceback
from itertools import islice
from pathlib import Path
from uuid import UUID


def write(log: Path, seed: int, hospital: UUID, acts: int) -> int:
    """One writer's acts; 0 where none failed."""
    from tests.crash import writing

    file = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    try:
        for done in islice(writing.acts(writing.new_host(hospital), hospital, seed), acts):
            os.write(file, f"{done}\n".encode())
    except Exception:
        traceback.print_exc()
        return 1
    return 0


def main(writers: int, acts: int) -> None:
    """Let them all write, and seal meanwhile."""
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connections

    from mudhif.base.trail.actions import seal
    from tests.crash import writing
    from tests.crash.killing import judge

    call_command("migrate", verbosity=0)
    hospital = writing.open_hospital()
    connections.close_all()
    log = Path(settings.MUDHIF_DATA) / "acknowledged"
    children = []
    for seed in range(writers):
        child = os.fork()
        if child == 0:
            os._exit(write(log, seed, hospital, acts))
        children.append(child)
    for _ in range(acts):
        seal()
    failed = sum(os.waitpid(child, 0)[1] != 0 for child in children)
    sys.stdout.write(json.dumps({**judge(log, 0), "failed": failed}) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
