"""Two people press at the same moment: one wins, the other is told, and nothing is half done."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection, connections

from mudhif.base.foundation.errors import Refused
from mudhif.base.post.models import Letter
from mudhif.work.selection import actions
from mudhif.work.selection.models import Decision
from mudhif.work.selection.tests.conftest import House, NewMember, assessed, identifier, row

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*steps: Callable[[], object]) -> list[object]:
    """What each step gave or raised, all begun behind one barrier."""
    barrier, results = threading.Barrier(len(steps)), [None] * len(steps)

    def run(number: int, step: Callable[[], object]) -> None:
        barrier.wait()
        try:
            results[number] = step()  # type: ignore[call-overload]
        except Refused as refusal:
            results[number] = refusal  # type: ignore[call-overload]
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(steps)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return list(results)


@pytest.fixture(autouse=True)
def _shared_database() -> None:
    """Threads need a database that they share; SQLite in memory is one connection's own."""
    if connection.vendor == "sqlite" and "memory" in str(connection.settings_dict["NAME"]):
        pytest.skip("SQLite in memory cannot be shared by threads; this runs on PostgreSQL and on a file")


def test_of_two_decisions_at_once_one_stands(house: House, member: NewMember) -> None:
    first, second = member(), member()
    codes = [assessed(house, one) for one in (first, second)]
    deciders = (house.desk, house.assessor)
    results = at_once(
        *(
            lambda who=who, code=code: actions.decide(
                who, house.need, code, chosen=True, reason="The strongest by every criterion"
            )
            for who, code in zip(deciders, codes, strict=True)
        )
    )
    assert [type(result) for result in results].count(Refused) == 1
    assert Decision.objects.filter(chosen=True).count() == 1


def test_two_invitations_at_once_write_one_letter(house: House, member: NewMember) -> None:
    someone = member()
    actions.find(house.host, house.need)
    code = row(house, someone).code
    at_once(*(lambda who=who: actions.invite(who, house.need, [code]) for who in (house.host, house.desk)))
    assert row(house, someone).status == "invited"
    assert Letter.objects.filter(person=identifier(someone)).count() == 1
