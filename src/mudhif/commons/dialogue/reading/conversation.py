"""A conversation as numbered statements and people, and the votes of the one on the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mudhif.commons.dialogue.reading.ballots import Ballot, from_cells, from_lines, people_of
from mudhif.commons.dialogue.reading.numbering import canonical, in_order
from mudhif.commons.dialogue.reading.tables import Table, UnreadableConversation, read_table

REFUSED: Final = "-1"


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a folder holds, without the statements that its moderators refused.

    `statements`, `texts` and `people` are in the order of their names; `voters` are how many of the people voted at
    all, be it on refused statements alone. `participants`, `about` and `votes` (votes,)
    are in order of time: the places of who voted and on what, and 1, 0 or -1. `shipped` gives the group that a person
    was published with, or is None where the folder has no groups.
    """

    statements: tuple[str, ...]
    texts: tuple[str, ...]
    people: tuple[str, ...]
    voters: int
    participants: NDArray[np.int64]
    about: NDArray[np.int64]
    votes: NDArray[np.int8]
    shipped: Mapping[str, str] | None


def read_conversation(folder: Path) -> Conversation:
    """Read `comments.csv`, and `votes.csv` or else `participants-votes.csv`.

    Raises `UnreadableConversation` where a file or a column that is needed is not there, or a vote is none.
    """
    comments = _table(folder, "comments.csv")
    if comments is None:
        raise UnreadableConversation(f"{folder} has no comments.csv, so nothing says which statements were refused.")
    texts, refused = _statements(comments)
    lines, cells = _table(folder, "votes.csv"), _table(folder, "participants-votes.csv")
    if lines is not None:
        ballots = from_lines(lines)
    elif cells is not None:
        ballots = from_cells(cells, texts.keys() | refused)
    else:
        raise UnreadableConversation(f"{folder} has neither votes.csv nor participants-votes.csv.")
    return _numbered(ballots, texts, refused, _shipped(cells))


def _table(folder: Path, name: str) -> Table | None:
    path = folder / name
    return read_table(path) if path.is_file() else None


def _statements(comments: Table) -> tuple[dict[str, str], set[str]]:
    """The text of each statement that was not refused, and those that were; the last line about one counts."""
    names = [canonical(name) for name in comments.column(comments.needed("comment-id", "statement-id"))]
    verdicts = dict(zip(names, comments.column(comments.place("moderated", "mod")), strict=True))
    texts = dict(zip(names, comments.column(comments.place("comment-body", "comment", "text")), strict=True))
    refused = {name for name, verdict in verdicts.items() if canonical(verdict) == REFUSED}
    return {name: text for name, text in texts.items() if name and name not in refused}, refused


def _shipped(cells: Table | None) -> dict[str, str] | None:
    place = None if cells is None else cells.place("group-id", "group")
    if cells is None or place is None:
        return None
    groups = zip(people_of(cells), cells.column(place), strict=True)
    return {person: canonical(group) for person, group in groups if group}


def _numbered(
    ballots: list[Ballot], texts: Mapping[str, str], refused: set[str], shipped: Mapping[str, str] | None
) -> Conversation:
    voters = {ballot.participant for ballot in ballots}
    ballots = [ballot for ballot in ballots if ballot.statement not in refused]
    statements = in_order({*texts, *(ballot.statement for ballot in ballots)})
    people = in_order({*(shipped or ()), *voters})
    person_at, statement_at = ({name: place for place, name in enumerate(names)} for names in (people, statements))
    return Conversation(
        tuple(statements),
        tuple(texts.get(name, "") for name in statements),
        tuple(people),
        len(voters),
        np.array([person_at[ballot.participant] for ballot in ballots], np.int64),
        np.array([statement_at[ballot.statement] for ballot in ballots], np.int64),
        np.array([ballot.vote for ballot in ballots], np.int8),
        shipped,
    )
