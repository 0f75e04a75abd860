"""Missed and false links are undone in the mean, and widen the interval."""

import numpy as np
import pytest

from mudhif.kernels.estimation import (
    BadLinkage,
    LinkageError,
    Mechanism,
    corrected,
    estimate,
    estimate_linked,
    read_histories,
)
from mudhif.kernels.estimation.splitting import chained, loosened
from mudhif.kernels.tests.estimation_tables import badly_linked, people, table_of

RECALL = 0.65


def test_of_two_lists_the_overlap_is_what_was_seen_times_precision_over_recall() -> None:
    for mechanism in Mechanism:
        table = corrected(2, np.array([200.0, 300.0, 65.0]), LinkageError(RECALL, 0.98), mechanism)
        assert table[2] == pytest.approx(65 * 0.98 / RECALL)
        assert (table[0] + table[2], table[1] + table[2]) == pytest.approx((265, 365))


@pytest.mark.parametrize("split", [loosened, chained])
def test_no_record_is_lost_however_links_are_missed(split: object) -> None:
    sizes = np.array([bin(history).count("1") for history in range(1, 16)])
    assert callable(split)
    assert np.allclose(sizes @ split(4, 0.6), sizes)
    assert np.allclose(split(4, 1.0), np.eye(15))


@pytest.mark.parametrize("mechanism", Mechanism)
def test_publishing_without_correction_overstates_and_correction_does_not(mechanism: Mechanism) -> None:
    chance = np.random.default_rng(21)
    caught = people(chance, 6000, (0.5, 0.45))
    table = badly_linked(chance, caught, RECALL, mechanism)
    found = estimate_linked(read_histories(table), LinkageError(RECALL, checked=500))
    before = found.uncorrected
    assert before is not None
    assert before.n / caught.any(axis=1).sum() > 1.1
    assert before.low > 6000
    assert found.n == pytest.approx(caught.any(axis=1).sum(), rel=0.03)
    assert found.low <= 6000 <= (found.high or 0)


def test_three_lists_linked_badly_still_hold_the_truth() -> None:
    chance = np.random.default_rng(22)
    caught = people(chance, 4000, (0.5, 0.4, 0.3))
    found = estimate_linked(
        read_histories(badly_linked(chance, caught, RECALL, Mechanism.LOOSE)), LinkageError(RECALL, checked=500)
    )
    assert found.uncorrected is not None
    assert found.uncorrected.estimate is not None
    assert found.uncorrected.estimate > 1.4 * 4000
    assert found.low <= 4000 <= (found.high or 0)


def test_rates_that_are_less_well_known_make_a_wider_interval() -> None:
    histories = read_histories({"11": 130, "10": 300, "01": 200})
    known, guessed = (estimate_linked(histories, LinkageError(0.7, 0.95, checked)) for checked in (None, 40))
    assert guessed.low < known.low < (known.high or 0) < (guessed.high or 0)


def test_noise_that_was_added_to_the_counts_makes_the_interval_wider() -> None:
    histories = read_histories({"001": 300, "010": 400, "100": 500, "011": 160, "101": 170, "110": 190, "111": 65})
    sharp, noisy = (estimate_linked(histories, LinkageError(0.95), blur=blur) for blur in (0.0, 20.0))
    assert noisy.high is not None
    assert sharp.high is not None
    assert noisy.high - noisy.low > 1.2 * (sharp.high - sharp.low)


def test_a_huge_table_that_no_model_fits_still_has_an_interval() -> None:
    table = {"0101": 39_165_815, "0110": 144_476_924, "0111": 3_422_813, "1000": 53_323_617, "1010": 1_130_543}
    table |= {"1011": 99_704_603, "1100": 36_780_696, "1101": 128_192_835}
    found = estimate_linked(read_histories(table), LinkageError(0.8, 0.95, 100))
    assert 0 < found.low <= (found.estimate or found.low)


def test_a_faultless_linkage_changes_nothing() -> None:
    histories = read_histories(table_of(people(np.random.default_rng(23), 900, (0.4, 0.4, 0.3))))
    plain, linked = estimate(histories), estimate_linked(histories, LinkageError(1.0))
    assert linked.n == pytest.approx(plain.n)
    assert [model.estimate for model in linked.models[:3]] == pytest.approx(
        [model.estimate for model in plain.models[:3]]
    )


@pytest.mark.parametrize("rates", [(0.0, 1.0, None), (1.1, 1.0, None), (0.5, float("nan"), None), (0.5, 0.5, 0)])
def test_rates_that_are_none_are_refused(rates: tuple[float, float, int | None]) -> None:
    with pytest.raises(BadLinkage):
        LinkageError(*rates)
