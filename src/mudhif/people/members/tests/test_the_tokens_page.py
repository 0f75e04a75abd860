"""A member makes and takes back tokens on a page of their own."""

import re

import pytest

from conftest import NewPerson, SignIn
from mudhif.people.members.queries.tokens import bearer, my_tokens

pytestmark = pytest.mark.django_db
PAGE = "/en/profile/tokens/"


def test_a_new_token_is_shown_once(person: NewPerson, signed_in: SignIn) -> None:
    browser = signed_in(person())
    made = browser.post(PAGE, {"label": "reports", "scopes": ["engagements:read"], "days": "30"}).content.decode()
    token = re.search(r'<bdi class="code">(mudhif_[\w-]+)</bdi>', made)
    assert token
    assert bearer(token[1])
    assert token[1] not in browser.get(PAGE).content.decode()


def test_a_form_without_scope_says_so_and_keeps_the_label(person: NewPerson, signed_in: SignIn) -> None:
    page = signed_in(person()).post(PAGE, {"label": "تقارير", "days": "30"}).content.decode()
    assert "تقارير" in page
    assert 'class="wrong"' in page


def test_taking_back_ends_a_token(person: NewPerson, signed_in: SignIn) -> None:
    viewer = person()
    browser = signed_in(viewer)
    browser.post(PAGE, {"label": "reports", "scopes": ["engagements:read"], "days": "30"})
    browser.post(f"{PAGE}{my_tokens(viewer)[0].id}/take-back/")
    assert my_tokens(viewer) == ()
