"""The four-fifths rule, among those who consented to be counted by gender or age.

Uniform Guidelines on Employee Selection Procedures (1978), 29 CFR 1607.4 D: a group selected at less than four fifths of
the rate of the group selected most is a sign of adverse impact. Fisher's exact test says whether chance would do that.
Where a group stands more often before needs that few are selected for, its rate is low although no panel did anything
(Simpson's paradox); so the difference must show within needs too: the p-value is the larger of Fisher's and the exact
one within needs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.optimize import brentq

from mudhif.kernels.patronage.contests import Contests
from mudhif.kernels.patronage.counts import FARTHEST, SLACK, Count
from mudhif.kernels.patronage.kinds import Family
from mudhif.kernels.patronage.record import Bools, Record
from mudhif.kernels.patronage.results import Question, Visible
from mudhif.kernels.patronage.subsets import among

FOUR_FIFTHS: Final = 0.8
MIXED: Final = 2
INTERVAL: Final = 0.95


@dataclass(frozen=True, slots=True)
class Rates:
    """A group against all others who were counted. `best`: the highest rate of any group. `table`: how many of the
    group are among the `selected` of all; `within`: the same within needs, `seen` and `seen_within` of them."""

    subject: str
    members: int
    others: int
    best: float
    selected: int
    table: Count
    within: Count
    seen: int
    seen_within: int

    @property
    def ratio(self) -> float:
        """The group's rate over that of the group selected most."""
        return self.seen / self.members / self.best if self.best else 1.0

    def question(self) -> Question:
        """The impact ratio, its interval and its p-value."""
        p = max(self.table.two_sided(self.seen), self.within.two_sided(self.seen_within))
        least = max(float(count.two_sided_each().min()) for count in (self.table, self.within))
        low, high = (self._ratio_at(odds) for odds in self.table.interval(self.seen, INTERVAL))
        return Question(
            Family.COUNTED, self.subject, "ratio of rates", self.members + self.others, self.ratio, 1.0, low, high,
            p, least, matters=self.ratio < FOUR_FIFTHS,
        )  # fmt: skip

    def _ratio_at(self, log_odds: float) -> float:
        """The group's rate over that of all others under given odds; infinite where no other is selected."""
        mine = self.table.mean(log_odds)
        theirs = (self.selected - mine) / self.others
        return mine / self.members / theirs if theirs > 0 else np.inf

    def visible(self, level: float, power: float) -> Visible | None:
        """The ratio, below one, that both tests find with a chance of `power`."""
        odds = [_found_from(count, level, power) for count in (self.table, self.within)]
        if any(each is None for each in odds):
            return None
        return Visible(self._ratio_at(min(each for each in odds if each is not None)), None)


def _found_from(count: Count, level: float, power: float) -> float | None:
    """The log odds against a group that a two-sided test finds with a chance of `power`; None where none is."""
    low = np.flatnonzero(count.two_sided_each() <= level * (1 + SLACK))
    low = low[low < count.mean() - count.first]
    if not low.size:
        return None

    def lacking(log_odds: float) -> float:
        return power - count.at_most(count.first + int(low[-1]), log_odds)

    return float(brentq(lacking, -FARTHEST, 0.0)) if lacking(-FARTHEST) < 0 else None


def rates(record: Record) -> Iterator[Rates]:
    """One for each group; where there are two, one for the one selected less."""
    for name, group in record.groups.items():
        counted = group.codes >= 0
        sizes = np.bincount(group.codes[counted], minlength=len(group.labels))
        taken = np.bincount(group.codes[counted & record.selected], minlength=len(group.labels))
        present = np.flatnonzero(sizes)
        if present.size < MIXED:
            continue
        each = taken[present] / sizes[present]
        chosen = present if present.size > MIXED else present[[int(np.argmin(each))]]
        for code in chosen:
            yield _rates(f"{name}: {group.labels[code]}", record, counted, group.codes == code, float(each.max()))


def _rates(subject: str, record: Record, counted: Bools, mine: Bools, best: float) -> Rates:
    selected, members = record.selected[counted], mine[counted]
    everyone = np.ones((1, members.size))
    table = Count.summed(list(among(everyone, members[None], int(selected.sum()))))
    contests = Contests.found(record.need[counted], selected).mixed(members)
    seen_within = int(np.count_nonzero(selected & members & contests.open_rows()))
    return Rates(
        subject, int(members.sum()), int((~members).sum()), best, int(selected.sum()), table,
        Count.summed(contests.counts_of(members)), int((selected & members).sum()), seen_within,
    )  # fmt: skip
