"""The states of a candidacy and the steps between them."""

from enum import StrEnum


class Status(StrEnum):
    """Where a candidacy stands."""

    FOUND = "found"
    INVITED = "invited"
    AGREED = "agreed"
    DECLINED = "declined"
    ASSESSED = "assessed"
    CHOSEN = "chosen"
    NOT_CHOSEN = "not_chosen"
    RELEASED = "released"
    OFFERED = "offered"
    WITHDRAWN = "withdrawn"


STEPS: dict[Status, frozenset[Status]] = {
    Status.FOUND: frozenset({Status.INVITED, Status.NOT_CHOSEN, Status.WITHDRAWN}),
    Status.INVITED: frozenset({Status.AGREED, Status.DECLINED, Status.FOUND, Status.NOT_CHOSEN, Status.WITHDRAWN}),
    # From agreed to chosen without an assessment: only who was cleared beforehand, for an urgent need.
    Status.AGREED: frozenset({Status.ASSESSED, Status.CHOSEN, Status.NOT_CHOSEN, Status.FOUND, Status.WITHDRAWN}),
    # Back to found: the member has said afterwards that they are interested.
    Status.DECLINED: frozenset({Status.FOUND, Status.WITHDRAWN}),
    Status.ASSESSED: frozenset({Status.CHOSEN, Status.NOT_CHOSEN, Status.FOUND, Status.WITHDRAWN}),
    Status.CHOSEN: frozenset({Status.RELEASED, Status.WITHDRAWN}),
    Status.NOT_CHOSEN: frozenset({Status.WITHDRAWN}),
    Status.RELEASED: frozenset({Status.OFFERED, Status.CHOSEN, Status.WITHDRAWN}),
    Status.OFFERED: frozenset({Status.WITHDRAWN}),
    Status.WITHDRAWN: frozenset({Status.FOUND}),
}
# Still to be decided: a change of the criteria asks these again.
UNDECIDED = frozenset({Status.FOUND, Status.INVITED, Status.AGREED, Status.ASSESSED})
# Whom a consent that is taken back takes out. Who has given a name to this host takes back the name instead.
RESTS_ON_CONSENT = UNDECIDED | {Status.CHOSEN}
# Those who hold a seat of the need.
SEATED = frozenset({Status.CHOSEN, Status.RELEASED, Status.OFFERED})
# Those who were asked, so that they are told what becomes of the need.
TOLD = frozenset({Status.INVITED, Status.AGREED, Status.ASSESSED, *SEATED})
# Whose evidence the panel weighs.
WEIGHED = frozenset({Status.AGREED, Status.ASSESSED, Status.NOT_CHOSEN, *SEATED})


def may_become(before: Status, after: Status) -> bool:
    """Whether a candidacy can take this step."""
    return after in STEPS[before]
