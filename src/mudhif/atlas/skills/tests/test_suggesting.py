"""People find a skill or an occupation by their own words."""

from collections.abc import Callable

import pytest
from pytest_django import DjangoAssertNumQueries

from mudhif.atlas.skills import queries
from mudhif.atlas.skills.actions import import_files
from mudhif.atlas.skills.rules import Name, Taxonomy, Thing, identifier
from mudhif.atlas.skills.tests.conftest import E
from mudhif.base.foundation.viewer import Viewer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("taxonomy")]
ENGLISH, ARABIC, KURDISH = (Viewer.anonymous(language) for language in ("en", "ar", "ckb"))


def found(words: str, kind: str = "skill", viewer: Viewer = ENGLISH) -> list[tuple[str, str]]:
    return [(each.label, each.why) for each in queries.suggest(viewer, words, kind)]


def test_each_suggestion_says_why() -> None:
    assert found("treat trauma")[0] == ("treat trauma", "same words")
    assert found("give lessons")[0] == ("teach", "another name for")
    assert found("treat truama")[0] == ("treat trauma", "close spelling")
    assert ("treat trauma of children", "part of") in found("treat trauma")


def test_the_physician_comes_before_the_psychologist() -> None:
    groups = [each.isco for each in queries.suggest(ARABIC, "طبيب نفسي", "occupation")]
    assert groups.index("2212") < groups.index("2634")


def test_either_half_of_a_label_for_both_genders_finds_it() -> None:
    assert found("طبيبة اختصاصية / طبيب اختصاصي", "occupation", ARABIC)[0][0] == "طبيب اختصاصي"


def test_names_come_in_the_readers_language_or_else_in_english() -> None:
    assert found("specialised doctor", "occupation", ARABIC)[0][0] == "طبيب اختصاصي"
    assert found("طبيب اختصاصي", "occupation", KURDISH)[0][0] == "specialised doctor"


def test_the_name_of_an_occupation_brings_the_skills_that_it_needs() -> None:
    assert found("specialised doctor") == [("treat trauma", "part of"), ("teach", "part of")]


def test_a_nameless_thing_and_another_kind_are_not_suggested() -> None:
    assert found("treat trauma", "occupation") == []
    with pytest.raises(ValueError, match="neither"):
        queries.suggest(ENGLISH, "teach", "skill group")


@pytest.mark.parametrize("words", ["", "   ", "\x00", "\u202e\u200f", "؟؟؟", "ـ" * 500, "a" * 100_000])
def test_words_that_say_nothing_find_nothing(words: str) -> None:
    assert found(words) == []


def test_suggesting_takes_three_queries_however_much_is_found(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    found("teach")
    with django_assert_num_queries(3):
        found("treat the trauma of children")


def test_a_changed_taxonomy_is_found_at_once() -> None:
    assert found("juggle") == []
    uri = f"{E}/skill/a9"
    more = Taxonomy({uri: Thing("skill")}, [Name(uri, "en", "juggle", preferred=True)])
    import_files(ENGLISH, more)
    assert found("juggle") == [("juggle", "same words")]


def test_prose_is_read_sentence_by_sentence() -> None:
    prose = "The children saw war. We need somebody to treat trauma; they also give lessons."
    read = queries.skills_in_prose(ENGLISH, prose)
    assert [(sentence, each[0].label) for sentence, each in read] == [
        ("We need somebody to treat trauma", "treat trauma"), ("they also give lessons", "teach"),
    ]  # fmt: skip


def test_a_concept_is_called_by_its_name_and_a_stranger_by_nothing() -> None:
    known, unknown = identifier(f"{E}/skill/a3"), identifier("urn:nothing")
    assert queries.labels([known, unknown], "ckb") == {known: "teach", unknown: ""}


def test_names_are_read_once_while_the_taxonomy_stays_as_it_is(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    known = identifier(f"{E}/skill/a3")
    queries.warm()
    with django_assert_num_queries(1):
        assert queries.labels([known], "ckb") == {known: "teach"}


def test_what_stands_above_and_what_is_needed_can_be_asked() -> None:
    a1, a2, a3 = (identifier(f"{E}/skill/a{number}") for number in (1, 2, 3))
    doctor = identifier(f"{E}/occupation/9b889f07")
    assert queries.broader_of([a2, a3]) == {a2: frozenset({a1})}
    assert queries.related_skills([doctor]) == {doctor: frozenset({a1, a3})}
    assert queries.related_skills([doctor], essential_only=True) == {doctor: frozenset({a1})}


def test_storing_again_leaves_what_is_found(taxonomy: Callable[[], None]) -> None:
    before = found("trauma")
    taxonomy()
    assert found("trauma") == before
