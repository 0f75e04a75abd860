"""Protected publication: errors of a release of 500,000 people, beside OpenDP without what follows the noise.

{world, country, city} x {all, group}, six tables, twenty populations. OpenDP's noise cannot be seeded, so each
population is released `DRAWS` times, and the figure is the root mean square over all of them. A population is that of
`disclosure_population`. Laplace at epsilon 1 uses `WEIGHTS`; the Gaussian at (1, 1e-6) splits its budget equally.
"""

import resource
from collections import defaultdict
from collections.abc import Mapping
from time import process_time

import numpy as np

from benchmarks import Row, compared
from benchmarks.disclosure_population import CITIES_EACH, COUNTRIES, GROUPS, population
from mudhif.kernels.disclosure import KeySet, Table, equal_shares, even_tree, publish, rho_for
from mudhif.kernels.disclosure.keys import Floats, Integers
from mudhif.kernels.disclosure.mechanisms import Mechanism

SEEDS, DRAWS, DELTA = 20, 5, 1e-6
NAMES = ("total", "world x group", "country", "country x group", "city", "city x group")
# A little more for what most readers look at, the whole; a little less for what its parts make good.
WEIGHTS = (0.205, 0.147, 0.169, 0.170, 0.139, 0.170)
Errors = dict[Table, list[float]]


def run() -> list[Row]:
    """People of error (lower is better), and seconds for 500,000 people."""
    from mudhif.kernels.disclosure.noise import Gaussian, Laplace

    keys = KeySet(even_tree(COUNTRIES, CITIES_EACH), GROUPS)
    weights = dict(zip(keys.tables(), WEIGHTS, strict=True))
    laplace, gaussian = Laplace(1.0), Gaussian(rho_for(1.0, DELTA))
    rows = naive_rows(keys)
    rows += laplace_rows(
        measured(keys, laplace, weights), measured(keys, laplace, equal_shares(keys)), noise_alone(keys)
    )
    return [*rows, *gaussian_rows(measured(keys, gaussian, equal_shares(keys))), seconds(keys, gaussian)]


class Measured:
    """Squared and signed errors by table, and how often the intervals held the truth."""

    def __init__(self) -> None:
        self.squares: Errors = defaultdict(list)
        self.biases: Errors = defaultdict(list)
        self.held: Errors = defaultdict(list)

    def rmse(self, table: Table) -> float:
        """The root of the mean square over all releases."""
        return float(np.sqrt(np.mean(self.squares[table])))

    def note(self, table: Table) -> str:
        """What stands behind a figure: its bias, and the coverage of its intervals."""
        error = np.std(self.biases[table]) / np.sqrt(len(self.biases[table]))
        bias = f"bias {np.mean(self.biases[table]):+.2f} ± {error:.2f}"
        return f"{bias}, 95 % intervals hold {100 * np.mean(self.held[table]):.1f} %"

    def balanced(self) -> float:
        """The root of the mean over tables of the mean square: every level weighs the same."""
        return float(np.sqrt(np.mean([np.mean(squares) for squares in self.squares.values()])))


def measured(keys: KeySet, mechanism: Mechanism, shares: Mapping[Table, float]) -> Measured:
    """Release every population `DRAWS` times."""
    found = Measured()
    for seed in range(SEEDS):
        leaves = population(seed)
        true = keys.margins(leaves.astype(np.float64))
        for _ in range(DRAWS):
            for table, cells in publish(keys, leaves, shares, mechanism).tables.items():
                change = cells.values - true[table]
                found.squares[table].append(float(np.mean(change**2)))
                found.biases[table].append(float(np.mean(change)))
                found.held[table].append(float(np.mean((cells.low <= true[table]) & (true[table] <= cells.high))))
    return found


def noisy(keys: KeySet, leaves: Integers, mechanism: Mechanism) -> dict[Table, Floats]:
    """Every table with OpenDP's noise and nothing else."""
    share = 1 / len(keys.tables())
    return {
        table: mechanism.measure(true.astype(np.int64), share)[0]
        for table, true in keys.margins(leaves.astype(np.float64)).items()
    }


def noise_alone(keys: KeySet) -> Measured:
    """The peer: OpenDP's vector Laplace on every table, without least squares."""
    from mudhif.kernels.disclosure.noise import Laplace

    found = Measured()
    for seed in range(SEEDS):
        leaves = population(seed)
        true = keys.margins(leaves.astype(np.float64))
        for table, cells in noisy(keys, leaves, Laplace(1.0)).items():
            found.squares[table].append(float(np.mean((cells - true[table]) ** 2)))
    return found


def naive_rows(keys: KeySet) -> list[Row]:
    """Whether this is the reference's workload: its naive figures, with noise that is not rounded."""
    below, clipped = [], []
    for seed in range(SEEDS):
        leaves, random = population(seed), np.random.default_rng(seed)
        tables = keys.margins(leaves.astype(np.float64)).values()
        cells = np.concatenate([(table + random.laplace(0, len(tables), table.shape)).ravel() for table in tables])
        below.append(100 * float(np.mean(cells < 0)))
        clipped.append(float(np.maximum(leaves + random.laplace(0, 1, leaves.shape), 0).sum() - leaves.sum()))
    check = "the same workload?"
    return [
        compared("disclosure: naive cells below zero", float(np.mean(below)), "%", "reference", 33, note=check),
        compared(
            "disclosure: leaves clipped and summed", float(np.mean(clipped)), "people", "reference", 6045, note=check
        ),
    ]


def laplace_rows(ours: Measured, equal: Measured, alone: Measured) -> list[Row]:
    """Each table at epsilon 1."""
    rows = []
    for name, table in zip(NAMES, ours.squares, strict=True):
        note = f"{ours.note(table)}; equal weights {equal.rmse(table):.2f}"
        figures = ours.rmse(table), "people", "OpenDP alone", alone.rmse(table)
        rows.append(compared(f"disclosure: Laplace, {name}", *figures, note=note))
    return rows


def gaussian_rows(ours: Measured) -> list[Row]:
    """Each table at epsilon 1, delta 1e-6 under zCDP, and their mean; the bound holds for unbiased linear methods."""
    rows = [
        Row(f"disclosure: Gaussian, {name}", ours.rmse(table), "people", "", None, None, ours.note(table))
        for name, table in zip(NAMES, ours.squares, strict=True)
    ]
    return [*rows, compared("disclosure: Gaussian, level-balanced", ours.balanced(), "people", "SVD bound", 10.55)]


def seconds(keys: KeySet, mechanism: Mechanism) -> Row:
    """Processor seconds from 500,000 people, each a row, to published tables."""
    leaves = population(0)
    place, group, decade = (np.repeat(each, leaves.ravel()) for each in map(np.ravel, np.indices(leaves.shape)))
    start = process_time()
    publish(keys, keys.count(place, group, decade), equal_shares(keys), mechanism)
    took = process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Row("disclosure: 500,000 people", took, "s", "budget", 10, None, f"processor time; {memory:.0f} MB in all")
