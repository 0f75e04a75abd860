"""Links of those who have joined: kept when all others are erased, and shown once the person has recognised the line.

No entry on the record says that a link was kept or that a line was recognised: an owner who watches it learns nothing.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.base.trail.actions import record
from mudhif.base.vault.actions import sealed
from mudhif.base.vault.queries import unsealed_many
from mudhif.people.mapping.actions.joining import ANSWERED
from mudhif.people.mapping.events import LinksErased
from mudhif.people.mapping.models import Invitation, Joined
from mudhif.people.mapping.queries.joined import JOINED, RECOGNISED, WAITING, opened_lines, waiting_lines
from mudhif.people.mapping.queries.links import linked_lines
from mudhif.people.mapping.queries.sealing import line_of
from mudhif.people.mapping.rules.deciding import Line
from mudhif.people.mapping.rules.recognising import MOST_TRIES, WAITS, Told, recognised

_NOBODY = Viewer.anonymous()
AT_ONCE = 500


def keep_links(erased: LinksErased) -> None:
    """Before a linkage's links go: keep, for each person who has joined, which other lines were found to be theirs."""
    person_of: dict[Line, int] = {(register, row): one for register, row, one in linked_lines(erased.linkage)}
    lines_of: dict[int, set[Line]] = defaultdict(set)
    for line, one in person_of.items():
        lines_of[one].add(line)
    for joined, own in _own_lines({register for register, _row in person_of}):
        found = {line for one in {person_of[each] for each in own if each in person_of} for line in lines_of[one]}
        _keep(joined, found - own)


def _own_lines(registers: Collection[UUID]) -> Iterator[tuple[Joined, set[Line]]]:
    """Everyone who has joined, with the lines of these registers that have their address. Three queries for 500."""
    for some in _in_turn():
        texts = unsealed_many(JOINED, {one.person: bytes(one.invitations) for one in some})
        theirs = {person: [UUID(each) for each in json.loads(text or "[]")] for person, text in texts.items()}
        wanted = [each for own in theirs.values() for each in own]
        rows = Invitation.objects.filter(pk__in=wanted, register__in=registers).values_list("pk", "register", "rows")
        lines = {pk: {(register, row) for row in numbers} for pk, register, numbers in rows}
        for one in some:
            own = set().union(*(lines.get(each, set()) for each in theirs.get(one.person, ())))
            if own:
                yield one, own


def _in_turn() -> Iterator[list[Joined]]:
    everyone = Joined.objects.order_by("person")
    some = list(everyone[:AT_ONCE])
    while some:
        yield some
        some = list(everyone.filter(person__gt=some[-1].person)[:AT_ONCE])


def _keep(joined: Joined, found: set[Line]) -> None:
    known = opened_lines(joined.person, RECOGNISED, joined.recognised)
    waiting = {*waiting_lines(joined), *found} - {*known}
    if found - {*known}:
        joined.waiting = _sealed(joined.person, WAITING, waiting)
        joined.tries, joined.waits_until = 0, clock.today(_NOBODY) + WAITS
        joined.save(update_fields=["waiting", "tries", "waits_until"])


def _sealed(person: UUID, field: str, lines: Iterable[Line]) -> bytes:
    text = json.dumps(sorted([str(register), row] for register, row in lines))
    return sealed(person, field, text if text != "[]" else "")


def recognise(viewer: Viewer, told: Told) -> int:
    """Show the viewer those waiting lines of which they have written two things; how many. Each call is a try.

    After the last one whatever was not recognised is erased. Raises `NotFound` where nothing waits.
    """
    if not told.anything_more:
        raise Refused(_("Write one thing more than the day, as a list may have it."), "phones")
    with transaction.atomic():
        joined = Joined.objects.select_for_update().filter(person=viewer.person).first()
        waiting = waiting_lines(joined) if joined else ()
        if joined is None or not waiting:
            raise NotFound
        theirs = {each for each in waiting if (line := line_of(*each)) and recognised(line, told)}
        known = opened_lines(joined.person, RECOGNISED, joined.recognised)
        joined.tries += 1
        left = {*waiting} - theirs if joined.tries < MOST_TRIES else set()
        joined.waiting = _sealed(joined.person, WAITING, left)
        joined.recognised = _sealed(joined.person, RECOGNISED, {*known, *theirs})
        joined.save(update_fields=["waiting", "recognised", "tries"])
        record(_NOBODY, ANSWERED)
        return len(theirs)


def forget_waiting() -> int:
    """Erase links that waited for their last day without being recognised; of how many people. For the clock."""
    over = Joined.objects.filter(waits_until__lt=clock.today(_NOBODY))
    return over.update(waiting=b"", tries=0, waits_until=None)
