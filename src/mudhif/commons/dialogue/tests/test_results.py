"""Results: common ground first, groups only where they would be found again, nothing where few have voted."""

from collections.abc import Callable
from random import Random
from uuid import UUID

import pytest
from django.test import Client

from mudhif.base.foundation.errors import NotFound
from mudhif.base.foundation.viewer import Viewer
from mudhif.commons.dialogue import actions, jobs, queries
from mudhif.commons.dialogue.models import Statement
from mudhif.commons.dialogue.queries import results as reading
from mudhif.commons.dialogue.queries.results import _found as found_before

pytestmark = pytest.mark.django_db
SignIn = Callable[[Viewer], Client]


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    """No outcome of a test before."""
    found_before.clear()


def _people(statements: list[UUID], number: int) -> list[actions.Invented]:
    """Two camps that agree on the first two statements and on nothing else."""
    chance, people = Random(7), []
    for place in range(number):
        side = 1 if place % 2 else -1
        votes = {one: 1 if rank < 2 else side * (1 if rank % 2 else -1) for rank, one in enumerate(statements)}
        votes = {one: -value if chance.random() < 0.05 else value for one, value in votes.items()}
        people.append(actions.Invented(place.to_bytes(8), votes))
    return people


@pytest.fixture
def statements(convenor: Viewer, opened: UUID) -> list[UUID]:
    """Twelve statements."""
    for number in range(9):
        actions.say_first(convenor, opened, f"A further statement, number {number}.", "en")
    return sorted(Statement.objects.filter(dialogue=opened).values_list("id", flat=True))


def test_two_camps_are_found_with_what_they_share_and_what_divides_them(
    convenor: Viewer, opened: UUID, statements: list[UUID]
) -> None:
    actions.let_in_invented(opened, _people(statements, 60))
    found = queries.results(convenor, opened).outcome
    assert found
    assert {one.statement for one in found.common} == set(statements[:2])
    assert [group.size for group in found.groups] == [30, 30]
    assert not {one.statement for one in found.dividing} & set(statements[:2])
    assert found.stability
    assert found.stability > 0.8


def test_no_groups_are_shown_where_they_would_not_be_found_again(
    convenor: Viewer, opened: UUID, statements: list[UUID]
) -> None:
    chance = Random(3)
    crowd = [actions.Invented(n.to_bytes(8), {one: chance.choice((1, -1)) for one in statements}) for n in range(60)]
    actions.let_in_invented(opened, crowd)
    found = queries.results(convenor, opened).outcome
    assert found
    assert (found.groups, found.dividing) == ((), ())
    assert found.stability is None or found.stability < 0.8


def test_nothing_is_said_of_nine_people(convenor: Viewer, opened: UUID, statements: list[UUID]) -> None:
    actions.let_in_invented(opened, _people(statements, 9))
    assert queries.results(convenor, opened).outcome is None


def test_results_are_the_convenors_until_they_open_them(
    convenor: Viewer, moderator: Viewer, anonymous: Viewer, opened: UUID
) -> None:
    for who in (anonymous, moderator):
        with pytest.raises(NotFound):
            queries.results(who, opened)
    actions.show_results(convenor, opened, public=True)
    assert queries.results(anonymous, opened).public


def test_votes_on_a_refused_statement_count_for_nothing(convenor: Viewer, opened: UUID, statements: list[UUID]) -> None:
    actions.let_in_invented(opened, _people(statements, 60))
    Statement.objects.filter(pk=statements[0]).update(state="refused", reason=1)
    found = queries.results(convenor, opened).outcome
    assert found
    assert {one.statement for one in found.common} == {statements[1]}


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_every_picture_has_its_table(
    client: Client, convenor: Viewer, opened: UUID, statements: list[UUID], language: str
) -> None:
    actions.let_in_invented(opened, _people(statements, 60))
    actions.show_results(convenor, opened, public=True)
    page = client.get(f"/{language}/dialogues/{opened}/results/").content.decode()
    assert page.count('class="strip"') == 2 + 6
    assert page.count("<table") == 2
    assert page.count('class="opinions"') == 1


def test_statements_are_weighed_by_what_a_vote_on_them_would_tell(opened: UUID, statements: list[UUID]) -> None:
    actions.let_in_invented(opened, _people(statements, 60))
    jobs.weigh_statements()
    weights = set(Statement.objects.values_list("weight", flat=True))
    assert len(weights) > 1
    assert min(weights) > 0


def test_reading_again_at_once_counts_nothing_anew(convenor: Viewer, opened: UUID, statements: list[UUID]) -> None:
    first = reading(convenor, opened).outcome
    actions.let_in_invented(opened, _people(statements, 60))
    assert reading(convenor, opened).outcome == first
