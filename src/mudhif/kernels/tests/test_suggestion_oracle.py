"""The fast path gives the same answer as cosines written out in full."""

import math
import random
from collections import Counter

import numpy as np
import pytest

from mudhif.kernels.suggestion import build_index, postings, retrieval, search
from mudhif.kernels.suggestion.features import character_runs

WORDS = ["manage", "teach", "nurse", "water", "design", "school", "legal", "trauma", "child", "plan", "food"]


def texts(count: int) -> list[str]:
    chance = random.Random(7)
    return sorted({" ".join(chance.sample(WORDS, chance.randint(1, 4))) for _ in range(count)})


def runs(text: str) -> Counter[str]:
    padded = f" {text} "
    return Counter(padded[i : i + n] for n in (3, 4, 5) for i in range(len(padded) - n + 1))


def vector(text: str, frequencies: Counter[str], size: int) -> dict[str, float]:
    weights = {run: (1 + math.log(n)) * (math.log((1 + size) / (1 + frequencies[run])) + 1)
               for run, n in runs(text).items()}  # fmt: skip
    length = math.sqrt(sum(weight**2 for weight in weights.values()))
    return {run: weight / length for run, weight in weights.items()}


def test_cosines_equal_those_written_out_in_full() -> None:
    corpus = texts(60)
    frequencies = Counter(run for text in corpus for run in runs(text))
    asked = vector("teach children water", frequencies, len(corpus))
    expected = [sum(asked.get(run, 0) * weight for run, weight in vector(text, frequencies, len(corpus)).items())
                for text in corpus]  # fmt: skip
    index = postings.build(character_runs(corpus), len(corpus))
    scores = np.zeros(len(corpus), np.float32)
    index.add(index.query(character_runs(["teach children water"]).features), scores, 10**9)
    assert np.allclose(scores, expected, atol=1e-6)


@pytest.mark.parametrize("budget", [0, 50, 500])
def test_reading_less_and_completing_the_best_changes_nothing(monkeypatch: pytest.MonkeyPatch, budget: int) -> None:
    corpus = texts(40)
    index = build_index(corpus, range(len(corpus)), [True] * len(corpus))
    query = "managing water for schools"
    expected = search(index, query)
    monkeypatch.setattr(retrieval, "BUDGET", budget)
    found = search(index, query)
    assert [hit.concept for hit in found] == [hit.concept for hit in expected]
    assert np.allclose([hit.score for hit in found], [hit.score for hit in expected], atol=1e-5)
