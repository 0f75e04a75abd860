"""A form of ours is taken though the browser hides where it came from; a form from elsewhere is not."""

import re

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
SIGN_IN = "/en/account/login/"


def post(**headers: str) -> int:
    client = Client(enforce_csrf_checks=True)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', client.get(SIGN_IN).content.decode())
    assert token
    form = {"csrfmiddlewaretoken": token[1], "login": "nobody@mudhif.example", "password": "wrong wrong wrong"}
    return client.post(SIGN_IN, form, headers=headers).status_code


def test_a_page_without_referrer_can_post_to_its_own_house() -> None:
    assert post(origin="null", **{"sec-fetch-site": "same-origin"}) == 200


def test_an_old_browser_that_says_nothing_is_held_to_its_token() -> None:
    assert post(origin="null") == 200


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_a_page_from_elsewhere_cannot_post_here(site: str) -> None:
    assert post(origin="null", **{"sec-fetch-site": site}) == 403


def test_another_origin_cannot_post_here() -> None:
    assert post(origin="https://elsewhere.example") == 403


def test_without_its_token_a_form_is_not_taken() -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post(SIGN_IN, {}, headers={"sec-fetch-site": "same-origin"}).status_code == 403
