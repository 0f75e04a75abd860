"""A sentence proposes a skill where it speaks of it, not where it only shares letters with its name."""

import pytest

from mudhif.kernels.folding import fold
from mudhif.kernels.suggestion import SuggestionIndex, Why, build_index, spoken_of

# A common word tells little.
PROVIDED = ("shade", "shelter", "seeds", "light", "tools", "books", "transport", "fodder")
NAMES = (
    ("cognitive behavioural therapy", 0, True), ("العلاج المعرفي السلوكي", 0, False),
    ("drip irrigation", 1, True), ("water saving", 1, False),
    ("psychometrics", 2, True),
    ("neurology", 3, True), ("فێ", 3, False),
    ("provide physiotherapy", 4, True),
    ("carpentry", 5, True), ("النجارة", 5, False), ("دارتاشی", 5, False),
    *((f"provide {what}", number, True) for number, what in enumerate(PROVIDED, start=6)),
)  # fmt: skip


@pytest.fixture(scope="module")
def index() -> SuggestionIndex:
    ordered = sorted(NAMES, key=lambda name: name[1])
    return build_index(
        [fold(text) for text, *_ in ordered], [one for _, one, _ in ordered], [own for *_, own in ordered]
    )


@pytest.mark.parametrize(
    ("sentence", "spoken"),
    [
        ("She teaches trauma-focused cognitive behavioural therapy step by step", [0]),
        ("ويعلّمهم العلاج المعرفي السلوكي خطوة خطوة", [0]),
        ("في المدارس ورش للنجارة واللحام", [5]),
        ("وەرشەی دارتاشی و لەحیم ھەن", [5]),
        ("We need physiotherapy for patients who were burned", [4]),
    ],
)
def test_a_skill_is_proposed_by_its_name_with_any_ending_or_particle(
    index: SuggestionIndex, sentence: str, spoken: list[int]
) -> None:
    assert [hit.concept for hit in spoken_of(index, fold(sentence))] == spoken


@pytest.mark.parametrize(
    "sentence",
    [
        "We are good at saving lives",
        "We ask for a child psychiatrist",
        "في المستشفى ستون سريرًا",
        "",
        "—",
        "و و و",
    ],
)
def test_what_only_shares_letters_proposes_nothing(index: SuggestionIndex, sentence: str) -> None:
    assert spoken_of(index, fold(sentence)) == []


def test_the_reason_says_whether_it_is_the_skills_own_name(index: SuggestionIndex) -> None:
    own, other = (spoken_of(index, fold(text))[0] for text in ("carpentry is wanted", "نطلب النجارة"))
    assert (own.why, other.why) == (Why.SAME_WORDS, Why.ANOTHER_NAME)
