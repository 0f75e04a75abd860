"""Who fits a need: hard gates, then a score that can be checked by hand.

`Index.build(arrays)` packs profiles; `shortlist(index, need)` gives the best, with a reason for
every tenth of a point, and how many passed each gate; `explain` tells any one profile where it
stands or which gate stopped it; `movement` tells how far a place would move if a profile
read otherwise; `merge_small_counts` makes the gate counts fit to be shown.

A profile here is a number with skills, consents, languages, licences and times. Names, photos,
organisations, nationality, city and age of the account are not inputs, so they cannot matter.

Days are proleptic ordinals (`date.toordinal()`); nothing here asks the clock. Points are counted
in whole tenths of a point of 100 (see `credit`), so what is shown is exactly what ranks.
"""

from mudhif.kernels.matching.arrays import Pairs, ProfileArrays
from mudhif.kernels.matching.credit import Evidence
from mudhif.kernels.matching.gates import Gate
from mudhif.kernels.matching.index import Index
from mudhif.kernels.matching.movement import Movement, movement
from mudhif.kernels.matching.need import Gates, Need, Party, Wanted, party
from mudhif.kernels.matching.profile import Holding, Profile
from mudhif.kernels.matching.shortlist import (
    Contribution,
    Shortlist,
    Standing,
    explain,
    population_counts,
    shortlist,
)
from mudhif.kernels.matching.small_counts import MergedCount, merge_small_counts

__all__ = [
    "Contribution",
    "Evidence",
    "Gate",
    "Gates",
    "Holding",
    "Index",
    "MergedCount",
    "Movement",
    "Need",
    "Pairs",
    "Party",
    "Profile",
    "ProfileArrays",
    "Shortlist",
    "Standing",
    "Wanted",
    "explain",
    "merge_small_counts",
    "movement",
    "party",
    "population_counts",
    "shortlist",
]
