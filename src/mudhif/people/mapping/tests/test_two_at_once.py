"""Two stewards who publish at the same moment spend the budget once."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections

from mudhif.base.foundation import clock
from mudhif.base.foundation.errors import Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.people.mapping import actions
from mudhif.people.mapping.models import BudgetEntry, Release
from mudhif.people.mapping.rules.quarters import Quarter

pytest.importorskip("opendp")
pytestmark = [
    pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite in memory has one writer: see test_releasing"),
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("few_places", "policy"),
]


def test_of_eight_releases_at_once_one_is_published_and_paid(steward: Viewer) -> None:
    quarter = str(Quarter.of(clock.today(Viewer.anonymous())))

    def alone(_number: int) -> bool:
        try:
            actions.publish_release(steward, quarter)
        except Refused:
            return False
        finally:
            connections.close_all()
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(alone, range(8))) == 1
    assert Release.objects.count() == BudgetEntry.objects.count() == 1
