"""Who accepted work counts once, in one governorate."""

from collections.abc import Callable

import pytest

from mudhif.base.foundation.registries import governorate_counts
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
    assert queries.count_by_governorate() == {"basra": 2}


def test_an_offer_without_an_answer_does_not_count(bench: Bench, released: Released) -> None:
    Need.objects.filter(pk=bench.need).update(governorate="basra")
    actions.offer(bench.host, released()[1], bench.terms)
    assert queries.count_by_governorate() == {}


def test_the_house_knows_that_these_are_people() -> None:
    assert {name: counted.of_people for name, counted in governorate_counts.items()} == {
        "open_needs": False, "engaged": True,
    }  # fmt: skip
