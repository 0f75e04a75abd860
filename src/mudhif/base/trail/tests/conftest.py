"""A record with a few acts on it."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import transaction

from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail.actions import Recorded, record

HOST = Viewer(uuid4(), frozenset({Role.HOST}), (), "ar", "Asia/Baghdad")


@pytest.fixture
def host() -> Viewer:
    """Somebody who acts."""
    return HOST


@pytest.fixture
def write(db: None) -> Callable[[int], list[Recorded]]:
    """Puts so many acts on the record."""

    def acts(count: int) -> list[Recorded]:
        with transaction.atomic():
            return [record(HOST, "needs.opened", facts={"seats": number}) for number in range(count)]

    return acts
