"""Patronage: whether selections went by ties, from what a selection system records; and a simulator that plants it.

`read_record(table)` checks plain objects (needs, candidacies, ties, all by opaque ids; never a name);
`audit(record, seed=)` gives every finding with its interval, its p-value among all others, and the size of scheme that
it could have seen: "nothing found" is not "clean". `simulated(seed, selections, Favour(scheme, strength))` makes a year
with a planted scheme. `pools(record)` says which hosts are too small to be shown alone, and `public(record)` gives the
figures of a public page, without a person and without a small host. Nothing here asks a clock; chance is drawn from a
seed.

Method: selections are compared within need and score band, with a slope for scores inside it (conditional logistic
regression; Breslow and Day 1980); exact distributions of tied selections and exact intervals (Fisher 1935, Clopper and
Pearson 1934); Monte Carlo tests of concentration and score gaps; the four-fifths rule (UGESP 1978) with Fisher's exact
test; Holm's step-down over all, after Tarone (1990).
"""

from mudhif.kernels.patronage.auditing import audit
from mudhif.kernels.patronage.kinds import Family, Kind, Trait
from mudhif.kernels.patronage.pooling import Pool, pools
from mudhif.kernels.patronage.publishing import Published, Shown, public
from mudhif.kernels.patronage.reading import read_record
from mudhif.kernels.patronage.record import BadRecord, Record
from mudhif.kernels.patronage.results import Audit, Finding, Largest, Question, Scorer, Visible
from mudhif.kernels.patronage.schemes import Channel, Favour, Scheme
from mudhif.kernels.patronage.simulating import simulated
from mudhif.kernels.patronage.system import System

__all__ = [
    "Audit",
    "BadRecord",
    "Channel",
    "Family",
    "Favour",
    "Finding",
    "Kind",
    "Largest",
    "Pool",
    "Published",
    "Question",
    "Record",
    "Scheme",
    "Scorer",
    "Shown",
    "System",
    "Trait",
    "Visible",
    "audit",
    "pools",
    "public",
    "read_record",
    "simulated",
]
