"""A web server brings into memory what all its processes need, once."""

import pytest
from django.db import OperationalError

from mudhif.base.foundation.registries import warm_ups
from mudhif.config.warming import warm_up


@pytest.fixture
def warmed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was brought in, in its order; the database of the second room is not there yet."""
    brought: list[str] = []

    def missing() -> None:
        raise OperationalError("no such table: a secret name")

    parts = {"first": lambda: brought.append("first"), "second": missing, "third": lambda: brought.append("third")}
    monkeypatch.setattr(warm_ups, "parts", parts)
    monkeypatch.setattr("mudhif.config.warming.connections.close_all", lambda: brought.append("closed"))
    return brought


def test_what_cannot_be_read_yet_does_not_stop_the_server(warmed: list[str]) -> None:
    warm_up()
    assert warmed == ["first", "third", "closed"]


def test_the_log_says_which_room_and_no_more(warmed: list[str], caplog: pytest.LogCaptureFixture) -> None:
    warm_up()
    assert "second" in caplog.text
    assert "secret" not in caplog.text


def test_shortlists_and_suggestions_are_warmed() -> None:
    assert {"work_selection", "atlas_skills"} <= set(warm_ups.parts)
