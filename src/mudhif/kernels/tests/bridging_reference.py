"""What the published formulae say, written down as plainly as can be: dictionaries, loops and the standard library."""

import math

Cast = dict[tuple[int, int], int]
"""(participant, statement) -> 1, 0 or -1."""


def counts(cast: Cast, people: set[int], statement: int) -> tuple[int, int, int]:
    """Agrees, disagrees and votes."""
    votes = [vote for (person, about), vote in cast.items() if about == statement and person in people]
    return votes.count(1), votes.count(-1), len(votes)


def group_informed(cast: Cast, groups: list[set[int]], statement: int) -> float:
    """The product over groups of (A + 1) / (n + 2)."""
    score = 1.0
    for people in groups:
        agrees, _, seen = counts(cast, people, statement)
        score *= (agrees + 1) / (seen + 2)
    return score


def one_proportion(votes: int, seen: int) -> tuple[float, float]:
    """p and z."""
    return (votes + 1) / (seen + 2), 2 * math.sqrt(seen + 1) * ((votes + 1) / (seen + 1) - 1 / 2)


def two_proportions(votes: int, seen: int, elsewhere: int, seen_elsewhere: int) -> float:
    """z of the difference, one added to each count."""
    rate, rate_elsewhere = (votes + 1) / (seen + 1), (elsewhere + 1) / (seen_elsewhere + 1)
    pooled = (votes + 1 + elsewhere + 1) / (seen + 1 + seen_elsewhere + 1)
    if pooled == 1:
        return 0.0
    error = math.sqrt(pooled * (1 - pooled) * (1 / (seen + 1) + 1 / (seen_elsewhere + 1)))
    return (rate - rate_elsewhere) / error


Row = tuple[int, str, float, float, float, float]


def representative(cast: Cast, groups: list[set[int]], group: int, statements: int) -> list[Row]:
    """Statement, direction, p, z, r, zr; best first."""
    elsewhere = set().union(*(people for number, people in enumerate(groups) if number != group))
    rows: dict[int, Row] = {}
    for statement in range(statements):
        inside, outside = counts(cast, groups[group], statement), counts(cast, elsewhere, statement)
        for way, direction in enumerate(("agree", "disagree")):
            p, z = one_proportion(inside[way], inside[2])
            r = p / one_proportion(outside[way], outside[2])[0]
            zr = two_proportions(inside[way], inside[2], outside[way], outside[2])
            row = (statement, direction, p, z, r, zr)
            if z > 1.2816 and zr > 1.2816 and (statement not in rows or rank(row) > rank(rows[statement])):
                rows[statement] = row
    return sorted(rows.values(), key=lambda row: -rank(row))


def rank(row: Row) -> float:
    """r zr p z."""
    _, _, p, z, r, zr = row
    return r * zr * p * z


def majority(cast: Cast, people: set[int], way: int, statements: int) -> dict[int, float]:
    """Statement -> p z, for agree (0) or disagree (1)."""
    found = {}
    for statement in range(statements):
        tally = counts(cast, people, statement)
        p, z = one_proportion(tally[way], tally[2])
        if p > 0.5 and z > 1.2816:
            found[statement] = p * z
    return found
