"""Where lists depend on one another or people differ, the interval still holds the truth more often than not."""

import numpy as np

from mudhif.kernels.estimation import Doubt, estimate, read_histories
from mudhif.kernels.tests.estimation_tables import people, table_of

CHANCES = (0.3, 0.25, 0.2, 0.15)


def test_a_list_that_feeds_another_is_found_out() -> None:
    chance = np.random.default_rng(11)
    caught = people(chance, 4000, CHANCES)
    caught[:, 1] |= caught[:, 0] & (chance.random(4000) < 0.4)
    found = estimate(read_histories(table_of(caught)))
    assert found.models[0].interactions[0] == "1x2"
    assert found.low <= 4000 <= (found.high or 0)


def test_people_who_differ_are_not_taken_for_people_who_are_few() -> None:
    chance = np.random.default_rng(12)
    ease = chance.normal(0, 0.8, (4000, 1))
    odds = np.log(np.array(CHANCES) / (1 - np.array(CHANCES)))
    caught = chance.random((4000, 4)) < 1 / (1 + np.exp(-(odds + ease)))
    found = estimate(read_histories(table_of(caught)))
    independent = next(each for each in found.models if not each.interactions and not each.heterogeneity)
    assert (independent.high or 0) < 4000 <= (found.high or 0)
    assert Doubt.PEOPLE_DIFFER in {warned.doubt for warned in found.warnings}
