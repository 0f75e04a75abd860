"""The audit for patronage: how often it cries wolf over honest years, and how often it finds a planted scheme.

Every year is simulated anew; shares come with their exact 95 % interval (Clopper and Pearson), because they rest on
some tens or hundreds of years. No peer audits a record like this one, so the table has none.
"""

from time import process_time

import numpy as np
from scipy.stats import binomtest

from benchmarks import Row
from mudhif.kernels.patronage import Channel, Favour, Scheme, System, audit, read_record, simulated
from mudhif.kernels.patronage.record import Record

SELECTIONS = 200
HONEST_ROUNDS = 200
ROUNDS = 40
STRENGTHS = (0.5, 0.8)
FIRST_SEED = 50_000
DRAWS = 999
CONNECTED = 0.7


def run() -> list[Row]:
    """Shares of years with an alarm, and seconds of one processor."""
    return [*false_alarms(), *powers(), *by_scores(), *seconds()]


def false_alarms() -> list[Row]:
    """Honest years: as many selections as the power is measured with, few, and with merit that keeps to circles."""
    connected = System(connected=CONNECTED)
    few = System(kin=0.0, referees=400, employers=400, associations=300)
    return [
        alarms("false alarms", HONEST_ROUNDS, SELECTIONS),
        alarms("false alarms, 20 selections", HONEST_ROUNDS, 20),
        alarms("false alarms, hardly any ties", HONEST_ROUNDS // 4, SELECTIONS, system=few),
        alarms("false alarms, the connected are better", HONEST_ROUNDS // 4, SELECTIONS, system=connected),
    ]


def powers() -> list[Row]:
    """Each scheme, by the decision, at each strength."""
    return [
        alarms(f"found: {scheme}, strength {strength}", ROUNDS, SELECTIONS, favour=Favour(scheme, strength))
        for strength in STRENGTHS
        for scheme in Scheme
    ]


def by_scores() -> list[Row]:
    """Each scheme, by tied assessors' scores, at half strength."""
    return [
        alarms(f"found: {scheme} by scores, .5", ROUNDS // 2, SELECTIONS, favour=Favour(scheme, 0.5, Channel.SCORES))
        for scheme in Scheme
    ]


def alarms(
    name: str, rounds: int, selections: int, *, favour: Favour | None = None, system: System | None = None
) -> Row:
    """The share of simulated years in which anything is found."""
    seeds = range(FIRST_SEED, FIRST_SEED + rounds)
    raised = sum(year_of(seed, selections, favour, system) for seed in seeds)
    ends = binomtest(raised, rounds).proportion_ci(0.95, method="exact")
    note = f"{raised} of {rounds} years of {selections} selections; 95 %: {ends.low:.3f} to {ends.high:.3f}"
    return Row(name, raised / rounds, "of years", "", None, None, note)


def year_of(seed: int, selections: int, favour: Favour | None, system: System | None) -> bool:
    """Whether the audit of one simulated year finds anything."""
    record = read_record(simulated(seed, selections, favour, system))
    return audit(record, seed=seed, draws=DRAWS, sighted=False).alarm


def seconds() -> list[Row]:
    """Processor time of a whole audit, what it could have seen included."""
    sizes = {selections: read_record(simulated(1, selections)) for selections in (200, 2000)}
    return [
        Row(f"an audit of {size} selections", cpu(record), "s (processor)", "", None, None, note(record))
        for size, record in sizes.items()
    ]


def note(record: Record) -> str:
    """How much was audited."""
    return f"{np.unique(record.need).size} needs, {record.need.size} candidacies"


def cpu(record: Record) -> float:
    """Processor seconds of one audit."""
    start = process_time()
    audit(record)
    return process_time() - start
