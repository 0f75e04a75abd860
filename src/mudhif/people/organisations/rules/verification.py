"""When an organisation is trusted. Being verified does not mean being registered with the state."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

ENOUGH_GROUNDS = 2
ENOUGH_VOUCHERS = 2


class State(StrEnum):
    """How an organisation stands."""

    UNVERIFIED = "unverified"
    IN_REVIEW = "in_review"
    VERIFIED = "verified"
    SUSPENDED = "suspended"


class Ground(StrEnum):
    """What speaks for an organisation. None of them is needed: any two that are independent are enough."""

    VISITED = "visited"
    VOUCHED = "vouched"
    LETTER = "letter"
    PRESENCE = "presence"
    REGISTERED = "registered"


@dataclass(frozen=True, slots=True)
class GroundGiven:
    """A ground, who recorded it, and for which organisation that person spoke (the voucher, or the desk)."""

    ground: Ground
    recorder: UUID | None
    speaks_for: UUID | None


def standing(given: Iterable[GroundGiven]) -> dict[Ground, frozenset[UUID | None]]:
    """Each ground that holds, with those who recorded it; being vouched for takes two organisations."""
    given = list(given)
    vouchers = {one.speaks_for for one in given if one.ground is Ground.VOUCHED and one.speaks_for}
    recorders: dict[Ground, set[UUID | None]] = {}
    for one in given:
        if one.ground is not Ground.VOUCHED or len(vouchers) >= ENOUGH_VOUCHERS:
            recorders.setdefault(one.ground, set()).add(one.recorder)
    return {ground: frozenset(people) for ground, people in recorders.items()}


def sufficient(given: Iterable[GroundGiven]) -> bool:
    """Whether two grounds hold independently: two kinds of them, recorded by two people."""
    held = standing(given)
    return len(held) >= ENOUGH_GROUNDS and len(frozenset().union(*held.values())) >= ENOUGH_GROUNDS


_MOVES = {
    State.UNVERIFIED: {State.IN_REVIEW, State.VERIFIED},
    State.IN_REVIEW: {State.UNVERIFIED, State.VERIFIED},
    State.VERIFIED: {State.IN_REVIEW, State.SUSPENDED},
    State.SUSPENDED: {State.IN_REVIEW, State.VERIFIED},
}


def may_move(current: State, wanted: State) -> bool:
    """Whether a decision can lead from one state to the other. Only what is trusted can be suspended."""
    return wanted in _MOVES[current]


@dataclass(frozen=True, slots=True)
class Suspender:
    """Someone who asks for a suspension: the office held, and whether they complained or belong to the organisation."""

    person: UUID
    steward: bool
    desk: bool
    complained: bool
    belongs: bool


class WhyNot(StrEnum):
    """Why somebody may not take part in a suspension."""

    NO_OFFICE = "no_office"
    COMPLAINED = "complained"
    BELONGS = "belongs"
    SAME_PERSON = "same_person"
    SAME_OFFICE = "same_office"


def barred(who: Suspender) -> WhyNot | None:
    """Why this person may take no part; None where nothing stands against it."""
    if not (who.steward or who.desk):
        return WhyNot.NO_OFFICE
    if who.complained:
        return WhyNot.COMPLAINED
    return WhyNot.BELONGS if who.belongs else None


def cannot_confirm(proposed_by: UUID | None, proposed_as: str, who: Suspender) -> WhyNot | None:
    """Why this person cannot confirm what another proposed: it takes a steward and a desk, and two people."""
    if why := barred(who):
        return why
    if proposed_by == who.person:
        return WhyNot.SAME_PERSON
    return None if (who.desk if proposed_as == "steward" else who.steward) else WhyNot.SAME_OFFICE
