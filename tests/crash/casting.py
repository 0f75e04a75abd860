"""`python -m tests.crash.casting WRITERS`: several processes use one code and send the same votes at once.

Prints one JSON object. `DATABASE_URL` names an empty database.
"""

import json
import os
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4


def dialogue() -> UUID:
    """An open dialogue with one statement, which asks for a code."""
    from mudhif.base.foundation.ids import new_id
    from mudhif.commons.dialogue.models import Dialogue, DialogueText, Statement, StatementText
    from mudhif.commons.dialogue.queries.access import today
    from mudhif.people.organisations.models import Organisation

    federation = Organisation.objects.create(kind="federation", country="GB", name_en="Federation")
    row = Dialogue.objects.create(
        federation=federation, status="open", theme="health", entry="codes", opens=today(),
        closes=today() + timedelta(days=9),
    )  # fmt: skip
    DialogueText.objects.create(dialogue=row, language="en", question="Where?", background="Why", policy="It insults.")
    said = Statement.objects.create(id=new_id(), dialogue=row, state="shown", written=today())
    StatementText.objects.create(statement=said, language="en", text="Something to vote on.")
    return row.id


def at_once(writers: int, folder: Path, act: Callable[[int], object]) -> int:
    """How many of the processes went through with the act."""
    children = []
    for number in range(writers):
        child = os.fork()
        if child == 0:
            os._exit(_tried(act, number, folder))
        children.append(child)
    return sum(os.waitpid(child, 0)[1] == 0 for child in children)


def _tried(act: Callable[[int], object], number: int, folder: Path) -> int:
    from mudhif.base.foundation.errors import Refused

    try:
        act(number)
    except Refused:
        return 1
    except Exception as error:
        (folder / f"error-{number}").write_text(repr(error))
        return 2
    return 0


def main(writers: int) -> None:
    """Enter with one code, then vote with one key: the same kept vote from everyone, and a vote of each one's own."""
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connections

    from mudhif.commons.dialogue import actions
    from mudhif.commons.dialogue.models import Counted, EntryCode, Participant, Statement, Vote
    from mudhif.commons.dialogue.queries.access import Key, hashing_key
    from mudhif.commons.dialogue.rules.keys import code_handle

    call_command("migrate", verbosity=0)
    made, code, folder = dialogue(), "AB12-CD34", Path(settings.MUDHIF_DATA)
    EntryCode.objects.create(dialogue_id=made, handle=code_handle(hashing_key(), made, code))
    connections.close_all()
    entered = at_once(writers, folder, lambda _number: actions.enter(made, code))
    found = {"entered": entered, "participants": Participant.objects.count(), "codes": EntryCode.objects.count()}
    key, statement = Key(made, b"12345678"), Statement.objects.get().id
    Participant.objects.create(dialogue_id=made, handle=key.handle, entered=Participant.objects.get().entered)
    kept = actions.Cast(statement, 1, uuid4())
    connections.close_all()
    voted = at_once(writers, folder, lambda number: actions.vote(key, [kept, actions.Cast(statement, number % 3 - 1)]))
    found |= {"voted": voted, "votes": Vote.objects.count(), "counted": Counted.objects.count()}
    errors = [path.read_text() for path in folder.glob("error-*")]
    sys.stdout.write(json.dumps({**found, "errors": errors}) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
