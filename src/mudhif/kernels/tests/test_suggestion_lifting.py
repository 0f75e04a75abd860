"""What stands under a concept that was found is proposed too."""

import numpy as np

from mudhif.kernels.suggestion import Hit, Why, lift

# Concept 0 stands over 1 and 2; nothing else stands over anything.
FIRST = np.array([0, 2, 2, 2, 2])
UNDER = np.array([1, 2])


def test_what_is_under_a_hit_follows_it_as_part_of_it() -> None:
    lifted = lift([Hit(0, 10, 0.9, Why.SAME_WORDS)], FIRST, UNDER, 10)
    assert [(hit.concept, hit.label, hit.why) for hit in lifted] == [
        (0, 10, Why.SAME_WORDS), (1, 10, Why.PART_OF), (2, 10, Why.PART_OF),
    ]  # fmt: skip


def test_a_hit_under_a_hit_rises_and_keeps_its_reason() -> None:
    hits = [Hit(0, 10, 0.9, Why.SAME_WORDS), Hit(3, 13, 0.5, Why.ANOTHER_NAME), Hit(2, 12, 0.45, Why.ANOTHER_NAME)]
    assert [(hit.concept, hit.why) for hit in lift(hits, FIRST, UNDER, 3)][1] == (2, Why.ANOTHER_NAME)


def test_a_weak_hit_lifts_nothing() -> None:
    hits = [Hit(0, 10, 0.1, Why.PART_OF)]
    assert lift(hits, FIRST, UNDER, 10) == hits


def test_a_certain_hit_stays_certain() -> None:
    hits = [Hit(0, 10, 1.0, Why.SAME_WORDS), Hit(1, 11, 1.0, Why.SAME_WORDS)]
    assert [hit.score for hit in lift(hits, FIRST, UNDER, 2)] == [1.0, 1.0]
