"""Every doubt can be told in words, with its figures."""

import pytest

from mudhif.base.foundation.viewer import Viewer
from mudhif.kernels.estimation import Doubt, Warned, read_histories
from mudhif.people.mapping import queries

FACTS: dict[str, float | str] = {
    "lists": "3", "people": 4, "pairs": "1x2", "estimate": 14342, "deviance": 39.9, "freedom": 5, "fit": 1.6e-7,
    "stretch": 1.7, "models": 7, "least": 10357, "most": 22889, "times": 19.4, "share": 61,
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
@pytest.mark.parametrize("doubt", Doubt)
def test_every_doubt_has_a_sentence(doubt: Doubt, language: str) -> None:
    sentence = queries.in_words(Viewer.anonymous(language), Warned(doubt, FACTS))
    assert sentence.endswith(".")
    assert "%" not in sentence


def test_a_table_with_one_doubt_is_told_it() -> None:
    found = queries.estimated_size(Viewer.anonymous(), {"11": 30, "10": 70, "01": 120})
    assert [queries.in_words(Viewer.anonymous(), each)[:9] for each in found.warnings] == ["Two lists"]
    assert found.n == read_histories({"11": 30, "10": 70, "01": 120}).n
