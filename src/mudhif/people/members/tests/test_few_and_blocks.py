"""Whoever could be recognised is warned, and whom a member keeps out does not find them."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from mudhif.base.foundation.errors import NotFound, Refused
from mudhif.people.members import actions, queries
from mudhif.people.members.models import Block
from mudhif.people.members.rules import is_few
from mudhif.people.members.tests.conftest import NewMember, id_of


@pytest.mark.parametrize(("others", "few"), [([0], True), ([8], True), ([9], False), ([500, 3], True), ([], False)])
def test_fewer_than_ten_alike_in_any_group_are_few(others: list[int], few: bool) -> None:
    assert is_few(others) is few


@pytest.mark.django_db
def test_the_tenth_of_a_kind_is_no_longer_one_of_a_few(member: NewMember) -> None:
    viewers = [member() for _ in range(10)]
    for place, viewer in enumerate(viewers):
        assert not queries.only_a_few(viewer)
        actions.save_profession(viewer, "2212")
        actions.save_residence(viewer, "SE")
        assert queries.only_a_few(viewer) is (place < 9)
    assert not queries.only_a_few(viewers[0])
    actions.unpublish(viewers[9])
    assert queries.only_a_few(viewers[0])


@pytest.mark.django_db
def test_a_small_city_makes_one_of_many_one_of_a_few(member: NewMember) -> None:
    viewers = [member() for _ in range(10)]
    for viewer in viewers:
        actions.save_profession(viewer, "2212")
        actions.save_residence(viewer, "SE")
    actions.save_city(viewers[0], "malmo")
    assert queries.only_a_few(viewers[0])
    assert not queries.only_a_few(viewers[1])


@pytest.mark.django_db
def test_nobody_is_counted_beyond_the_tenth_of_a_kind(member: NewMember) -> None:
    viewer = member()
    actions.save_profession(viewer, "2212")
    actions.save_residence(viewer, "SE")
    actions.save_city(viewer, "malmo")
    with CaptureQueriesContext(connection) as made:
        assert queries.only_a_few(viewer)
    counting = [query["sql"] for query in made if "COUNT(" in query["sql"]]
    assert counting
    assert all("LIMIT 10" in sql for sql in counting)


@pytest.mark.django_db
def test_blocking_twice_is_blocking_once(member: NewMember) -> None:
    viewer, organisation = member(), uuid4()
    for _ in range(2):
        actions.block(viewer, organisation=organisation)
        actions.block(viewer, governorate="basra")
    assert len(queries.my_blocks(viewer)) == 2
    assert queries.search_rows([id_of(viewer)])[id_of(viewer)].blocked_organisations == {organisation}


@pytest.mark.django_db
def test_a_block_names_one_thing(member: NewMember) -> None:
    viewer = member()
    for organisation, governorate in ((None, ""), (uuid4(), "basra")):
        with pytest.raises(Refused):
            actions.block(viewer, organisation=organisation, governorate=governorate)
        with pytest.raises(IntegrityError), transaction.atomic():
            Block.objects.create(
                profile_id=viewer.id, organisation=organisation, governorate=governorate, since="2026-11-22T00:00Z"
            )


@pytest.mark.django_db
def test_nobody_lifts_the_block_of_somebody_else(member: NewMember) -> None:
    viewer = member()
    actions.block(viewer, governorate="basra")
    block = queries.my_blocks(viewer)[0].id
    with pytest.raises(NotFound):
        actions.unblock(member(), block)
    actions.unblock(viewer, block)
    assert queries.my_blocks(viewer) == ()
