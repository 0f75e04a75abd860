"""From votes to all that is said about them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.bridging.agreement import Majority, common_ground, majority
from mudhif.kernels.bridging.centring import centred, mean_votes
from mudhif.kernels.bridging.components import ON_THE_MAP, principal_components, projected
from mudhif.kernels.bridging.grouping import Groups, grouped
from mudhif.kernels.bridging.participation import Participation, participation
from mudhif.kernels.bridging.representative import Representative, representative
from mudhif.kernels.bridging.routing import routing_weights
from mudhif.kernels.bridging.tallies import Tallies, tallied
from mudhif.kernels.bridging.votes import Votes

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class OpinionMap:
    """Where people stand. `means` (statements,), `components` (2 or more, statements), `places` (participants, as
    many); the first two are the map that is shown, the others only tell groups apart."""

    participation: Participation
    means: Floats
    components: Floats
    places: Floats


@dataclass(frozen=True, slots=True)
class Findings:
    """What follows exactly from votes and groups. `tallies` are by group, `everyone` over all who voted;
    `scores` (statements,) are the group-informed common ground."""

    tallies: Tallies
    everyone: Tallies
    scores: Floats
    representative: tuple[tuple[Representative, ...], ...]
    majority: Majority


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that is said about votes. `routing` (statements,): how likely each should be shown next."""

    votes: Votes
    opinions: OpinionMap
    groups: Groups
    findings: Findings
    routing: Floats


def analysed(votes: Votes, start: Floats | None = None) -> Analysis:
    """All from scratch: deterministic and free of history. `start`, components of nearly the same votes, saves time."""
    opinions = opinions_of(votes, start)
    groups = grouped(opinions.places, opinions.participation.telling)
    findings = found(votes, groups)
    routing = routing_weights(findings.everyone, opinions.means, opinions.components[:ON_THE_MAP])
    return Analysis(votes, opinions, groups, findings, routing)


def opinions_of(votes: Votes, start: Floats | None = None) -> OpinionMap:
    """The map of opinion alone."""
    who = participation(votes)
    tallies = tallied(votes, np.where(who.telling, 0, -1), 1)
    matrix = centred(votes, tallies, who.telling)
    components = principal_components(matrix, start)
    return OpinionMap(who, mean_votes(tallies), components, projected(matrix, components, votes.counts))


def found(votes: Votes, groups: Groups) -> Findings:
    """What follows once groups are given, whoever gave them."""
    count = max(groups.count, 1)
    with_rest = tallied(votes, np.where(groups.labels < 0, count, groups.labels), count + 1)
    tallies = with_rest.only(slice(count))
    return Findings(tallies, with_rest.together, common_ground(tallies), representative(tallies), majority(with_rest))
