"""The four-fifths rule, among those who consented to be counted by gender or age.

Uniform Guidelines on Employee Selection Procedures (1978), 29 CFR 1607.4 D: a group selected at less than four fifths
of the rate of the group selected most is a sign of adverse impact. Fisher's exact test says whether chance would do
that.
Where a group stands more often before needs that few are selected for, its rate is low although no panel did
anything (Simpson's paradox); so the difference must show within needs too: the p-value is the larger of Fisher's and
the exact one within needs. Fisher's table counts persons, selected at least once or never: who stands before ten needs
with the same merit is no ten people.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.optimize import brentq

from mudhif.kernels.patronage.contests import Contests
from mudhif.kernels.patronage.counts import FARTHEST, SLACK, Count
from mudhif.kernels.patronage.kinds import Family
from mudhif.kernels.patronage.record import Bools, Group, Record
from mudhif.kernels.patronage.results import Question, Visible

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
    """One for each group; where there are two, one for the one selected less. A person counts once."""
    for name, group in record.groups.items():
        counted = np.flatnonzero(group.codes >= 0)
        _, first, person = np.unique(record.candidate[counted], return_index=True, return_inverse=True)
        codes = group.codes[counted][first]
        taken = np.bincount(person, weights=record.selected[counted], minlength=first.size) > 0
        sizes = np.bincount(codes, minlength=len(group.labels))
        present = np.flatnonzero(sizes)
        if present.size < MIXED:
            continue
        each = np.bincount(codes[taken], minlength=sizes.size)[present] / sizes[present]
        chosen = present if present.size > MIXED else present[[int(np.argmin(each))]]
        for code in chosen:
            subject = f"{name}: {group.labels[code]}"
            yield _rates(subject, float(each.max()), (codes == code, taken), _within(record, group, int(code)))


def _rates(subject: str, best: float, persons: tuple[Bools, Bools], within: tuple[Count, int]) -> Rates:
    mine, taken = persons
    members, others, selected = int(mine.sum()), int((~mine).sum()), int(taken.sum())
    table = Count.without_replacement(members, others, selected)
    return Rates(subject, members, others, best, selected, table, within[0], int((mine & taken).sum()), within[1])


def _within(record: Record, group: Group, code: int) -> tuple[Count, int]:
    """How many of a group are selected within needs where others of those counted stand too, and how many were."""
    counted = group.codes >= 0
    selected, mine = record.selected[counted], group.codes[counted] == code
    contests = Contests.found(record.need[counted], selected).mixed(mine)
    seen = int(np.count_nonzero(selected & mine & contests.open_rows()))
    return Count.summed(contests.counts_of(mine)), seen
