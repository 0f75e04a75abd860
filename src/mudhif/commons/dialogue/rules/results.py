"""From votes to what a page may say of them: common ground first, groups only where they hold, what divides."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from mudhif.commons.dialogue.rules.agreeing import USUAL_SLATE
from mudhif.commons.dialogue.rules.slates import Spoken, slate
from mudhif.kernels.bridging import (
    STABLE,
    Analysis,
    Votes,
    analysed,
    best_first,
    contradictions,
    factorise,
    stability,
    well_known,
)

# Under so many participants, and under so many in a group, shares could point at somebody.
FEWEST, FEWEST_IN_GROUP = 10, 10
MOST_SHARED, MOST_DIVIDING, MOST_OF_GROUP = 10, 6, 4
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Shared:
    """A statement with how many of a hundred agreed: of all, and of each group that is shown.

    `doubtful`: the votes across the divide do not bear out what the groups say (a second way to find common ground).
    """

    statement: UUID
    everyone: int
    groups: tuple[int, ...]
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A group: how many, where on the map (both from -1 to 1), what it says (statement, whether it agrees)."""

    size: int
    place: tuple[float, float]
    says: tuple[tuple[UUID, bool], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that is said. `groups` is empty where there is one only, or where they would not be found again.

    `stability`: how alike groups are that are found without a tenth of the votes, 1 for the same; None for one group.
    """

    participants: int
    votes: int
    common: tuple[Shared, ...]
    groups: tuple[Group, ...]
    dividing: tuple[Shared, ...]
    stability: float | None
    slate: tuple[Spoken, ...] = ()


def routing(votes: Votes) -> NDArray[np.float64]:
    """How soon each statement should be shown next: (statements,), positive."""
    return analysed(votes).routing


def outcome(votes: Votes, statements: Sequence[UUID]) -> Outcome | None:
    """What the votes say, deterministic; None where too few have voted. `statements` in the order of their numbers."""
    voted = int(np.count_nonzero(votes.counts))
    if voted < FEWEST:
        return None
    analysis = analysed(votes)
    held = stability(analysis)
    sizes = analysis.groups.sizes
    shown = held is not None and held >= STABLE and int(sizes.min()) >= FEWEST_IN_GROUP
    kept = range(analysis.groups.count if shown else 0)
    return Outcome(
        voted,
        int(votes.statements.size),
        _common(analysis, statements, kept),
        tuple(_group(analysis, statements, number, int(sizes[number])) for number in kept),
        _dividing(analysis, statements, kept),
        held,
        slate(analysis, statements, USUAL_SLATE),
    )


def _shares(analysis: Analysis) -> NDArray[np.float64]:
    """Agreement by group and statement, with one imagined vote each way: (groups, statements)."""
    tallies = analysis.findings.tallies
    shares: NDArray[np.float64] = (tallies.agrees + 1) / (tallies.seen + 2)
    return shares


def _line(analysis: Analysis, statements: Sequence[UUID], number: int, kept: range, *, doubtful: bool) -> Shared:
    everyone, groups = analysis.findings.everyone, analysis.findings.tallies
    whole = _percent(int(everyone.agrees[0, number]), int(everyone.seen[0, number]))
    parts = tuple(_percent(int(groups.agrees[one, number]), int(groups.seen[one, number])) for one in kept)
    return Shared(statements[number], whole, parts, doubtful)


def _percent(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0


def _common(analysis: Analysis, statements: Sequence[UUID], kept: range) -> tuple[Shared, ...]:
    """The best by group-informed score, where more than half of each group agree."""
    known, scores = well_known(analysis.votes), analysis.findings.scores
    doubts = contradictions(factorise(analysis.votes).statement_intercepts, scores, known) > 0
    in_all = (_shares(analysis) > HALF).all(axis=0) & known
    best = [int(number) for number in best_first(scores) if in_all[number]][:MOST_SHARED]
    return tuple(_line(analysis, statements, number, kept, doubtful=bool(doubts[number])) for number in best)


def _dividing(analysis: Analysis, statements: Sequence[UUID], kept: range) -> tuple[Shared, ...]:
    """Those on which the groups that are shown lie furthest apart."""
    if not kept:
        return ()
    shares = _shares(analysis)
    apart = np.where(well_known(analysis.votes), shares.max(axis=0) - shares.min(axis=0), 0)
    widest = [int(number) for number in best_first(apart)[:MOST_DIVIDING] if apart[number] > 0]
    return tuple(_line(analysis, statements, number, kept, doubtful=False) for number in widest)


def _group(analysis: Analysis, statements: Sequence[UUID], number: int, size: int) -> Group:
    places = analysis.opinions.places[:, :2]
    furthest = float(np.abs(places).max()) or 1.0
    middle = places[analysis.groups.labels == number].mean(axis=0) / furthest
    said = analysis.findings.representative[number][:MOST_OF_GROUP]
    says = tuple((statements[one.statement], one.direction == "agree") for one in said)
    return Group(size, (float(middle[0]), float(middle[1])), says)
