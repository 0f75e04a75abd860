"""500 secrets are typed into every form, rightly and wrongly; none comes out where it must not."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from mudhif.base.post.jobs import deliver
from tests.authorisation.world import World
from tests.fuzz import TENTH
from tests.fuzz.forms import FORMS
from tests.fuzz.reading import PageForm
from tests.fuzz.test_forms import address, browser, forms_of
from tests.fuzz.typing_badly import encoded
from tests.fuzz.world import furnished
from tests.secrets import places
from tests.secrets.planting import SEVERE, SHAPES, Planted, Planter

ALL = 500
ROUNDS = SHAPES if TENTH == 1 else SHAPES[1:2]
# These read what is typed from the address by their nature; nothing personal is asked there.
SEARCHES = "get"
pytestmark = pytest.mark.django_db


@pytest.fixture
def world(db: None) -> World:
    cache.clear()
    return furnished()


def sendings(world: World) -> Iterator[tuple[str, Client, str, PageForm]]:
    """Every form that is posted: its page, the browser in which it stands, its address, itself."""
    for page, persona, parts in FORMS:
        client, where = browser(world, persona), address(world, page, parts)
        for form in forms_of(client, where):
            if form.method != SEARCHES:
                yield page, client, form.action if form.action.startswith("/") else where, form


def leaks(planted: list[Planted], answer: Any, log: str) -> list[tuple[str, Planted]]:
    """Where a secret stands that must not stand there."""
    found = {
        "log": log.encode(),
        "address": places.addresses(answer),
        "subject": places.subjects(),
        "trail": places.trail(),
    }
    if answer.status_code >= 400 and answer.status_code != 422:
        found["error page"] = answer.content
    open_to_all = [(place, one) for place, text in found.items() for one in planted if places.stands_in(one.text, text)]
    stored = places.raw_database()
    return open_to_all + [("database", one) for one in planted if one.severe and places.stands_in(one.text, stored)]


def type_and_look(planter: Planter, page: str, client: Client, where: str, form: PageForm, *, wrongly: bool) -> Any:
    """Send one form full of secrets, deliver the post, look everywhere, and undo it."""
    before = len(planter.planted)
    body = encoded(planter.fill(page, form, everywhere=wrongly))
    with places.logged() as log, transaction.atomic():
        answer = client.post(where, body, content_type="application/x-www-form-urlencoded")
        deliver()
        found = leaks(planter.planted[before:], answer, log.getvalue())
        transaction.set_rollback(True)
    mail.outbox.clear()
    assert found == []
    return answer.status_code


@pytest.mark.parametrize("shape", ROUNDS)
def test_no_secret_stands_where_it_must_not(world: World, shape: str) -> None:
    planter, taken = Planter(shape), set()
    for page, client, where, form in sendings(world):
        status = type_and_look(planter, page, client, where, form, wrongly=False)
        if status == 302:
            taken.add(page)
        type_and_look(planter, page, client, where, form, wrongly=True)
    assert len(planter.planted) * len(SHAPES) >= ALL
    assert {page for page, _ in SEVERE} - taken == set()
