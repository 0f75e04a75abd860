"""From votes to all that is said about them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.bridging.agreement import Majority, common_ground, majority
from mudhif.kernels.bridging.centring import centred, mean_votes
from mudhif.kernels.bridging.components import ON_THE_MAP, principal_components, projected
from mudhif.kernels.bridging.counting import Count, Counting
from mudhif.kernels.bridging.grouping import Groups, grouped
from mudhif.kernels.bridging.participation import Participation, participation
from mudhif.kernels.bridging.representative import Representative, representative
from mudhif.kernels.bridging.routing import routing_weights
from mudhif.kernels.bridging.tallies import Tallies
from mudhif.kernels.bridging.votes import Votes
from mudhif.kernels.bridging.within import parted_within

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class OpinionMap:
    """Where people stand. `means` (statements,), `components` (2 or more, statements), `places` (participants, as
    many); the first two are the map that is shown, the others only tell groups apart."""

    participation: Participation
    telling: Counting
    means: Floats
    components: Floats
    places: Floats


@dataclass(frozen=True, slots=True)
class Findings:
    """What follows exactly from votes and groups. `tallies` are by group, `everyone` over all who voted;
    `scores` (statements,) are the group-informed common ground."""

    counted: Counting
    tallies: Tallies
    everyone: Tallies
    scores: Floats
    representative: tuple[tuple[Representative, ...], ...]
    majority: Majority


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that is said about votes. `routing` (statements,): how likely each should be shown next."""

    opinions: OpinionMap
    groups: Groups
    findings: Findings
    routing: Floats

    @property
    def votes(self) -> Votes:
        """The votes that it is about."""
        return self.findings.counted.votes


def analysed(votes: Votes) -> Analysis:
    """All from scratch: deterministic and free of history."""
    opinions = opinions_of(votes)
    groups = groups_of(votes, opinions)
    return described(opinions, groups, found(votes, groups))


def opinions_of(votes: Votes, start: Floats | None = None, count: Count = Counting.of) -> OpinionMap:
    """The map of opinion alone. `start`, components of nearly the same votes, and a `count` that remembers save time
    and change nothing."""
    who = participation(votes)
    telling = count(votes, np.where(who.telling, 0, -1), 1)
    matrix = centred(votes, telling.tallies, who.telling)
    components = principal_components(matrix, start)
    return OpinionMap(
        who, telling, mean_votes(telling.tallies), components, projected(matrix, components, votes.counts)
    )


def groups_of(votes: Votes, opinions: OpinionMap) -> Groups:
    """Groups as they stand on the map, and those within them."""
    return parted_within(votes, grouped(opinions.places, opinions.participation.telling))


def found(votes: Votes, groups: Groups, count: Count = Counting.of) -> Findings:
    """What follows once groups are given, whoever gave them."""
    group_count = max(groups.count, 1)
    counted = count(votes, np.where(groups.labels < 0, group_count, groups.labels), group_count + 1)
    tallies, everyone = counted.tallies.only(slice(group_count)), counted.tallies.together
    return Findings(
        counted, tallies, everyone, common_ground(tallies), representative(tallies), majority(counted.tallies)
    )


def described(opinions: OpinionMap, groups: Groups, findings: Findings) -> Analysis:
    """Put together, with the weights by which the next statement is drawn."""
    routing = routing_weights(findings.everyone, opinions.means, opinions.components[:ON_THE_MAP])
    return Analysis(opinions, groups, findings, routing)
