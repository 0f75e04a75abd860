"""Lists find what is asked for, in a fixed number of queries."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from mudhif.base.foundation.viewer import Viewer
from mudhif.work.needs import actions, queries
from mudhif.work.needs.contributions import home_cards
from mudhif.work.needs.queries import DeskFilters, Filters
from mudhif.work.needs.queries import lists as module
from mudhif.work.needs.tests.conftest import Scene

EVERYONE = Viewer.anonymous("en")


def found(**filters: object) -> set[UUID]:
    return {row.id for row in queries.open_needs(EVERYONE, Filters(**filters)).rows}  # type: ignore[arg-type]


def test_only_open_needs_are_public(
    opened: Callable[..., UUID], submitted: Callable[..., UUID], drafted: Callable[..., UUID]
) -> None:
    submitted(), drafted()
    need = opened()
    assert found() == {need}


def test_each_filter_finds_its_need_and_no_other(opened: Callable[..., UUID], skill: UUID) -> None:
    here = opened(governorate="basra", modes=("return",), licence="2212", urgent=True, languages=(("ckb", 3),))
    opened()
    for filters in (
        {"governorate": "basra"}, {"mode": "return"}, {"profession": "2212"}, {"urgent": True}, {"language": "ckb"},
    ):  # fmt: skip
        assert found(**filters) == {here}
    assert (len(found(skill=skill)), found(skill=uuid4())) == (2, set())


@pytest.mark.parametrize("typed", ["اشراف", "إِشْرَاف", "  إشراف  "])
def test_words_are_found_in_any_spelling(opened: Callable[..., UUID], typed: str) -> None:
    need = opened(text=actions.TextDraft("ar", "إشراف على أطباء", "لماذا"))
    assert found(q=typed) == {need}


def test_a_page_of_needs_takes_the_same_queries_however_many_there_are(
    opened: Callable[..., UUID], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    opened()
    with django_assert_num_queries(4):
        queries.open_needs(EVERYONE, Filters())
    for _ in range(3):
        opened()
    with django_assert_num_queries(4):
        assert len(queries.open_needs(EVERYONE, Filters()).rows) == 4


def test_pages_follow_one_another_without_gap_or_repeat(opened: Callable[..., UUID]) -> None:
    day = timezone.localdate()
    needs = [opened(closes=day + timedelta(days)) for days in (9, 7, 7, 8, 9)]
    seen: list[UUID] = []
    cursor = ""
    while True:
        page = queries.open_needs(EVERYONE, Filters(), cursor, size=2)
        seen += [row.id for row in page.rows]
        cursor = page.next_cursor
        if not cursor:
            break
    assert (len(seen), set(seen)) == (5, set(needs))


@pytest.mark.parametrize("cursor", ["nonsense", "WyJ4IiwgInkiXQ", "bnVsbA", "é", "\x00"])
def test_a_cursor_that_nobody_gave_out_starts_at_the_beginning(opened: Callable[..., UUID], cursor: str) -> None:
    need = opened()
    assert [row.id for row in queries.open_needs(EVERYONE, Filters(), cursor).rows] == [need]


def test_counting_stops_where_nobody_reads_on(opened: Callable[..., UUID], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "COUNTED", 1)
    opened(), opened()
    page = queries.open_needs(EVERYONE, Filters())
    assert (page.count, page.more) == (1, True)


def test_the_desk_sees_urgent_needs_first_and_then_the_longest_wait(
    scene: Scene, submitted: Callable[..., UUID], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first, second, urgent = submitted(), submitted(), submitted(urgent=True)
    with django_assert_num_queries(4):
        rows = queries.desk_queue(scene.desk, DeskFilters()).rows
    assert [row.id for row in rows] == [urgent, first, second]
    assert rows[0].answer_by is not None


def test_a_need_with_an_open_question_waits_with_its_host(scene: Scene, submitted: Callable[..., UUID]) -> None:
    need = submitted()
    actions.ask(scene.desk, need, "Who?")
    counts = queries.desk_counts(scene.desk)
    assert (counts["waiting"], counts["asked"], counts["all"]) == (0, 1, 1)


def test_nobody_but_a_desk_sees_the_queue(scene: Scene, submitted: Callable[..., UUID]) -> None:
    submitted()
    for viewer in (scene.host, EVERYONE):
        assert queries.desk_queue(viewer, DeskFilters(view="all")).rows == ()


def test_a_host_sees_its_own_needs_only(
    scene: Scene, drafted: Callable[..., UUID], organisation: Callable[..., UUID], person: Callable[..., Viewer]
) -> None:
    need = drafted()
    assert [row.id for row in queries.host_needs(scene.host).rows] == [need]
    assert queries.host_needs(scene.desk).rows == ()


def test_what_waits_is_counted_for_those_for_whom_it_waits(
    scene: Scene, submitted: Callable[..., UUID], drafted: Callable[..., UUID]
) -> None:
    drafted()
    actions.ask(scene.desk, submitted(), "Who?")
    submitted(urgent=True)
    assert queries.waiting_for(scene.host) == queries.Waiting(drafts=1, questions=1)
    assert queries.waiting_for(scene.desk) == queries.Waiting(at_desk=1, urgent_at_desk=1)
    assert queries.waiting_for(EVERYONE) == queries.Waiting()


def test_open_needs_are_counted_by_governorate(opened: Callable[..., UUID], submitted: Callable[..., UUID]) -> None:
    opened(governorate="basra"), opened(governorate="basra"), opened(governorate="nineveh")
    submitted(governorate="basra")
    assert queries.count_open_by_governorate() == {"basra": 2, "nineveh": 1}


def test_the_list_of_a_host_marks_what_the_desk_asks(scene: Scene, submitted: Callable[..., UUID]) -> None:
    need = submitted()
    asked = actions.ask(scene.desk, need, "Who receives them on the first day?")
    assert [row.asked for row in queries.host_needs(scene.host).rows] == [True]
    actions.answer(scene.host, need, asked, "The head nurse.")
    assert [row.asked for row in queries.host_needs(scene.host).rows] == [False]


def test_a_host_finds_the_way_to_a_new_need_on_the_first_page(scene: Scene) -> None:
    assert [card.url_name for card in home_cards(scene.host)] == ["needs:new"]
    assert "needs:new" not in [card.url_name for card in home_cards(scene.desk)]
