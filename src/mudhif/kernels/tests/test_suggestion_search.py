"""The concept behind somebody's words is found, with the reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mudhif.kernels.suggestion import Hit, SuggestionIndex, Why, build_index, from_arrays, search, to_arrays

LABELS = [
    ("psychiatrist", 0, True),
    ("doctor for mental illness", 0, False),
    ("psychologist", 1, True),
    ("clinical psychologist", 1, False),
    ("civil engineer", 2, True),
    ("road and bridge engineer", 2, False),
    ("طبيب نفسي", 0, False),
    ("c++", 3, True),
]


@pytest.fixture(scope="module")
def index() -> SuggestionIndex:
    ordered = sorted(LABELS, key=lambda row: row[1])
    return build_index([row[0] for row in ordered], [row[1] for row in ordered], [row[2] for row in ordered])


def top(index: SuggestionIndex, query: str) -> Hit:
    return search(index, query)[0]


def test_a_concepts_own_name_is_certain(index: SuggestionIndex) -> None:
    hit = top(index, "psychologist")
    assert (hit.concept, hit.score, hit.why) == (1, 1.0, Why.SAME_WORDS)


def test_another_name_for_a_concept_is_nearly_certain(index: SuggestionIndex) -> None:
    hit = top(index, "طبيب نفسي")
    assert (hit.concept, hit.why) == (0, Why.ANOTHER_NAME)
    assert 0.9 < hit.score < 1


def test_a_misspelt_name_is_found_as_such(index: SuggestionIndex) -> None:
    hit = top(index, "pyschiatrist")
    assert (hit.concept, hit.why) == (0, Why.CLOSE_SPELLING)


def test_a_word_of_a_longer_name_is_part_of_it(index: SuggestionIndex) -> None:
    hit = top(index, "bridge")
    assert (hit.concept, hit.why) == (2, Why.PART_OF)


def test_a_name_within_a_sentence_is_found(index: SuggestionIndex) -> None:
    hit = top(index, "we need a civil engineer who can stay for a month")
    assert (hit.concept, hit.why) == (2, Why.SAME_WORDS)


def test_words_in_another_order_are_the_same_words(index: SuggestionIndex) -> None:
    assert top(index, "engineer civil").why is Why.SAME_WORDS


@pytest.mark.parametrize("query", ["", " ", "\u4e2d\u6587", "zzzz qqqq"])
def test_what_shares_nothing_finds_nothing(index: SuggestionIndex, query: str) -> None:
    assert search(index, query) == []


def test_a_text_shorter_than_three_letters_is_found(index: SuggestionIndex) -> None:
    assert top(index, "c++").concept == 3


def test_an_empty_taxonomy_answers_nothing() -> None:
    assert search(build_index([], [], []), "anything") == []


def test_an_index_survives_being_taken_apart(index: SuggestionIndex) -> None:
    again = from_arrays(to_arrays(index))
    assert search(again, "clinic psychology") == search(index, "clinic psychology")


@pytest.mark.parametrize(("texts", "concepts"), [(["a", "b"], [0]), (["a", "b"], [1, 0]), (["a", "b"], [0, 2])])
def test_labels_that_are_not_in_order_are_refused(texts: list[str], concepts: list[int]) -> None:
    with pytest.raises(ValueError, match=r"length|ascend"):
        build_index(texts, concepts, [True] * len(texts))


@given(query=st.text(max_size=80))
def test_any_query_gets_ordered_scores_between_nought_and_one(index: SuggestionIndex, query: str) -> None:
    scores = [hit.score for hit in search(index, query)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
