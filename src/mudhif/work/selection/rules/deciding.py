"""When a decision may fall, and who may be chosen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mudhif.work.selection.rules.states import SEATED, Status
from mudhif.work.selection.rules.terms import still_open

SHORTEST_REASON = 20
LONGEST_REASON = 2000


@dataclass(frozen=True, slots=True)
class Standing:
    """What a decision must know of one candidacy."""

    status: Status
    assess_by: datetime | None = None
    cleared: bool = False


class Obstacle(StrEnum):
    """Why a decision cannot fall now."""

    DECIDED = "decided"
    NOT_ASSESSED = "not_assessed"
    OTHERS_WAIT = "others_wait"
    NO_SEAT = "no_seat"


def obstacle(
    mine: Standing, all_of_need: Iterable[Standing], *, seats: int, chosen: bool, moment: datetime
) -> Obstacle | None:
    """What stands against choosing (or not choosing) one candidate now.

    Everyone who agreed is assessed first, or the panel's term for them is over. Who was cleared beforehand may be
    chosen for an urgent need without an assessment, and is reviewed afterwards.
    """
    if mine.status not in {Status.AGREED, Status.ASSESSED}:
        return Obstacle.DECIDED
    others = tuple(all_of_need)
    if chosen and sum(other.status in SEATED for other in others) >= seats:
        return Obstacle.NO_SEAT
    if chosen and mine.cleared:
        return None
    waiting = any(_waits(other, moment) for other in others)
    if mine.status is Status.AGREED and (chosen or _waits(mine, moment)):
        return Obstacle.NOT_ASSESSED
    return Obstacle.OTHERS_WAIT if waiting else None


def _waits(other: Standing, moment: datetime) -> bool:
    """Whether somebody agreed and the panel still has time to assess them."""
    return other.status is Status.AGREED and not other.cleared and still_open(other.assess_by, moment)
