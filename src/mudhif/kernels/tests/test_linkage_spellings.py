"""Which spellings are of one name, judged by all registers together."""

import numpy as np

from mudhif.kernels.linkage import Tokens
from mudhif.kernels.linkage.spellings import names_of


def tokens(
    counts: list[int], settled: list[bool], near: list[tuple[int, int, float]], beside: list[tuple[int, int]]
) -> Tokens:
    left, right, odds = (np.array(column) for column in zip(*near, strict=True)) if near else (np.empty(0, int),) * 3
    return Tokens(np.array(counts), np.array(settled), left.astype(np.int64), right.astype(np.int64),
                  odds.astype(float), np.array(beside, np.int64).reshape(-1, 2))  # fmt: skip


def test_spellings_seen_beside_one_arabic_name_are_one_name() -> None:
    heard = tokens([20, 9, 8], [True, False, False], [], [(0, 1)] * 5 + [(0, 2)] * 4)
    assert len({*names_of(heard).name.tolist()}) == 1


def test_two_arabic_names_that_sound_alike_stay_two() -> None:
    names = names_of(tokens([50, 60], [True, True], [(0, 1, 6.0)], []))
    assert names.name[0] != names.name[1]
    assert names.sound[0] != names.sound[1]


def test_a_latin_spelling_goes_to_the_likeliest_name() -> None:
    names = names_of(tokens([50, 60, 5], [True, True, False], [(0, 2, 8.0), (1, 2, 5.0)], []))
    assert names.name[2] == names.name[0]


def test_a_slip_of_the_pen_sounds_like_the_name_but_is_none_of_its_spellings() -> None:
    names = names_of(tokens([500, 1], [True, True], [(0, 1, 3.0)], []))
    assert names.name[0] != names.name[1]
    assert names.sound[0] == names.sound[1]
