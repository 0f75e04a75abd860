"""Bridging: what unites people who disagree, from their votes on short statements.

`Votes.gathered(...)` takes votes in time order; `analysed(votes)` gives the map, the groups, what represents each, the
common ground, the majority and how to draw the next statement; `updated(analysis, new)` takes new votes without
starting afresh, with the same result; `found(votes, groups)` is what follows exactly from groups that someone else
gave; `factorise(votes)` finds agreement that no divide explains, `choose_slate(votes, size)` the statements that stand
for all in proportion; `stability(analysis)` says whether the groups would be the same with a tenth of the votes gone.

Method: that of Polis (Small et al. 2021) with the departures that `docs/decisions/0080-groups-in-a-dialogue.md` gives
reasons for. Nothing here asks a clock; chance is drawn from a seed.
"""

from mudhif.kernels.bridging.agreement import Majority, best_first, common_ground, majority
from mudhif.kernels.bridging.analysis import Analysis, Findings, OpinionMap, analysed, found
from mudhif.kernels.bridging.contradictions import contradictions
from mudhif.kernels.bridging.evidence import well_known
from mudhif.kernels.bridging.factors import Factors, factorise
from mudhif.kernels.bridging.grouping import Groups, floor_for, grouped
from mudhif.kernels.bridging.participation import Participation, participation
from mudhif.kernels.bridging.representative import Direction, Representative, representative
from mudhif.kernels.bridging.routing import routing_weights
from mudhif.kernels.bridging.slate import Choice, choose_slate
from mudhif.kernels.bridging.stability import STABLE, agreement_of, stability
from mudhif.kernels.bridging.tallies import Tallies, tallied
from mudhif.kernels.bridging.updating import updated
from mudhif.kernels.bridging.votes import Votes

__all__ = [
    "STABLE",
    "Analysis",
    "Choice",
    "Direction",
    "Factors",
    "Findings",
    "Groups",
    "Majority",
    "OpinionMap",
    "Participation",
    "Representative",
    "Tallies",
    "Votes",
    "agreement_of",
    "analysed",
    "best_first",
    "choose_slate",
    "common_ground",
    "contradictions",
    "factorise",
    "floor_for",
    "found",
    "grouped",
    "majority",
    "participation",
    "representative",
    "routing_weights",
    "stability",
    "tallied",
    "updated",
    "well_known",
]
