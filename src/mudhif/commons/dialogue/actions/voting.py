"""Voting. One post holds one vote or many; the last on a statement counts, and nothing is counted twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from mudhif.base.foundation.errors import Refused
from mudhif.commons.dialogue.actions.counting import counted_now, holder, keep
from mudhif.commons.dialogue.actions.refusals import not_in
from mudhif.commons.dialogue.models import Participant, Vote
from mudhif.commons.dialogue.queries.access import Key, phase_of, today
from mudhif.commons.dialogue.rules.states import Phase, states_shown

MOST_AT_ONCE = 200
VALUES = frozenset({-1, 0, 1})


@dataclass(frozen=True, slots=True)
class Cast:
    """A vote on a statement; without a value an earlier one is taken back.

    `id` is the random number that a browser gave to a vote which it kept: such a vote is counted once, whenever and
    however often it is sent. A form that is posted at once needs none.
    """

    statement: UUID
    value: int | None
    id: UUID | None = None


@transaction.atomic
def vote(key: Key, casts: Sequence[Cast]) -> Participant:
    """Count what was not counted before, in its order. Three queries, whatever the number of votes.

    One more takes votes back. Votes on statements that are not shown (any more) are passed over: the browser that
    kept them cannot know.

    Raises:
        NotFound: where nobody holds the key.
        Refused: where the dialogue is not open.
    """
    found = holder(key)
    if (now := phase_of(found.dialogue)) is not Phase.OPEN:
        raise not_in(now)
    last = {cast.statement: cast.value for cast in _uncounted(casts[:MOST_AT_ONCE])}
    said = {one: value for one, value in last.items() if value is not None}
    keep(found, said, states_shown(found.dialogue.strict), today())
    if back := last.keys() - said.keys():
        Vote.objects.filter(participant=found.id, statement__in=back).delete()
    return found


def _uncounted(casts: Sequence[Cast]) -> list[Cast]:
    """Those that were not counted before, and from here on are."""
    new = counted_now(list(dict.fromkeys(cast.id for cast in casts if cast.id)), today())
    return [cast for cast in casts if cast.id is None or cast.id in new]


def read_casts(sent: object) -> tuple[Cast, ...]:
    """What a browser kept, as plain JSON: `[{"statement": …, "value": 1 | 0 | -1 | null, "id": …}, …]`.

    Raises `Refused` where it is anything else.
    """
    if not isinstance(sent, list):
        raise unreadable()
    return tuple(_cast(one) for one in sent[:MOST_AT_ONCE])


def _cast(one: object) -> Cast:
    if not isinstance(one, dict) or not _is_value(one.get("value")):
        raise unreadable()
    try:
        return Cast(UUID(str(one["statement"])), one.get("value"), UUID(str(one["id"])))
    except (KeyError, ValueError) as error:
        raise unreadable() from error


def _is_value(value: object) -> bool:
    """Whether it is a vote, or none; true and 1.0 are no votes, and a list cannot be looked up in a set."""
    return value is None or (type(value) is int and value in VALUES)


def unreadable() -> Refused:
    """Said to whoever sends what no page of ours would."""
    return Refused(_("These votes cannot be read. Reload the page and vote again."))
