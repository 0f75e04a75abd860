"""The budget adds up, means what the papers say, and refuses to be overspent."""

from math import log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mudhif.kernels.disclosure import OverspentError, advantage, composed, epsilon, rho_for, spend

rhos = st.floats(1e-5, 2.0)


@given(rhos, st.floats(1e-9, 1e-2))
def test_the_conversion_is_never_looser_than_that_of_bun_and_steinke(rho: float, delta: float) -> None:
    assert epsilon(rho, delta) <= rho + 2 * sqrt(rho * log(1 / delta)) + 1e-9


@pytest.mark.parametrize(("scale", "delta"), [(12.0, 1e-6), (4.0, 1e-3), (1.5, 1e-9)])
def test_the_conversion_is_that_of_opendp(scale: float, delta: float) -> None:
    dp = pytest.importorskip("opendp.prelude")
    dp.enable_features("contrib")
    space = dp.vector_domain(dp.atom_domain(T="i64")), dp.l2_distance(T="f64")
    curve = dp.c.make_zCDP_to_approxDP(dp.m.make_gaussian(*space, scale=scale)).map(1.0)
    assert epsilon(1 / (2 * scale**2), delta) == pytest.approx(curve.epsilon(delta), rel=1e-6)


def test_twenty_quarterly_releases_cost_less_together_than_their_sum() -> None:
    """At epsilon 1 a year, five years compose to 2.39; pure differential privacy would add up to 5."""
    quarter = rho_for(1.0, 1e-6) / 4
    assert epsilon(composed([quarter] * 4), 1e-6) == pytest.approx(1.0)
    assert epsilon(composed([quarter] * 20), 1e-6) == pytest.approx(2.39, abs=0.01)


def test_a_release_that_costs_more_than_is_left_is_refused() -> None:
    with pytest.raises(OverspentError, match=r"costs rho 0\.03 and rho 0\.02 is left") as refused:
        spend(0.1, [0.05, 0.03], 0.03)
    assert refused.value.left == pytest.approx(0.02)


def test_a_year_may_be_spent_to_the_last_quarter() -> None:
    assert spend(0.1, [0.1 / 4] * 3, 0.1 / 4) == pytest.approx(0)
    with pytest.raises(OverspentError):
        spend(0.1, [0.1 / 4] * 4, 1e-6)


@pytest.mark.parametrize("cost", [0.0, -0.1])
def test_nothing_is_published_for_nothing(cost: float) -> None:
    with pytest.raises(ValueError, match="costs something"):
        spend(0.1, [], cost)


def test_at_epsilon_one_a_guess_about_a_person_is_better_than_chance_by_less_than_half() -> None:
    assert advantage(1.0) == pytest.approx(0.4621, abs=1e-4)
    assert advantage(0.0) == 0
