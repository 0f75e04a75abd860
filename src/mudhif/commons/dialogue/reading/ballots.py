"""Ballots as they stand in `votes.csv` (one a line) or in `participants-votes.csv` (one a cell)."""

from math import isnan
from typing import Final, NamedTuple

from mudhif.commons.dialogue.reading.numbering import canonical, is_number
from mudhif.commons.dialogue.reading.tables import Table, UnreadableConversation

KINDS: Final = {"1": 1, "0": 0, "-1": -1, "+1": 1, "-0": 0}
ABOUT_PEOPLE: Final = frozenset(
    ("participant", "participant-id", "voter-id", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree")
)


class Ballot(NamedTuple):
    """One vote: 1 agree, 0 pass, -1 disagree."""

    participant: str
    statement: str
    vote: int


def from_lines(table: Table) -> list[Ballot]:
    """Of `votes.csv`, in order of time; where no time is given, in that of the file."""
    people = table.column(table.needed("voter-id", "participant-id", "participant"))
    statements = table.column(table.needed("comment-id", "statement-id"))
    votes = table.column(table.needed("vote"))
    times = [_time(table.name, number, cell) for number, cell in enumerate(table.column(table.place("timestamp")), 2)]
    ballots = []
    for number in sorted(range(len(times)), key=times.__getitem__):
        if votes[number] and people[number] and statements[number]:
            vote = _vote(votes[number], f"{table.name}, line {number + 2}")
            ballots.append(Ballot(canonical(people[number]), canonical(statements[number]), vote))
    return ballots


def from_cells(table: Table, statements: set[str]) -> list[Ballot]:
    """Of `participants-votes.csv`; its columns are those of `statements`, and all that are called by a number."""
    names = [canonical(name) for name in table.header]
    columns = [
        (place, name)
        for place, name in enumerate(names)
        if name not in ABOUT_PEOPLE and (is_number(name) or name in statements)
    ]
    return [
        Ballot(person, name, _vote(cell, f"{table.name}, participant {person}"))
        for person, row in zip(people_of(table), table.rows, strict=True)
        for place, name in columns
        if (cell := row[place].strip())
    ]


def people_of(table: Table) -> list[str]:
    """Who each row of `participants-votes.csv` is; numbers from 0 where the file does not say."""
    place = table.place("participant", "participant-id", "voter-id")
    if place is None:
        return [str(number) for number in range(len(table.rows))]
    return [canonical(name) for name in table.column(place)]


def _vote(cell: str, where: str) -> int:
    try:
        return KINDS[cell.removesuffix(".0")]
    except KeyError:
        raise UnreadableConversation(f"{where} has the vote {cell[:20]!r}; a vote is 1, 0 or -1.") from None


def _time(name: str, line: int, cell: str) -> float:
    if not cell:
        return float("-inf")
    try:
        time = float(cell)
    except ValueError:
        time = float("nan")
    if isnan(time):
        raise UnreadableConversation(f"{name}, line {line} has the timestamp {cell[:40]!r}; it must be a number.")
    return time
