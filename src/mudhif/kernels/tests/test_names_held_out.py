"""On spellings that nothing was learned from, names are found across scripts and rarely mistaken."""

import numpy as np
import pytest

from benchmarks import UnavailableError
from benchmarks.names_measuring import HeldOut, held_out_part, pair_scores
from mudhif.kernels.names import SAME_TOKEN, token_scores


@pytest.fixture(name="part")
def held_out() -> HeldOut:
    try:
        return held_out_part()
    except UnavailableError as missing:
        pytest.skip(str(missing))


def test_spellings_held_out_are_found(part: HeldOut) -> None:
    assert len(part.pairs) > 1_000
    assert (pair_scores(token_scores) >= SAME_TOKEN).mean() >= 0.95


def test_random_names_are_rarely_taken_for_one(part: HeldOut) -> None:
    places = part.non_pairs[np.random.default_rng(2).choice(len(part.non_pairs), 100_000, replace=False)]
    scores = token_scores([part.latin[i] for i, _ in places], [part.arabic[j] for _, j in places])
    assert (scores >= SAME_TOKEN).mean() <= 0.0015
