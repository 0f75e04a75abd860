"""Published tables give the published answers."""

import pytest

from mudhif.kernels.estimation import Doubt, estimate
from mudhif.kernels.tests.estimation_tables import best_pairwise, model_of, published


def test_rome_with_its_one_interaction_is_as_published() -> None:
    model = model_of(estimate(published("rome_hiv")), "1x2")
    assert model.estimate == pytest.approx(12_318, rel=0.001)
    assert (model.low, model.high) == pytest.approx((10_238, 14_919), rel=0.01)


def test_rome_with_independent_lists_is_as_published() -> None:
    assert model_of(estimate(published("rome_hiv"))).estimate == pytest.approx(11_125, rel=0.001)


def test_modern_slavery_in_the_uk_is_as_published() -> None:
    model = best_pairwise(estimate(published("uk_modern_slavery")))
    assert model.estimate == pytest.approx(11_313, rel=0.001)
    assert (model.low, model.high) == pytest.approx((9_884, 13_027), rel=0.01)


def test_the_trap_of_kosovo_is_seen_and_not_fallen_into() -> None:
    found = estimate(published("kosovo_1999"))
    best = best_pairwise(found)
    assert (best.estimate, best.deviance, best.freedom) == pytest.approx((14_342, 39.9, 5), rel=0.001)
    assert best.weight < 0.001
    assert found.low <= 10_356 <= (found.high or 0)
    assert {Doubt.PAIRS_FIT_BADLY, Doubt.MODELS_DISAGREE} <= {warned.doubt for warned in found.warnings}


def test_kosovo_with_one_interaction_of_three_lists_is_as_published() -> None:
    model = model_of(estimate(published("kosovo_1999")), "1x2", "1x3", "1x4", "2x3", "3x4", "1x2x3")
    assert model.estimate == pytest.approx(10_356, rel=0.001)
    assert (model.low, model.high) == pytest.approx((9_002, 12_122), rel=0.01)


@pytest.mark.parametrize("name", ["rome_hiv", "uk_modern_slavery", "kosovo_1999"])
def test_weights_sum_to_one_and_every_interval_holds_its_estimate(name: str) -> None:
    found = estimate(published(name))
    assert sum(model.weight for model in found.models) == pytest.approx(1)
    assert all(model.low <= model.estimate <= (model.high or model.estimate) for model in found.models)
    assert found.low <= (found.estimate or 0) <= (found.high or 0)
