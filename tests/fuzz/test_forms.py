"""1,000 posts of odd values to every form: no error of ours, a message beside the field, and nothing typed is lost."""

from collections import Counter
from typing import Any

import pytest
from django.conf import settings as house
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import translation
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from mudhif.commons.dialogue.pages.keys import keep
from mudhif.commons.dialogue.queries import Key
from tests.authorisation.world import World
from tests.authorisation.world_dialogues import SECRET
from tests.fuzz import share
from tests.fuzz.forms import FORMS
from tests.fuzz.reading import Page, PageForm
from tests.fuzz.typing_badly import MULTIPART, URLENCODED, encoded, files, filled, multipart
from tests.fuzz.world import furnished

POSTS = 1_000
pytestmark = pytest.mark.django_db


@pytest.fixture
def world(db: None) -> World:
    return furnished()


def browser(world: World, persona: str) -> Client:
    client = Client(raise_request_exception=True)
    if persona == "participant":
        answer = HttpResponse()
        keep(answer, Key(world.things["dialogue_link"], SECRET))
        client.cookies.load({name: cookie.value for name, cookie in answer.cookies.items()})
    elif persona != "anonymous":
        client.force_login(world.people[persona])
    return client


def address(world: World, name: str, parts: dict[str, str]) -> str:
    found = {part: source[1:] if source.startswith("=") else world.things[source] for part, source in parts.items()}
    with translation.override("en"):
        return reverse(name, kwargs=found)


def forms_of(client: Client, where: str) -> list[PageForm]:
    """The forms of the page itself, not the frame's (language, sign-out)."""
    answer = client.get(where, follow=True)
    assert answer.status_code == 200, where
    frame = ("/language", "/account/logout")
    return [form for form in Page(answer.content.decode()).forms if form.inputs and not form.action.endswith(frame)]


def send(client: Client, where: str, form: PageForm, body: bytes, kind: str = URLENCODED) -> Any:
    """Send the form as the page says, and undo what it did."""
    target = form.action if form.action.startswith("/") else where
    with transaction.atomic():
        if form.method == "post":
            answer = client.post(target, body, content_type=kind)
        else:
            answer = client.get(target, QUERY_STRING=body[:6000].decode())
        transaction.set_rollback(True)
    return answer


def missing(form: PageForm, pairs: list[tuple[str, str]], answer: HttpResponse) -> list[str]:
    """Names of fields into which something was typed that the answered page does not show any more."""
    shown = Counter(pair for page in Page(answer.content.decode()).forms for pair in _shown(page))
    kept = {one.name for one in form.inputs if one.typed}
    last = {name: _plain(value) for name, value in pairs if name in kept}
    return [name for name, value in last.items() if value.strip() and not shown[name, value]]


def _shown(form: PageForm) -> list[tuple[str, str]]:
    return [(one.name, _plain(one.value)) for one in form.inputs if one.typed]


def _plain(value: str) -> str:
    """As the line and a browser leave it: broken bytes replaced, line ends alike, no spaces around."""
    sent = value.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    return sent.replace("\r\n", "\n").replace("\r", "\n").strip()


def say(name: str, parts: dict[str, str]) -> str:
    return "-".join([name, *(part[1:] for part in parts.values() if part.startswith("="))])


@pytest.mark.parametrize(("name", "persona", "parts"), FORMS, ids=[say(name, parts) for name, _, parts in FORMS])
@seed(20_261_122)
@settings(
    max_examples=share(POSTS, len(FORMS)),
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)
@given(draw=st.data())
def test_whatever_is_typed_is_answered_and_kept(
    world: World, name: str, persona: str, parts: dict[str, str], draw: st.DataObject
) -> None:
    assert house.DEBUG is False
    client, where = browser(world, persona), address(world, name, parts)
    forms = forms_of(client, where)
    form = draw.draw(st.sampled_from(forms), "form")
    pairs = draw.draw(filled(form), "sent")
    if any(one.kind == "file" for one in form.inputs):
        brought = [(one.name, *draw.draw(files, "file")) for one in form.inputs if one.kind == "file"]
        pairs = [(key, value) for key, value in pairs if key not in {file for file, *_ in brought}]
        answer = send(client, where, form, multipart(pairs, brought), MULTIPART)
    else:
        answer = send(client, where, form, encoded(pairs))
    assert answer.status_code < 500
    if form.method == "post" and answer.status_code in {200, 422}:
        assert Page(answer.content.decode()).wrong or answer.context is None or not wrong(answer)
        assert not wrong(answer) or missing(form, pairs, answer) == []


def wrong(answer: Any) -> bool:
    """Whether a form on the answered page found something wrong."""
    from django.forms import BaseForm

    contexts = answer.context or []
    return any(
        value.is_bound and bool(value.errors)
        for layer in contexts
        for values in layer
        for value in values.values()
        if isinstance(value, BaseForm)
    )
