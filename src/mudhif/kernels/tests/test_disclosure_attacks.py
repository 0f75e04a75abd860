"""Attacks on what is published. The attacker knows everyone else, and asks of one person: counted, or not?

An attack's advantage is its true positives less its false ones. Each is measured on trials that were not used to
choose the threshold; Hoeffding's inequality makes a one-sided bound of it, wrong less than once in a million runs.
"""

from collections.abc import Callable
from math import exp, log, sqrt

import numpy as np
import pytest

from mudhif.kernels.disclosure import Table, advantage, composed, epsilon, equal_shares, publish, rho_for
from mudhif.kernels.disclosure.keys import Floats, Integers
from mudhif.kernels.disclosure.mechanisms import Mechanism
from mudhif.kernels.tests.disclosure_noise import SIX, people

pytest.importorskip("opendp")
DELTA = 1e-6
MISTAKEN = 1e-6
LEAF = (2, 1, 0)
# Scores of so many independent tries on the same true counts.
Attack = Callable[[Integers, int], Floats]


def measured_advantage(without: Integers, attack: Attack, tries: int) -> tuple[float, float]:
    """A lower and an upper bound on the advantage of the best threshold on the attack's score."""
    present = without.copy()
    present[LEAF] += 1
    absent, there = attack(without, 2 * tries), attack(present, 2 * tries)
    cuts = np.unique(np.concatenate([absent[:tries], there[:tries]]))
    gains = [float(np.mean(there[:tries] >= cut) - np.mean(absent[:tries] >= cut)) for cut in cuts]
    cut = cuts[int(np.argmax(gains))]
    gain = float(np.mean(there[tries:] >= cut) - np.mean(absent[tries:] >= cut))
    slack = sqrt(2 * log(1 / MISTAKEN) / tries)  # the mean of so many differences, each within [-1, 1]
    return gain - slack, gain + slack


def from_noise(mechanism: Mechanism) -> Attack:
    """The strongest attack there is: it sees the noisy tables themselves, before anything was made to fit.

    The noise of the other cells is independent and tells it nothing, so each try measures the person's cell alone.
    """

    def scores(leaves: Integers, tries: int) -> Floats:
        tables = SIX.margins(leaves.astype(float))
        cells = [np.full(tries, _cell(true, table), dtype=np.int64) for table, true in tables.items()]
        return np.asarray(sum(mechanism.measure(each, 1 / len(cells))[0] for each in cells))

    return scores


def from_release(mechanism: Mechanism) -> Attack:
    """The attack of a reader, who sees the published figures."""

    def score(leaves: Integers) -> float:
        tables = publish(SIX, leaves, equal_shares(SIX), mechanism).tables
        return sum(_cell(published.values.astype(float), table) for table, published in tables.items())

    return lambda leaves, tries: np.array([score(leaves) for _ in range(tries)])


def _cell(values: Floats, table: Table) -> float:
    """The person's cell in a table."""
    places = (0, 0, 2)
    return float(values[places[table.level], 1 if table.by_group else 0, 0])


def test_the_attack_finds_everyone_in_counts_without_noise() -> None:
    lower, _ = measured_advantage(
        people(SIX, 1), lambda leaves, tries: np.full(tries, float(leaves[LEAF])), tries=2_000
    )
    assert lower > 0.8


def test_the_attack_notices_a_release_that_spends_far_more_than_it_says() -> None:
    from mudhif.kernels.disclosure.noise import Laplace

    lower, _ = measured_advantage(people(SIX, 1), from_noise(Laplace(24.0)), tries=2_000)
    assert lower > advantage(1.0)


@pytest.mark.parametrize("kind", ["Gaussian", "Laplace"])
def test_even_from_the_noisy_tables_membership_stays_within_what_epsilon_one_allows(kind: str) -> None:
    from mudhif.kernels.disclosure.noise import Gaussian, Laplace

    mechanism = Laplace(1.0) if kind == "Laplace" else Gaussian(rho_for(1.0, DELTA))
    _, upper = measured_advantage(people(SIX, 1), from_noise(mechanism), tries=2_000)
    assert upper <= advantage(1.0) + 2 * DELTA / (1 + exp(1.0))


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["Gaussian", "Laplace"])
def test_from_the_published_figures_membership_stays_within_what_epsilon_one_allows(kind: str) -> None:
    from mudhif.kernels.disclosure.noise import Gaussian, Laplace

    mechanism = Laplace(1.0) if kind == "Laplace" else Gaussian(rho_for(1.0, DELTA))
    _, upper = measured_advantage(people(SIX, 1), from_release(mechanism), tries=600)
    assert upper <= advantage(1.0) + 2 * DELTA / (1 + exp(1.0))


def growing(quarters: int = 20) -> list[Integers]:
    """The true counts of each quarter: a quarter of a percent join in each."""
    random = np.random.default_rng(7)
    counts = [people(SIX, 7, size=8_000)]
    for _ in range(quarters - 1):
        shares = counts[-1].ravel() / counts[-1].sum()
        counts.append(counts[-1] + random.multinomial(20, shares).reshape(SIX.leaves))
    return counts


def test_hiding_small_counts_does_not_hide_who_joined() -> None:
    before, after = growing(2)
    shown = (before >= 5) & (after >= 5)
    joined = shown & (after - before == 1)
    assert joined.sum() >= 3


def test_twenty_releases_compared_tell_no_more_of_a_joiner_than_their_budget_allows() -> None:
    from mudhif.kernels.disclosure.noise import Gaussian

    quarters, rho = growing(), rho_for(1.0, DELTA) / 20
    total = composed([Gaussian(rho).measure(np.zeros(1, dtype=np.int64), 1.0)[1]] * 20)
    scores = from_noise(Gaussian(rho))

    def compared(first: Integers, tries: int) -> Floats:
        """The person joins in the eleventh quarter or never: ten releases before against ten after."""
        joiner = first - quarters[0]
        later = sum(scores(quarter + joiner, tries) for quarter in quarters[10:])
        return np.asarray(later - sum(scores(quarter, tries) for quarter in quarters[:10]))

    _, upper = measured_advantage(quarters[0], compared, tries=1_000)
    allowed = epsilon(total, DELTA)
    assert allowed <= 1.0 + 1e-9
    assert upper <= advantage(allowed) + 2 * DELTA / (1 + exp(allowed))
