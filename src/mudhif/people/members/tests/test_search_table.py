"""What the index may know follows each change in its transaction, in order, and in chunks."""

from datetime import timedelta
from uuid import UUID

import pytest
import time_machine
from django.db import transaction

from mudhif.base.foundation import clock
from mudhif.people.members import actions, queries
from mudhif.people.members.jobs import sweep
from mudhif.people.members.models import SearchEntry
from mudhif.people.members.rules import LanguageLevel, Mode, Purpose
from mudhif.people.members.tests.conftest import TRAUMA_CARE, Giving, NewMember, id_of

pytestmark = pytest.mark.django_db


def test_a_row_holds_what_a_need_is_compared_with(member: NewMember) -> None:
    viewer = member()
    actions.save_languages(viewer, [("ar", LanguageLevel.C2), ("sv", LanguageLevel.B2)])
    actions.save_licence(viewer, "2212", "SE", number="7")
    actions.save_governorates(viewer, ["nineveh", "basra"])
    actions.block(viewer, governorate="anbar")
    row = queries.search_rows([id_of(viewer)])[id_of(viewer)]
    assert row.skills == (queries.SkillHeld(TRAUMA_CARE, level=4, years=9, evidence=1),)
    assert row.languages == (("ar", 6), ("sv", 4))
    assert [(held.isco, held.country, held.verified) for held in row.licences] == [("2212", "SE", False)]
    assert row.modes == frozenset({Mode.REMOTE.value})
    assert row.hours_a_month == 20
    assert row.governorates == frozenset({"nineveh", "basra"})
    assert row.blocked_governorates == frozenset({"anbar"})
    assert [purpose for purpose, _until in row.consents] == [Purpose.INSTITUTIONS]


def test_changes_come_once_in_order_and_nothing_is_missed(member: NewMember) -> None:
    first, second = member(), member()
    seen = queries.search_changes(0)
    assert [row.member for row in seen.rows] == [id_of(first), id_of(second)]
    assert queries.search_changes(seen.version).rows == ()
    actions.save_offer(first, [Mode.VISIT], 5)
    changed = queries.search_changes(seen.version)
    assert [row.member for row in changed.rows] == [id_of(first)]
    assert changed.version == queries.search_version()


def test_a_member_who_withdraws_is_named_as_gone(member: NewMember) -> None:
    viewer = member()
    seen = queries.search_changes(0).version
    actions.withdraw_consent(viewer, Purpose.INSTITUTIONS)
    changes = queries.search_changes(seen)
    assert (changes.rows, changes.gone) == ((), (id_of(viewer),))
    assert bytes(SearchEntry.objects.get(pk=id_of(viewer)).body) == b""


def test_a_long_way_is_gone_in_chunks_of_one_query_each(member: NewMember, django_assert_num_queries: object) -> None:
    everyone = [id_of(member()) for _ in range(5)]
    version, found = 0, list[UUID]()
    for _ in range(3):
        with django_assert_num_queries(1):  # type: ignore[operator]
            changes = queries.search_changes(version, limit=2)
        version, found = changes.version, [*found, *(row.member for row in changes.rows)]
    assert found == everyone
    assert not changes.more


def test_saving_the_same_again_is_no_change(member: NewMember) -> None:
    viewer = member()
    before = queries.search_version()
    actions.save_offer(viewer, [Mode.REMOTE], 20)
    actions.save_access_needs(viewer, "a ramp")
    assert queries.search_version() == before


def test_a_change_that_is_undone_leaves_the_table_as_it_was(member: NewMember) -> None:
    viewer, before = member(), queries.search_version()
    with transaction.atomic():
        actions.save_offer(viewer, [Mode.VISIT], 3)
        transaction.set_rollback(True)
    assert queries.search_version() == before
    assert queries.search_rows([id_of(viewer)])[id_of(viewer)].hours_a_month == 20


def test_what_has_ended_is_swept_out_in_the_following_night(member: NewMember, give: Giving) -> None:
    viewer = member(Purpose.FEDERATION)
    give(viewer, Purpose.INSTITUTIONS, days=400)
    with time_machine.travel(clock.now() + timedelta(days=102), tick=False):
        assert sweep() == 1
        assert [purpose for purpose, _until in queries.search_rows([id_of(viewer)])[id_of(viewer)].consents] == [
            Purpose.INSTITUTIONS
        ]
        assert sweep() == 0
    with time_machine.travel(clock.now() + timedelta(days=402), tick=False):
        assert sweep() == 1
        assert id_of(viewer) not in queries.search_rows([id_of(viewer)])


def test_nothing_severe_outlives_the_consent_in_the_search_table(member: NewMember) -> None:
    viewer = member()
    actions.save_languages(viewer, [("mid", LanguageLevel.C2)])
    assert b'"mid"' in bytes(SearchEntry.objects.get(pk=id_of(viewer)).body)
    actions.unpublish(viewer)
    assert b'"mid"' not in bytes(SearchEntry.objects.get(pk=id_of(viewer)).body)


def test_a_licence_that_is_doubted_is_not_offered(member: NewMember) -> None:
    from mudhif.people.members.models import Licence

    viewer = member()
    licence = actions.save_licence(viewer, "2212", "SE")
    Licence.objects.filter(pk=licence).update(state=Licence.State.DOUBTED)
    actions.save_offer(viewer, [Mode.REMOTE], 21)
    assert queries.search_rows([id_of(viewer)])[id_of(viewer)].licences == ()
