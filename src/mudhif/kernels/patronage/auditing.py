"""The audit: every question, then all of them together, then what they could not have seen."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from mudhif.kernels.patronage.bands import WIDTH, contests_of
from mudhif.kernels.patronage.concentration import Concentration, concentrations
from mudhif.kernels.patronage.contests import Contests
from mudhif.kernels.patronage.gaps import Gap, Strictest, gaps
from mudhif.kernels.patronage.groups import Rates, rates
from mudhif.kernels.patronage.multiplicity import adjusted
from mudhif.kernels.patronage.planting import visible_concentration
from mudhif.kernels.patronage.record import Record
from mudhif.kernels.patronage.results import Audit, Finding, Visible
from mudhif.kernels.patronage.tied import TiedSelections, tied_selections

LEVEL: Final = 0.05
POWER: Final = 0.8
DRAWS: Final = 1999
Test = TiedSelections | Concentration | Gap | Strictest | Rates


def audit(
    record: Record,
    *,
    seed: int = 0,
    draws: int = DRAWS,
    level: float = LEVEL,
    width: float = WIDTH,
    sighted: bool = True,
) -> Audit:
    """All findings. Of audits of honest years, at most `level` raise an alarm at all.

    `draws` of each Monte Carlo test, from `seed`; `width` of a score band in points. Without `sighted` it does not work
    out what it could have seen, which takes most of the time.
    """
    contests, slope = contests_of(record, width)
    chance = np.random.default_rng(seed)
    tests = list(_tests(record, contests, chance, draws))
    questions = [test.question() for test in tests]
    corrected, threshold = adjusted([each.p for each in questions], [each.least_p for each in questions], level)
    findings = tuple(
        Finding(question, float(p), bool(p <= level and question.matters), seen)
        for question, p, seen in zip(
            questions,
            corrected,
            [_visible(test, chance, threshold) if sighted else None for test in tests],
            strict=True,
        )
    )
    return Audit(np.unique(record.need).size, record.selections, contests.strata, slope, threshold, findings)


def _tests(record: Record, contests: Contests, chance: np.random.Generator, draws: int) -> Iterator[Test]:
    yield from tied_selections(record, contests)
    yield from concentrations(record, contests, chance, draws)
    yield from gaps(record, chance, draws)
    yield from rates(record)


def _visible(test: Test, chance: np.random.Generator, threshold: float) -> Visible | None:
    if isinstance(test, Concentration):
        return visible_concentration(test, chance, threshold, POWER)
    return test.visible(threshold, POWER)
