"""Two members accept at the same moment, and one seat is left."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID

import pytest
from django.db import connection

from mudhif.base.foundation.errors import Refused
from mudhif.base.foundation.viewer import Viewer
from mudhif.work.engagements import actions
from mudhif.work.engagements.models import Engagement
from mudhif.work.engagements.tests.conftest import Bench, Released
from mudhif.work.needs.models import Need


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one writer in at a time: see test_offers")
@pytest.mark.django_db(transaction=True)
def test_of_two_who_accept_at_once_one_gets_the_last_seat(bench: Bench, released: Released) -> None:
    members = [released(), released()]
    offers = [(member, actions.offer(bench.host, code, bench.terms)) for member, code in members]
    together = Barrier(2)

    def accept(offer: tuple[Viewer, UUID]) -> bool:
        together.wait()
        try:
            actions.accept(*offer)
        except Refused:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(2) as both:
        assert sorted(both.map(accept, offers)) == [False, True]
    assert Engagement.objects.filter(status="accepted").count() == 1
    assert Need.objects.get(pk=bench.need).status == "filled"
