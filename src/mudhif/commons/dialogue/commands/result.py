"""What is printed about a conversation, as plain values for JSON."""

from time import perf_counter
from typing import NamedTuple, TypedDict

import numpy as np
from numpy.typing import NDArray

from mudhif.commons.dialogue.reading import Conversation
from mudhif.commons.dialogue.reading.numbering import in_order, shown
from mudhif.kernels.bridging import (
    STABLE,
    Findings,
    Groups,
    Representative,
    Votes,
    analysed,
    best_first,
    choose_slate,
    contradictions,
    factorise,
    found,
    stability,
    well_known,
)

Name = int | str
Floats = NDArray[np.float64]


class Telling(TypedDict):
    """A statement that represents a group."""

    statement: Name
    direction: str
    p: float
    z: float
    r: float
    zr: float


class Group(TypedDict):
    """A group and all that represents it, best first."""

    id: Name
    size: int
    representative: list[Telling]


class Uniting(TypedDict):
    """A statement by how much it unites, in two ways."""

    statement: Name
    score: float
    bridging: float


class Speaking(TypedDict):
    """A statement of the slate and the share of participants for whom it speaks."""

    statement: Name
    share: float


class Majority(TypedDict):
    """Statements, best first."""

    agree: list[Name]
    disagree: list[Name]


class Result(TypedDict):
    """All that is printed. `stability` is None where groups were given, or fewer than two were found."""

    participants: int
    statements: int
    votes: int
    groups: list[Group]
    stability: float | None
    common_ground: list[Uniting]
    majority: Majority
    slate: list[Speaking]
    seconds: float


class Outcome(NamedTuple):
    """What is printed, and `disputed`: statements on which the two ways to find common ground disagree."""

    result: Result
    disputed: frozenset[Name]


class Grouped(NamedTuple):
    """Groups, what they are called, what follows from them, how steady they are, and the seconds that it took."""

    groups: Groups
    names: list[str]
    findings: Findings
    stability: float | None
    seconds: float


def outcome_of(conversation: Conversation, slate: int, *, shipped: bool) -> Outcome:
    """Analyse with groups that are found, or with those that were `shipped`."""
    grouped = _with_shipped(conversation) if shipped else _with_found(conversation)
    votes, scores = grouped.findings.counted.votes, grouped.findings.scores
    bridging = factorise(votes).statement_intercepts
    result: Result = {
        "participants": conversation.voters,
        "statements": votes.statement_count,
        "votes": int(votes.values.size),
        "groups": _groups(conversation, grouped) if shipped or (grouped.stability or 0.0) >= STABLE else [],
        "stability": grouped.stability,
        "common_ground": _common_ground(conversation, scores, bridging),
        "majority": _majority(conversation, grouped.findings),
        "slate": _slate(conversation, votes, slate),
        "seconds": grouped.seconds,
    }
    disputed = np.flatnonzero(contradictions(bridging, scores, well_known(votes))).tolist()
    return Outcome(result, frozenset(shown(conversation.statements[place]) for place in disputed))


def _with_found(conversation: Conversation) -> Grouped:
    start = perf_counter()
    analysis = analysed(_votes(conversation))
    seconds = perf_counter() - start
    names = [str(number) for number in range(analysis.groups.count)]
    return Grouped(analysis.groups, names, analysis.findings, stability(analysis), seconds)


def _with_shipped(conversation: Conversation) -> Grouped:
    start = perf_counter()
    groups, names = _shipped(conversation)
    findings = found(_votes(conversation), groups)
    return Grouped(groups, names, findings, None, perf_counter() - start)


def _votes(conversation: Conversation) -> Votes:
    return Votes.gathered(
        conversation.participants,
        conversation.about,
        conversation.votes,
        len(conversation.people),
        len(conversation.statements),
    )


def _shipped(conversation: Conversation) -> tuple[Groups, list[str]]:
    published = conversation.shipped or {}
    names = in_order(published.values())
    numbers = {name: number for number, name in enumerate(names)}
    labels = [numbers[published[person]] if person in published else -1 for person in conversation.people]
    return Groups(np.array(labels, np.int64), len(names)), names


def _groups(conversation: Conversation, grouped: Grouped) -> list[Group]:
    lists = zip(grouped.names, grouped.groups.sizes.tolist(), grouped.findings.representative, strict=True)
    return [
        {
            "id": shown(name),
            "size": size,
            "representative": [_telling(conversation, one) for one in representative],
        }
        for name, size, representative in lists
    ]


def _telling(conversation: Conversation, one: Representative) -> Telling:
    statement = shown(conversation.statements[one.statement])
    return {"statement": statement, "direction": one.direction, "p": one.p, "z": one.z, "r": one.r, "zr": one.zr}


def _common_ground(conversation: Conversation, scores: Floats, bridging: Floats) -> list[Uniting]:
    return [
        {
            "statement": shown(conversation.statements[place]),
            "score": float(scores[place]),
            "bridging": float(bridging[place]),
        }
        for place in best_first(scores).tolist()
    ]


def _majority(conversation: Conversation, findings: Findings) -> Majority:
    most = findings.majority
    return {
        "agree": [shown(conversation.statements[place]) for place in most.agree.tolist()],
        "disagree": [shown(conversation.statements[place]) for place in most.disagree.tolist()],
    }


def _slate(conversation: Conversation, votes: Votes, size: int) -> list[Speaking]:
    return [
        {"statement": shown(conversation.statements[choice.statement]), "share": choice.share}
        for choice in choose_slate(votes, size)
    ]
