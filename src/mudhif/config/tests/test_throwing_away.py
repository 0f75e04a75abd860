"""What libraries keep is thrown away when the data map says so."""

from datetime import UTC, datetime

import pytest
from django.contrib.sessions.models import Session

from mudhif.config.jobs import throw_away

pytestmark = pytest.mark.django_db


def test_a_session_that_is_over_is_thrown_away_and_a_living_one_stays() -> None:
    for key, year in (("over", 2020), ("living", 2090)):
        Session.objects.create(session_key=key, session_data="", expire_date=datetime(year, 1, 1, tzinfo=UTC))
    throw_away()
    throw_away()
    assert [session.session_key for session in Session.objects.all()] == ["living"]
