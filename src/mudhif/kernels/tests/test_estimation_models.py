"""Models are fitted as by the book, and exist where the theory says so."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from mudhif.kernels.estimation import estimate, read_histories
from mudhif.kernels.estimation.design import design_of
from mudhif.kernels.estimation.fitting import Batch, fit_models
from mudhif.kernels.estimation.searching import search
from mudhif.kernels.estimation.space import batch_of, fit_and_score, space_of
from mudhif.kernels.tests.estimation_tables import people, table_of

tables = st.lists(st.integers(0, 4), min_size=15, max_size=15).filter(lambda counts: sum(counts) > 6)


def exists_by_linear_programme(batch: Batch, counts: np.ndarray) -> bool:
    """Fienberg and Rinaldo (2012): a positive table with the margins of the data, and columns that differ."""
    matrix = batch.matrix[batch.cells[0]][:, batch.columns[0]]
    if np.linalg.matrix_rank(matrix) < matrix.shape[1]:
        return False
    margins = matrix.T @ counts[batch.cells[0]]
    least = np.hstack([-np.eye(len(matrix)), np.ones((len(matrix), 1))])
    goal = np.append(np.zeros(len(matrix)), -1.0)
    equal = np.hstack([matrix.T, np.zeros((matrix.shape[1], 1))])
    found = linprog(goal, A_ub=least, b_ub=np.zeros(len(matrix)), A_eq=equal, b_eq=margins, bounds=(0, None))
    return found.x is not None and float(found.x[-1]) > 1e-7


@settings(max_examples=60, deadline=None)
@given(tables, st.sets(st.integers(0, 5), max_size=6))
def test_a_model_has_an_estimate_exactly_where_a_linear_programme_finds_one(
    counts: list[int], chosen: set[int]
) -> None:
    space = space_of(design_of(4), np.array([0.0, *counts]))
    model = frozenset(space.pairs[place] for place in chosen if place < len(space.pairs))
    batch = batch_of(space, [model])
    assert bool(fit_models(batch, space.counts).exists[0]) == exists_by_linear_programme(batch, space.counts)


@settings(max_examples=30, deadline=None)
@given(tables)
def test_a_fitted_model_has_the_margins_of_the_data(counts: list[int]) -> None:
    space = space_of(design_of(4), np.array([0.0, *counts]))
    models = [each.model for each in search(space).averaged]
    assume(models)  # none has an estimate where lists share nobody
    batch = batch_of(space, models)
    fits = fit_models(batch, space.counts)
    away = (fits.expected - space.counts * batch.cells) @ batch.matrix * batch.columns
    assert np.abs(away).max(initial=0) < 1e-5


def test_the_profile_interval_of_independent_lists_covers_as_it_says() -> None:
    chance, inside = np.random.default_rng(5), 0
    for _ in range(60):
        found = estimate(read_histories(table_of(people(chance, 500, (0.4, 0.3, 0.3)))))
        model = next(each for each in found.models if not each.interactions and not each.heterogeneity)
        inside += model.low <= 500 <= (model.high or 0)
    assert inside >= 51  # 57 of 60 are expected; fewer than 52 would come once in a hundred times


def test_four_lists_are_tried_with_every_hierarchical_model() -> None:
    counts = np.array([0.0, *range(20, 35)])
    space = space_of(design_of(4), counts)
    tried = search(space)
    found = {each.model for each in (*tried.averaged, *tried.others)}
    heterogeneous = {each for each in found if each & {space.design.common, space.design.gamma, *space.design.chao}}
    assert len(found - heterogeneous) == 113


def test_the_order_of_lists_does_not_matter() -> None:
    chance = np.random.default_rng(7)
    caught = people(chance, 800, (0.3, 0.4, 0.2, 0.3))
    one, other = (estimate(read_histories(table_of(rows))) for rows in (caught, caught[:, ::-1]))
    assert one.estimate == pytest.approx(other.estimate, rel=1e-6)


def test_six_lists_end_after_a_bounded_number_of_models() -> None:
    chance = np.random.default_rng(8)
    table = table_of(people(chance, 3000, (0.2,) * 6))
    space = space_of(design_of(6), np.array([0.0, *read_histories(table).counts]))
    assert len(search(space).averaged) < 5000
    assert fit_and_score(space, [frozenset()])[0].freedom == 63 - 7
