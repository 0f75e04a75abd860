"""What is published adds up at every level, and its intervals hold the truth as often as they say."""

import numpy as np
import pytest

from mudhif.kernels.disclosure import KeySet, Published, Table, equal_shares, publish
from mudhif.kernels.disclosure.noise import Gaussian, Laplace
from mudhif.kernels.tests.disclosure_noise import SIX, UNEVEN, SeededGaussian, people

KEY_SETS = pytest.mark.parametrize("keys", [SIX, UNEVEN], ids=["six tables", "with decades"])


def released(keys: KeySet, seed: int, rho: float = 0.05) -> Published:
    return publish(keys, people(keys, seed), equal_shares(keys), SeededGaussian(rho, seed))


@KEY_SETS
def test_every_table_is_the_sum_of_the_finest(keys: KeySet) -> None:
    tables = released(keys, seed=1).tables
    leaves = tables[keys.finest].values.astype(float)
    for table, published in tables.items():
        assert np.array_equal(published.values, keys.margin(leaves, table))
        assert published.values.min() >= 0


@KEY_SETS
def test_intervals_hold_the_truth_as_often_as_they_say(keys: KeySet) -> None:
    held: dict[Table, list[bool]] = {table: [] for table in keys.tables()}
    for seed in range(60):
        true = keys.margins(people(keys, seed).astype(float))
        for table, cells in released(keys, seed).tables.items():
            held[table] += ((cells.low <= true[table]) & (true[table] <= cells.high)).ravel().tolist()
    # Sixty draws of one cell hold 95 % within three standard errors (8 %); tables of many cells come nearer.
    assert all(np.mean(cells) > 0.95 - 3 * np.sqrt(0.95 * 0.05 / 60) for cells in held.values())
    assert np.mean([cell for cells in held.values() for cell in cells]) > 0.945


def test_a_figure_stands_inside_its_interval_and_is_told_only_where_that_is_narrower() -> None:
    for published in released(SIX, seed=3).tables.values():
        assert np.all((published.low <= published.values) & (published.values <= published.high))
        assert np.all(published.low[published.told] > 0)
    assert not released(SIX, seed=3).tables[SIX.finest].told.all()


def test_an_empty_house_says_too_few_everywhere() -> None:
    for seed in range(20):
        nobody = publish(SIX, 0 * people(SIX, 1), equal_shares(SIX), SeededGaussian(0.05, seed))
        assert not any(published.told[published.values > 100].any() for published in nobody.tables.values())
        assert nobody.tables[Table(0)].values.item() < 60


@pytest.mark.parametrize("mechanism", [Gaussian(0.05), Laplace(1.0)])
def test_opendp_charges_no_more_than_was_asked(mechanism: Gaussian | Laplace) -> None:
    pytest.importorskip("opendp")
    asked = mechanism.rho if isinstance(mechanism, Gaussian) else mechanism.epsilon
    spent = publish(SIX, people(SIX, 1), equal_shares(SIX), mechanism).spent
    assert asked * (1 - 1e-9) < spent <= asked


@pytest.mark.parametrize("mechanism", [Gaussian(0.05), Laplace(1.0)])
def test_noise_is_as_large_as_it_says(mechanism: Gaussian | Laplace) -> None:
    pytest.importorskip("opendp")
    noisy, _ = mechanism.measure(np.full(20_000, 7, dtype=np.int64), 0.25, cells_a_person=4)
    assert np.var(noisy - 7) == pytest.approx(mechanism.variance(0.25, cells_a_person=4), rel=0.15)
    assert np.mean(noisy) == pytest.approx(7, abs=8 * np.std(noisy) / np.sqrt(20_000))


def test_groups_that_share_people_are_never_added_up() -> None:
    """One person in four groups would change a cell of the sum by four, for which no noise is meant."""
    with pytest.raises(ValueError, match="several groups"):
        publish(SIX, people(SIX, 1), equal_shares(SIX), SeededGaussian(0.05, 1), cells_a_person=4)


@pytest.mark.parametrize("shares", [{Table(0): 0.9, SIX.finest: 0.2}, {SIX.finest: 0.0}])
def test_shares_of_more_than_the_whole_or_of_nothing_are_refused(shares: dict[Table, float]) -> None:
    with pytest.raises(ValueError, match="shares"):
        publish(SIX, people(SIX, 1), shares, SeededGaussian(0.05, 1))
