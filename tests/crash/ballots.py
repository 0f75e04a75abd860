"""`python -m tests.crash.ballots sow PEOPLE STATEMENTS` makes an open dialogue; `… judge` looks for its votes.

Both work in the house of the environment, in the folder `MUDHIF_DATA`, and print one JSON object.
"""

import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any
from uuid import UUID


def sow(people: int, statements: int) -> dict[str, Any]:
    """An open dialogue; its address, its statements, and the cookie of each participant."""
    from django.core.management import call_command
    from django.http import HttpResponse

    from mudhif.commons.dialogue.models import Participant, Statement, StatementText
    from mudhif.commons.dialogue.pages.keys import keep
    from mudhif.commons.dialogue.queries.access import Key, today
    from tests.crash.casting import dialogue

    call_command("migrate", verbosity=0)
    made, day = dialogue(), today()
    more = [Statement(dialogue_id=made, state="shown", written=day) for _ in range(statements - 1)]
    Statement.objects.bulk_create(more)
    StatementText.objects.bulk_create([StatementText(statement=one, language="en", text="More.") for one in more])
    held = [Key(made, number.to_bytes(8)) for number in range(people)]
    Participant.objects.bulk_create([Participant(dialogue_id=made, handle=one.handle, entered=day) for one in held])
    cookies = []
    for one in held:
        answer = HttpResponse()
        keep(answer, one)
        cookies.append(answer.cookies["key-en"].coded_value)
    known = Statement.objects.filter(dialogue=made).values_list("id", flat=True)
    return {"dialogue": str(made), "statements": [str(one) for one in known], "cookies": cookies}


def judge(log: Path) -> dict[str, Any]:
    """What is stored, beside (person, statement, value) that were sent and whether they were acknowledged."""
    from mudhif.commons.dialogue.models import Counted, Dialogue, Participant, Vote
    from mudhif.commons.dialogue.queries.access import Key
    from mudhif.commons.dialogue.queries.results import gathered
    from mudhif.commons.dialogue.rules.results import outcome

    row = Dialogue.objects.get()
    sent = [json.loads(line) for line in log.read_text().splitlines()]
    handles = dict(Participant.objects.values_list("handle", "id"))
    people = {who: handles[Key(row.id, who.to_bytes(8)).handle] for who in {one["person"] for one in sent}}
    stored = Counter(Vote.objects.values_list("participant", "statement", "value"))
    said = {(people[one["person"]], UUID(one["statement"]), one["value"]): one["acknowledged"] for one in sent}
    start = time.perf_counter()
    votes, statements = gathered(row)
    found = outcome(votes, statements)
    return {
        "sent": len(sent),
        "acknowledged": sum(said.values()),
        "lost": sum(acknowledged and one not in stored for one, acknowledged in said.items()),
        "twice": sum(number > 1 for number in stored.values()),
        "never_sent": sum(one not in said for one in stored),
        "stored": stored.total(),
        "counted": Counted.objects.count(),
        "in_results": found.votes if found else 0,
        "seconds_to_results": time.perf_counter() - start,
    }


def main(act: str, *numbers: str) -> None:
    """Sow or judge."""
    import django

    django.setup()
    from django.conf import settings

    folder = Path(settings.MUDHIF_DATA)
    if act == "sow":
        made = sow(*map(int, numbers))
        (folder / "ballots.json").write_text(json.dumps(made))
        sys.stdout.write(json.dumps({"dialogue": made["dialogue"]}) + "\n")
    else:
        sys.stdout.write(json.dumps(judge(folder / "sent.jsonl")) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
