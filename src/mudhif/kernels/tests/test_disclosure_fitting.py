"""The fit through the tree is the same as that of the textbook, which needs a matrix of every cell by every leaf."""

import numpy as np
import pytest
from scipy.optimize import nnls

from mudhif.kernels.disclosure import KeySet, Table
from mudhif.kernels.disclosure.keys import Floats
from mudhif.kernels.disclosure.least_squares import JointFit
from mudhif.kernels.disclosure.nonnegative import Problem, hold, nonnegative
from mudhif.kernels.tests.disclosure_noise import SIX, UNEVEN, dense, people

KEY_SETS = pytest.mark.parametrize("keys", [SIX, UNEVEN], ids=["six tables", "with decades"])


def noisy_tables(keys: KeySet, seed: int, size: int = 3_000) -> tuple[JointFit, dict[Table, Floats]]:
    """Tables measured with unlike precision."""
    random = np.random.default_rng(seed)
    scales = {table: random.uniform(2, 12) for table in keys.tables()}
    true = keys.margins(people(keys, seed, size).astype(float))
    noisy = {table: true[table] + random.normal(0, scales[table], true[table].shape) for table in scales}
    sizes = keys.places.sizes
    return JointFit(keys, {table: np.full(sizes[table.level], scales[table] ** -2) for table in scales}), noisy


def weighted(fit: JointFit, noisy: dict[Table, Floats]) -> tuple[Floats, Floats]:
    """The textbook's matrix and measurements, each row divided by its standard deviation."""
    roots = np.concatenate([np.full(noisy[table].size, np.sqrt(fit.precision[table][0])) for table in noisy])
    matrix = dense(fit.keys, tuple(noisy))
    return matrix * roots[:, None], np.concatenate([values.ravel() for values in noisy.values()]) * roots


@KEY_SETS
def test_the_joint_least_squares_are_those_of_the_whole_matrix(keys: KeySet) -> None:
    fit, noisy = noisy_tables(keys, seed=4)
    matrix, measured = weighted(fit, noisy)
    expected = np.linalg.lstsq(matrix, measured, rcond=None)[0]
    np.testing.assert_allclose(fit.solve(noisy).ravel(), expected, atol=1e-8)


@KEY_SETS
def test_the_variance_of_every_cell_is_that_of_the_whole_matrix(keys: KeySet) -> None:
    fit, noisy = noisy_tables(keys, seed=5)
    matrix, _ = weighted(fit, noisy)
    covariance = np.linalg.inv(matrix.T @ matrix)
    for table in keys.tables():
        rows = dense(keys, (table,))
        expected = np.einsum("ij,jk,ik->i", rows, covariance, rows).reshape(keys.shape(table))
        np.testing.assert_allclose(fit.variance(table).reshape(-1, 1, 1) + 0 * expected, expected, rtol=1e-8)


@KEY_SETS
def test_counts_not_below_zero_fit_as_well_as_the_best_there_are(keys: KeySet) -> None:
    fit, noisy = noisy_tables(keys, seed=6, size=300)
    matrix, measured = weighted(fit, noisy)
    free = fit.solve(noisy)
    solution = nonnegative(Problem(fit, fit.slope(free)), free, tolerance=1e-6)
    assert solution.settled
    np.testing.assert_allclose(solution.leaves.ravel(), nnls(matrix, measured)[0], atol=1e-4)


def test_cutting_at_zero_does_not_push_the_total_up() -> None:
    errors, unheld = [], []
    for seed in range(40):
        fit, noisy = noisy_tables(SIX, seed, size=200)
        free = fit.solve(noisy)
        errors.append(nonnegative(hold(fit, free), free).leaves.sum() - free.sum())
        unheld.append(nonnegative(Problem(fit, fit.slope(free)), free).leaves.sum() - free.sum())
    assert abs(np.mean(errors)) < 0.2
    assert np.mean(unheld) > 1


def test_a_release_without_its_finest_table_is_refused() -> None:
    with pytest.raises(ValueError, match="finest"):
        JointFit(SIX, {Table(0): np.ones(1)})
