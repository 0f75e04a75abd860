"""What a sentence encoder finds joins what the words say."""

import numpy as np
from numpy.typing import NDArray

from mudhif.kernels.suggestion import Hit, Why, hubness, join, likeness

NAMES = [10, 20, 30]


def unit(*rows: tuple[float, float]) -> NDArray[np.float32]:
    vectors = np.array(rows, np.float32)
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


def test_an_exact_name_stays_first_whatever_the_encoder_says() -> None:
    hits = [Hit(0, 1, 1.0, Why.SAME_WORDS)]
    assert [hit.concept for hit in join(hits, np.array([0.0, 0.8, 0.7], np.float32), NAMES, 3)] == [0, 1, 2]


def test_what_only_the_encoder_finds_says_so() -> None:
    (first, *_) = join([], np.array([0.1, 0.6, 0.0], np.float32), NAMES, 3)
    assert (first.concept, first.label, first.why) == (1, 20, Why.ALIKE)


def test_nearly_the_same_name_decides_between_two_of_like_meaning() -> None:
    hits = [Hit(2, 33, 0.9, Why.CLOSE_SPELLING)]
    (first, *_) = join(hits, np.array([0.0, 0.5, 0.48], np.float32), NAMES, 3)
    assert (first.concept, first.label, first.why) == (2, 33, Why.CLOSE_SPELLING)


def test_a_name_that_is_near_everything_is_held_back() -> None:
    hub, own = unit((1, 1), (1, 0))
    background = unit(*[(1, 0.9 + number / 1000) for number in range(200)])
    hubs = hubness(np.array([hub, own]), background)
    alike = likeness(np.array([hub, own]), hubs, unit((1, 0.45)))
    assert hubs[0] > hubs[1]
    assert alike[1] > alike[0]


def test_a_small_background_says_nothing() -> None:
    assert hubness(unit((1, 0), (0, 1)), unit((1, 0))).tolist() == [0, 0]


def test_the_first_form_of_a_query_counts_most() -> None:
    alike = likeness(unit((1, 0), (0, 1)), np.zeros(2, np.float32), unit((1, 0), (0, 1)))
    assert alike[0] > alike[1] > 0
