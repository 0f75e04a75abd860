"""300 odd posts to where a phone sends the votes that it kept: each is counted or refused, none is an error of ours."""

import json

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.authorisation.world import World
from tests.fuzz import share
from tests.fuzz.test_forms import address, browser
from tests.fuzz.world import furnished

KEPT = 300
JSON = "application/json"
pytestmark = pytest.mark.django_db
PHASES = (Phase.explicit, Phase.generate, Phase.shrink)


@pytest.fixture
def world(db: None) -> World:
    return furnished()


def odd_votes(statement: str) -> st.SearchStrategy[bytes]:
    """What a phone would send, with any part of it replaced by anything."""
    leaf = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    anything = st.recursive(
        leaf, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3)
    )
    identifier = st.just(statement) | st.uuids().map(str)
    cast = st.fixed_dictionaries(
        {"statement": identifier | anything, "value": st.sampled_from((-1, 0, 1, None)) | anything, "id": identifier}
    )
    whole = st.lists(cast | anything, max_size=4) | anything
    return whole.map(lambda one: json.dumps(one).encode()) | st.binary(max_size=40) | st.just(b"[" * 100_000)


@seed(20_261_127)
@settings(
    max_examples=share(KEPT, 1), deadline=None, database=None, phases=PHASES, suppress_health_check=list(HealthCheck)
)
@given(draw=st.data())
def test_whatever_a_phone_kept_is_counted_or_refused(world: World, draw: st.DataObject) -> None:
    where = address(world, "dialogue:votes", {"dialogue": "dialogue_link"})
    body = draw.draw(odd_votes(str(world.things["statement_shown"])), "sent")
    with transaction.atomic():
        answer = browser(world, "participant").post(where, body, content_type=JSON)
        transaction.set_rollback(True)
    assert answer.status_code in {200, 409}
