"""Odd bodies are posted to every address there is, whether it shows a form or not; and no form is forgotten."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client
from django.urls import resolve
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.authorisation.outcomes import Declared
from tests.authorisation.test_matrix import DECLARED
from tests.authorisation.world import World
from tests.fuzz import share
from tests.fuzz.forms import FORMS
from tests.fuzz.reading import Page, PageForm
from tests.fuzz.test_forms import address, browser
from tests.fuzz.typing_badly import bodies
from tests.fuzz.world import furnished

POSTS = 500
# Who meets the forms of the house between them.
WHO = ("anonymous", "newcomer", "candidate", "host", "desk", "assessor", "convenor", "moderator", "steward")
NAMES = [
    "",
    "csrfmiddlewaretoken",
    "next",
    "q",
    "cursor",
    "code",
    "name",
    "reason",
    "words",
    "sure",
    "language",
    "file",
]
pytestmark = pytest.mark.django_db


@pytest.fixture
def world(db: None) -> World:
    return furnished()


def shown(client: Client, where: str) -> Iterator[tuple[str, PageForm]]:
    """The forms of a page, each with the name of the address to which it is sent."""
    answer = client.get(where)
    if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
        for form in Page(answer.content.decode()).forms:
            yield resolve((form.action if form.action.startswith("/") else where).split("?")[0]).view_name, form


def is_typed_into(form: PageForm) -> bool:
    """Whether there is more to it than a button."""
    return any(one.kind not in {"hidden", "submit"} for one in form.inputs)


def persona_of(entry: Declared) -> str:
    """Somebody who comes in."""
    return next((one for one in WHO if one in entry.insiders), next(iter(sorted(entry.insiders)), "candidate"))


def test_every_form_of_the_house_is_typed_into(world: World) -> None:
    tried = {
        target for name, who, parts in FORMS for target, _ in shown(browser(world, who), address(world, name, parts))
    }
    met = {
        target
        for name, entry in DECLARED.items()
        for who in set(WHO) & entry.insiders
        for target, form in shown(browser(world, who), address(world, name, entry.parts))
        if is_typed_into(form)
    }
    assert sorted(met - tried) == []


@pytest.mark.parametrize("name", sorted(DECLARED))
@seed(20_261_122)
@settings(
    max_examples=share(POSTS, len(DECLARED)),
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)
@given(draw=st.data())
def test_whatever_is_posted_is_answered(world: World, name: str, draw: st.DataObject) -> None:
    entry = DECLARED[name]
    client, where = browser(world, persona_of(entry)), address(world, name, entry.parts)
    names = sorted({one.name for _, form in shown(client, where) for one in form.inputs} | {*NAMES, *entry.form})
    body, kind = draw.draw(bodies(names), "sent")
    with transaction.atomic():
        answer = client.post(where, body, content_type=kind)
        transaction.set_rollback(True)
    assert answer.status_code < 500
    assert b"Traceback" not in answer.content
