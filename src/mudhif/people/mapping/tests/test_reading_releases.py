"""Anyone reads the published counts: they add up, each with its interval and a sentence, in three languages."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
import time_machine

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.mapping import actions, queries
from mudhif.people.mapping.rules.keys import PublicKeys
from mudhif.people.mapping.wording import sentence
from mudhif.people.members.queries import CountedAs, MemberCounts

pytest.importorskip("opendp")
pytestmark = pytest.mark.django_db
NOW = "2026-Q4"
DOCTORS = CountedAs("SE", "stockholm", "2", 1990)
TEACHERS = CountedAs("GB", "", "2", 2010)
UNNAMED = CountedAs("western-asia", "", "", None)


@pytest.fixture
def published(steward: Viewer, few_places: PublicKeys, policy: None, monkeypatch: pytest.MonkeyPatch) -> Viewer:
    """A release of 6,000 people; whoever reads it need not be signed in."""
    counts = MemberCounts(
        {DOCTORS: 4_000, TEACHERS: 1_500, UNNAMED: 500}, {("SE", "remote"): 3_000, ("GB", "visit"): 900}
    )
    monkeypatch.setattr("mudhif.people.mapping.actions.blurring.count_members", lambda: counts)
    with time_machine.travel(datetime(2026, 11, 5, tzinfo=UTC), tick=False):
        actions.publish_release(steward, NOW)
    return Viewer.anonymous()


def test_before_the_first_release_there_is_none(anonymous: Viewer) -> None:
    assert queries.newest_release(anonymous) is None
    assert queries.ledger(anonymous).spent == 0
    with pytest.raises(NotFound):
        queries.figure(anonymous, NOW, "world")


@pytest.mark.parametrize("place", ["world", "northern-europe", "northern-europe/SE"])
def test_places_add_up_to_what_they_lie_in(published: Viewer, place: str) -> None:
    within = queries.figures_within(published, NOW, place)
    assert sum(one.value for one in within) == queries.figure(published, NOW, place).value


def test_groups_and_decades_add_up_to_the_place(published: Viewer) -> None:
    sweden = queries.figure(published, NOW, "northern-europe/SE").value
    for parts in (queries.figures_by_group, queries.figures_by_decade):
        assert sum(one.value for one in parts(published, NOW, "northern-europe/SE")) == sweden


def test_a_figure_has_its_interval_and_its_sentence(published: Viewer) -> None:
    found = queries.figure(published, NOW, "northern-europe/SE/stockholm")
    assert found.told
    assert found.low <= found.value <= found.high
    assert 3_900 < found.value < 4_100
    assert found.sentence.startswith(f"About {found.value:,}: between {found.low:,} and {found.high:,}")


def test_where_there_are_too_few_the_sentence_says_so_and_no_number(published: Viewer) -> None:
    found = queries.figure(published, NOW, "northern-europe/SE/gothenburg")
    assert not found.told
    assert found.sentence == "Too few to say."


def test_a_group_in_a_decade_in_a_city_can_be_asked_for(published: Viewer) -> None:
    found = queries.figure(published, NOW, "northern-europe/SE/stockholm", group="2", decade="1990")
    assert 3_800 < found.value < 4_200


def test_who_named_only_the_region_counts_in_the_region(published: Viewer) -> None:
    (rest,) = [one for one in queries.figures_within(published, NOW, "western-asia") if one.key == "western-asia/-"]
    assert rest.name == "Only the region known"
    assert 400 < rest.value < 600


def test_ways_to_help_are_published_by_country(published: Viewer) -> None:
    found = {one.key: one.value for one in queries.figures_by_mode(published, NOW, "northern-europe/SE")}
    assert 2_900 < found["remote"] < 3_100
    assert found["return"] < 200
    with pytest.raises(NotFound):
        queries.figures_by_mode(published, NOW, "northern-europe/SE/stockholm")


@pytest.mark.parametrize(("language", "name"), [("ar", "السويد"), ("ckb", "سوید"), ("en", "Sweden")])
def test_places_are_named_in_the_readers_language(published: Viewer, language: str, name: str) -> None:
    reader = replace(published, language=language)
    assert name in {one.name for one in queries.figures_within(reader, NOW, "northern-europe")}


def test_a_sentence_is_in_the_readers_words_and_digits() -> None:
    assert "١٬٢٤٠" in sentence(1240, 1200, 1280, "ar", told=True)
    assert "too few" not in sentence(3, 0, 40, "ckb", told=False).lower()


@pytest.mark.parametrize("place", ["mars", "northern-europe/NO", "northern-europe/SE/oslo", "a/b/c/d", ""])
def test_a_place_without_a_key_is_not_found(published: Viewer, place: str) -> None:
    with pytest.raises(NotFound):
        queries.figure(published, NOW, place)


def test_the_ledger_says_what_was_spent_and_what_that_means(published: Viewer) -> None:
    book = queries.ledger(published)
    assert (book.spent, book.years[0].left) == (200_000, 800_000)
    assert 2.5 < book.epsilon < 4
    newest = queries.newest_release(published)
    assert newest is not None
    assert str(newest.quarter) == NOW
    assert queries.releases(published) == (newest,)
