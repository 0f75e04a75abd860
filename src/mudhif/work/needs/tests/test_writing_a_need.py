"""A host writes its need; nobody else does, and nobody overwrites a colleague."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.models import Entry
from mudhif.people.organisations.models import Organisation
from mudhif.work.needs import actions, queries
from mudhif.work.needs.models import Criterion, Need, NeedText
from mudhif.work.needs.tests.conftest import Scene, status_of


def test_a_colleague_who_saved_first_is_not_overwritten(
    scene: Scene, drafted: Callable[..., UUID], content: actions.Draft
) -> None:
    need = drafted()
    _, version = queries.draft_of(scene.host, need)
    actions.save(scene.host, need, replace(content, seats=3), version)
    with pytest.raises(Refused, match="colleague"):
        actions.save(scene.host, need, replace(content, seats=9), version)
    assert Need.objects.get(pk=need).seats == 3


def test_the_need_of_another_host_does_not_exist(
    scene: Scene,
    drafted: Callable[..., UUID],
    content: actions.Draft,
    person: Callable[..., Viewer],
    organisation: Callable[..., UUID],
) -> None:
    need, stranger = drafted(), person(Role.HOST, organisation=organisation())
    for act in (
        lambda: queries.draft_of(stranger, need),
        lambda: queries.need_page(stranger, need),
        lambda: queries.progress(stranger, need),
        lambda: actions.save(stranger, need, content),
        lambda: actions.submit(stranger, need),
        lambda: actions.withdraw(stranger, need),
        lambda: actions.copy(stranger, need),
        lambda: actions.draft(stranger, scene.hospital, content),
    ):
        with pytest.raises(NotFound):
            act()


def test_kurdish_joiners_are_kept_and_hidden_controls_are_not(scene: Scene, drafted: Callable[..., UUID]) -> None:
    need = drafted(text=actions.TextDraft("ckb", "می\u200cخوێنم\u202e\x00 ", "x"))
    assert queries.title(need, "ckb") == "می\u200cخوێنم"


def test_an_unfinished_draft_is_not_sent_and_says_everything_that_is_missing(
    scene: Scene, drafted: Callable[..., UUID]
) -> None:
    need = drafted(governorate="", criteria=())
    with pytest.raises(Refused, match=r"governorate.*criteria|criteria.*governorate"):
        actions.submit(scene.host, need)
    assert status_of(need) == "draft"


@pytest.mark.parametrize(
    "changes", [{"governorate": "atlantis"}, {"skills": (actions.SkillWeight(uuid4(), True, 100),)}, {"seats": 501}]
)
def test_what_does_not_exist_cannot_be_asked_for(drafted: Callable[..., UUID], changes: dict[str, object]) -> None:
    with pytest.raises(Refused) as refusal:
        drafted(**changes)
    assert refusal.value.field in changes


def test_a_governorate_is_kept_by_its_key_also_when_its_iso_code_came(drafted: Callable[..., UUID]) -> None:
    assert Need.objects.get(pk=drafted(governorate="IQ-NI")).governorate == "nineveh"


def test_criteria_that_did_not_change_keep_their_identity(
    scene: Scene, drafted: Callable[..., UUID], content: actions.Draft
) -> None:
    need = drafted()
    before = set(Criterion.objects.filter(need=need).values_list("id", flat=True))
    actions.save(scene.host, need, replace(content, seats=5))
    assert set(Criterion.objects.filter(need=need).values_list("id", flat=True)) == before


def test_a_copy_is_a_draft_of_its_own_without_days_or_urgency(scene: Scene, opened: Callable[..., UUID]) -> None:
    copied = Need.objects.get(pk=actions.copy(scene.host, opened(urgent=True)))
    assert (copied.status, copied.urgent, copied.closes, copied.starts) == ("draft", False, None, None)
    assert queries.title(copied.id, "en") == "Supervising doctors"


def test_a_translation_stands_beside_the_original_and_never_replaces_it(
    scene: Scene, drafted: Callable[..., UUID]
) -> None:
    need = drafted()
    criterion = queries.terms(need).criteria[0].id
    actions.translate(scene.host, need, actions.TextDraft("ar", "إشراف"), {criterion: "خبرة", uuid4(): "غريب"})
    with pytest.raises(Refused):
        actions.translate(scene.host, need, actions.TextDraft("en", "Other words"))
    assert (queries.title(need, "ar"), queries.title(need, "en")) == ("إشراف", "Supervising doctors")
    assert queries.terms(need).criteria[0].text("ar") == "خبرة"


def test_where_a_translation_is_not_whole_the_original_fills_it(scene: Scene, opened: Callable[..., UUID]) -> None:
    need = opened()
    actions.translate(scene.host, need, actions.TextDraft("ar", "إشراف"))
    text = queries.need_page(Viewer.anonymous("ar"), need).text
    assert (text.title, text.narrative) == ("إشراف", "Four young doctors need a supervisor.")


def test_the_record_of_a_need_says_nothing_that_was_typed(opened: Callable[..., UUID]) -> None:
    need = opened()
    record = b"".join(bytes(body) for body in Entry.objects.values_list("body", flat=True)).decode()
    assert ("needs.opened" in record, str(need) in record, "Supervising" in record) == (True, False, False)


def test_who_erases_leaves_the_need_and_takes_the_name(scene: Scene, submitted: Callable[..., UUID]) -> None:
    need = submitted()
    actions.ask(scene.desk, need, "Who meets the visitor?")
    for viewer in (scene.host, scene.desk):
        assert viewer.id is not None
        assert any(queries.written_by(viewer.id).values())
        actions.forget_author(viewer.id)
        assert not any(queries.written_by(viewer.id).values())
    assert NeedText.objects.get(need=need).title == "Supervising doctors"


def test_a_suspended_organisation_posts_nothing_new_and_sends_nothing(
    scene: Scene, drafted: Callable[..., UUID], content: actions.Draft
) -> None:
    need = drafted()
    Organisation.objects.filter(pk=scene.hospital).update(verification="suspended")
    for act in (
        lambda: actions.draft(scene.host, scene.hospital, content),
        lambda: actions.submit(scene.host, need),
    ):
        with pytest.raises(Refused, match="suspended"):
            act()
    assert status_of(need) == "draft"
