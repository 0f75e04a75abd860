"""Who accepted work counts once, in one governorate."""

from collections.abc import Callable

import pytest

from mudhif.base.foundation.registries import governorate_counts, governorates_of_work
from mudhif.work.engagements import actions, queries
from mudhif.work.engagements.tests.conftest import Bench, Released
from mudhif.work.needs.models import Need

pytestmark = pytest.mark.django_db


@pytest.fixture
def accepted(bench: Bench, released: Released) -> Callable[[str], None]:
    """Somebody accepts work in a governorate."""

    def accept(governorate: str) -> None:
        Need.objects.filter(pk=bench.need).update(governorate=governorate, seats=9)
        member, code = released()
        actions.accept(member, actions.offer(bench.host, code, bench.terms))

    return accept


def test_whoever_accepted_counts_where_the_work_is(accepted: Callable[[str], None]) -> None:
    accepted("basra")
    accepted("basra")
    assert sorted(queries.governorate_of_each().values()) == ["basra", "basra"]


def test_an_offer_without_an_answer_does_not_count(bench: Bench, released: Released) -> None:
    Need.objects.filter(pk=bench.need).update(governorate="basra")
    actions.offer(bench.host, released()[1], bench.terms)
    assert queries.governorate_of_each() == {}


def test_no_registry_of_plain_counts_counts_people() -> None:
    assert [name for name, _ in governorate_counts.items()] == ["open_needs"]
    assert [name for name, _ in governorates_of_work.items()] == ["engagements"]
