"""Sizes: published tables beside published answers, coverage by simulation, linkage error, and processor time."""

import json
from collections.abc import Callable
from functools import partial
from time import process_time

import numpy as np

from benchmarks import SHARED_DATA, Row, UnavailableError, compared
from benchmarks.estimation_peers import every_pairwise_model
from benchmarks.estimation_people import PEOPLE, Draw, differing, independent, pairwise, two_sorts
from mudhif.kernels.estimation import (
    Estimate,
    Histories,
    Kind,
    LinkageError,
    Mechanism,
    Model,
    estimate,
    estimate_linked,
    read_histories,
)
from mudhif.kernels.estimation.design import design_of
from mudhif.kernels.estimation.space import fit_and_score, space_of
from mudhif.kernels.tests.estimation_tables import badly_linked, table_of

ROUNDS = 100
LINKED_ROUNDS = 30
LINK = 0.65
WORKED = SHARED_DATA / "estimation" / "worked_examples.json"


def run() -> list[Row]:
    """Figures of people and shares of intervals that hold the truth (.95 is meant); seconds of one processor."""
    if not WORKED.exists():
        raise UnavailableError("the worked examples are not at ../shared/data/estimation")
    tables = {
        name: read_histories(each["counts"]) for name, each in json.loads(WORKED.read_text()).items() if name != "note"
    }
    draws = {
        "independent": independent,
        "two pairs depend": pairwise,
        "people differ": differing,
        "two sorts": two_sorts,
    }
    covered = [row for name, draw in draws.items() for row in coverage(name, draw)]
    linked = [row for mechanism in Mechanism for row in linkage(mechanism)]
    return [*published(tables), *covered, *linked, *seconds(tables["uk_modern_slavery"])]


def published(tables: dict[str, Histories]) -> list[Row]:
    """Our answers beside the published ones."""
    rome, uk, kosovo = (estimate(tables[name]) for name in ("rome_hiv", "uk_modern_slavery", "kosovo_1999"))
    one = next(each for each in rome.models if each.interactions == ("1x2",) and not each.heterogeneity)
    triple = ("1x2", "1x3", "1x4", "2x3", "3x4", "1x2x3")
    trap = next(each for each in kosovo.models if each.interactions == triple)
    return [
        compared("Rome, interaction 1x2", one.estimate, "people", "Rcapture", 12_318, note=interval(one)),
        compared("UK, best pairwise AIC", best(uk).estimate, "people", "SparseMSE", 11_313, note=interval(best(uk))),
        compared("Kosovo, with 1x2x3", trap.estimate, "people", "Ball and Asher", 10_356, note=interval(trap)),
        compared("Kosovo, best pairwise AIC", best(kosovo).estimate, "people", "the trap", 14_342, note="weight 0"),
        *(Row(f"{name}, averaged", found.estimate, "people", "", None, None, interval(found))
          for name, found in (("Rome", rome), ("UK", uk), ("Kosovo", kosovo))),
    ]  # fmt: skip


def interval(found: Model | Estimate) -> str:
    """The interval in words."""
    return f"{found.low:,.0f} to {found.high:,.0f}" if found.high is not None else f"{found.low:,.0f} and up"


def best(found: Estimate) -> Model:
    """What most people publish: the best pairwise model by AIC, as if it were the truth."""
    return min(
        (each for each in found.models if each.kind in (Kind.INDEPENDENCE, Kind.PAIRWISE)), key=lambda each: each.aic
    )


def holds(found: Model | Estimate) -> bool:
    """Whether the interval holds the truth."""
    return found.low <= PEOPLE <= (found.high or np.inf)


def coverage(name: str, draw: Draw) -> list[Row]:
    """How often the averaged interval holds the truth, beside that of the best pairwise model by AIC."""
    chance = np.random.default_rng(17)
    found = [estimate(read_histories(table_of(draw(chance)))) for _ in range(ROUNDS)]
    ours, peers = (float(np.mean([holds(each) for each in those])) for those in (found, [best(each) for each in found]))
    middle = float(np.median([each.estimate or np.inf for each in found]))
    chosen = float(np.median([best(each).estimate for each in found]))
    note = f"median {middle:,.0f} against {chosen:,.0f} of {PEOPLE:,}; {ROUNDS} rounds, 4 lists"
    return [compared(f"coverage, {name}", ours, "of 95 % intervals", "best AIC pairwise", peers, note=note)]


def linkage(mechanism: Mechanism) -> list[Row]:
    """Three lists linked with missed links: people seen and in all, corrected, beside the table as it stands."""
    chance, rows = np.random.default_rng(19), []
    for _ in range(LINKED_ROUNDS):
        caught = chance.random((PEOPLE, 3)) < (0.5, 0.4, 0.3)
        split = badly_linked(chance, caught, LINK, mechanism)
        recall = pairs(split) / pairs(table_of(caught))
        found, seen = (
            estimate_linked(read_histories(split), LinkageError(recall, checked=500)),
            caught.any(axis=1).sum(),
        )
        plain = found.uncorrected or found
        figures = [(each.n / seen, (each.estimate or np.inf) / PEOPLE, holds(each)) for each in (found, plain)]
        rows.append((*figures[0], *figures[1]))
    seen, total, inside, seen_before, total_before, inside_before = np.mean(rows, axis=0)
    note = f"recall about {recall:.2f}; {LINKED_ROUNDS} rounds, 3 lists"
    named = partial(compared, peer="uncorrected", note=note)
    return [
        named(f"links missed ({mechanism}): seen", seen, "of the truth", peer_figure=seen_before),
        named(f"links missed ({mechanism}): in all", total, "of the truth", peer_figure=total_before),
        named(f"links missed ({mechanism}): coverage", inside, "of 95 % intervals", peer_figure=inside_before),
    ]


def pairs(table: dict[str, int]) -> int:
    """Pairs of records that stand in one row."""
    return sum(count * key.count("1") * (key.count("1") - 1) // 2 for key, count in table.items())


def cpu(work: Callable[[], object]) -> float:
    """Processor seconds of the fastest of three rounds."""
    times = []
    for _ in range(3):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def seconds(uk: Histories) -> list[Row]:
    """Processor time: the same pairwise models beside the peer; then whole answers for four to ten lists."""
    space = space_of(design_of(uk.lists), np.array([0.0, *uk.counts]))
    places = range(len(space.pairs))
    models = [
        frozenset(space.pairs[at] for at in places if chosen >> at & 1) for chosen in range(1 << len(space.pairs))
    ]
    ours, peer = cpu(lambda: fit_and_score(space, models)), cpu(lambda: every_pairwise_model(uk))
    chance = np.random.default_rng(23)
    wide = {lists: read_histories(table_of(chance.random((5000, lists)) < 0.2)) for lists in (4, 6, 8, 10)}
    return [
        compared(f"UK, {len(models)} pairwise models", ours, "s (processor)", "plain IRLS", peer),
        Row("UK, whole answer", cpu(lambda: estimate(uk)), "s (processor)", "", None, None, "5 lists"),
        *(Row(f"{lists} lists, whole answer", cpu(partial(estimate, table)), "s (processor)", "", None, None)
          for lists, table in wide.items()),
    ]  # fmt: skip
