"""What the browser is told, on every page."""

import re

import pytest
from django.test import Client

from conftest import NewPerson, SignIn

pytestmark = pytest.mark.django_db
PUBLIC = ["/en/", "/ar/needs/", "/ckb/account/login/", "/en/account/signup/", "/en/nothing-here/", "/en/trail/"]


@pytest.mark.parametrize("address", PUBLIC)
def test_the_content_policy_has_no_unsafe_source(client: Client, address: str) -> None:
    policy = client.get(address)["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert re.findall(r"data:", policy) == ["data:"]


@pytest.mark.parametrize("address", PUBLIC)
def test_no_page_tells_the_next_where_its_reader_came_from(client: Client, address: str) -> None:
    response = client.get(address)
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("address", PUBLIC)
def test_no_page_has_a_style_attribute_or_a_script_of_its_own(client: Client, address: str) -> None:
    page = client.get(address).content.decode()
    assert not re.search(
        r"\sstyle=|\son[a-z]+=|<script(?![^>]*(src=|type=\"application/(ld\+)?json\"))|hx-(on|vals=.js)", page
    )


def test_what_a_signed_in_person_saw_is_not_kept_by_the_browser(person: NewPerson, signed_in: SignIn) -> None:
    assert signed_in(person()).get("/en/")["Cache-Control"] == "no-store"


def test_signing_out_clears_the_browser(person: NewPerson, signed_in: SignIn) -> None:
    response = signed_in(person()).post("/en/account/logout/")
    assert response["Clear-Site-Data"] == '"cache", "cookies", "storage"'


def test_a_missing_page_answers_in_the_language_of_its_address(client: Client) -> None:
    response = client.get("/ckb/nothing-here/")
    assert response.status_code == 404
    assert 'lang="ckb" dir="rtl"' in response.content.decode()
