"""A desk asks, returns and opens; a host answers; no desk opens its own house's need."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.events import subscribe
from mudhif.base.foundation.viewer import OrganisationTie, Role, Viewer
from mudhif.base.post.actions import Urgency
from mudhif.base.post.models import Letter
from mudhif.people.organisations.models import Organisation
from mudhif.work.needs import actions, queries
from mudhif.work.needs.events import CriteriaChanged, NeedOpened
from mudhif.work.needs.models import Need
from mudhif.work.needs.tests.conftest import Scene, status_of


def test_a_need_opens_only_when_every_question_is_answered(scene: Scene, submitted: Callable[..., UUID]) -> None:
    need = submitted()
    question = actions.ask(scene.desk, need, "Who meets the visitor?")
    with pytest.raises(Refused, match="answer every question"):
        actions.open_need(scene.desk, need)
    actions.answer(scene.host, need, question, "The head of the ward.")
    actions.open_need(scene.desk, need)
    assert status_of(need) == "open"


def test_opening_is_told_and_names_the_desk(scene: Scene, submitted: Callable[..., UUID]) -> None:
    told: list[NeedOpened] = []
    subscribe(NeedOpened, told.append)
    need = submitted()
    actions.open_need(scene.desk, need)
    assert (told, Need.objects.get(pk=need).desk_id) == ([NeedOpened(need)], scene.federation)


def test_a_desk_does_not_review_a_need_of_its_own_organisation(
    scene: Scene, submitted: Callable[..., UUID], person: Callable[..., Viewer]
) -> None:
    need, same_house = submitted(), person(Role.DESK, organisation=scene.hospital, kind="ministry")
    for act in (
        lambda: actions.open_need(same_house, need),
        lambda: actions.ask(same_house, need, "?"),
        lambda: actions.return_to_host(same_house, need, "no"),
        lambda: queries.at_desk(same_house, need),
    ):
        with pytest.raises(NotFound):
            act()
    assert queries.desk_queue(same_house, queries.DeskFilters()).rows == ()


def test_who_holds_a_desk_elsewhere_too_still_does_not_review_the_own_house(
    scene: Scene, submitted: Callable[..., UUID], person: Callable[..., Viewer]
) -> None:
    ties = tuple(OrganisationTie(each, "federation", Role.DESK) for each in (scene.federation, scene.hospital))
    both = Viewer(scene.desk.id, frozenset({Role.DESK}), ties, "en", "Asia/Baghdad")
    with pytest.raises(NotFound):
        actions.open_need(both, submitted())


def test_a_host_cannot_open_its_own_need(scene: Scene, submitted: Callable[..., UUID]) -> None:
    with pytest.raises(NotFound):
        actions.open_need(scene.host, submitted())


def test_a_draft_is_not_there_for_a_desk(scene: Scene, drafted: Callable[..., UUID]) -> None:
    need = drafted()
    with pytest.raises(NotFound):
        queries.at_desk(scene.desk, need)
    with pytest.raises(NotFound):
        queries.need_page(scene.desk, need)


def test_a_returned_need_is_answered_before_it_is_sent_again(scene: Scene, submitted: Callable[..., UUID]) -> None:
    need = submitted()
    actions.return_to_host(scene.desk, need, "The package says nothing of housing.")
    with pytest.raises(Refused):
        actions.submit(scene.host, need)
    [question] = queries.questions(scene.host, need)
    actions.answer(scene.host, need, question.id, "The guest house.")
    actions.submit(scene.host, need)
    assert status_of(need) == "review"


def test_a_question_of_another_need_cannot_be_answered_through_this_one(
    scene: Scene, submitted: Callable[..., UUID]
) -> None:
    question = actions.ask(scene.desk, submitted(), "Who?")
    with pytest.raises(NotFound):
        actions.answer(scene.host, submitted(), question, "Me.")


@pytest.mark.parametrize("words", ["", " \u202e\x00 ", "x" * 2001])
def test_silence_and_books_are_no_questions(scene: Scene, submitted: Callable[..., UUID], words: str) -> None:
    with pytest.raises(Refused):
        actions.ask(scene.desk, submitted(), words)


def test_the_public_does_not_read_the_conversation(scene: Scene, opened: Callable[..., UUID]) -> None:
    need = opened()
    with pytest.raises(NotFound):
        queries.questions(Viewer.anonymous(), need)
    assert queries.questions(scene.desk, need) == ()


def test_taking_an_open_need_back_tells_everyone_who_was_asked(scene: Scene, opened: Callable[..., UUID]) -> None:
    told: list[CriteriaChanged] = []
    subscribe(CriteriaChanged, told.append)
    need = opened()
    actions.reopen_for_change(scene.host, need)
    assert (status_of(need), told) == ("draft", [CriteriaChanged(need)])


def test_taking_back_what_was_never_open_tells_nobody(scene: Scene, submitted: Callable[..., UUID]) -> None:
    told: list[CriteriaChanged] = []
    subscribe(CriteriaChanged, told.append)
    actions.reopen_for_change(scene.host, submitted())
    assert told == []


def test_an_open_need_cannot_change_quietly(scene: Scene, opened: Callable[..., UUID], content: actions.Draft) -> None:
    with pytest.raises(Refused, match="open"):
        actions.save(scene.host, opened(), content)


def test_only_what_is_open_can_be_closed(
    scene: Scene, submitted: Callable[..., UUID], opened: Callable[..., UUID]
) -> None:
    with pytest.raises(Refused):
        actions.close(scene.host, submitted())
    need = opened()
    actions.close(scene.host, need)
    assert status_of(need) == "closed"


def test_filling_a_need_twice_changes_nothing(scene: Scene, opened: Callable[..., UUID]) -> None:
    need = opened()
    actions.mark_filled(scene.host, need)
    actions.mark_filled(scene.host, need)
    assert Need.objects.get(pk=need).status == "filled"


def test_what_never_existed_answers_like_what_is_foreign(scene: Scene) -> None:
    for viewer in (scene.host, scene.desk, Viewer.anonymous()):
        with pytest.raises(NotFound):
            queries.need_page(viewer, uuid4())


def _letters_today() -> list[UUID]:
    return list(Letter.objects.filter(template="work_needs/letters/urgent").values_list("person", flat=True))


def test_desks_are_written_to_when_an_urgent_need_waits_for_them(
    scene: Scene, submitted: Callable[..., UUID], mandate: Callable[[Viewer, UUID, Role], None]
) -> None:
    mandate(scene.desk, scene.federation, Role.DESK)
    mandate(scene.host, scene.hospital, Role.HOST)
    submitted(urgent=True)
    assert _letters_today() == [scene.desk.id]
    assert Letter.objects.get(person=scene.desk.person).urgency == Urgency.TODAY


def test_a_calm_need_waits_for_the_desks_without_a_letter(
    scene: Scene, submitted: Callable[..., UUID], mandate: Callable[[Viewer, UUID, Role], None]
) -> None:
    mandate(scene.desk, scene.federation, Role.DESK)
    submitted(urgent=False)
    assert _letters_today() == []


def test_a_desk_that_may_not_review_the_need_gets_no_letter(
    scene: Scene,
    submitted: Callable[..., UUID],
    person: Callable[..., Viewer],
    organisation: Callable[..., UUID],
    mandate: Callable[[Viewer, UUID, Role], None],
) -> None:
    of_both, suspended = person(), organisation("embassy")
    for where in (scene.federation, scene.hospital):
        mandate(of_both, where, Role.DESK)
    mandate(person(), suspended, Role.DESK)
    Organisation.objects.filter(pk=suspended).update(verification="suspended")
    submitted(urgent=True)
    assert _letters_today() == []
