"""However something is refused, a person gets a page of the house and a program a problem in JSON; neither leaks."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from mudhif.config import urls
from mudhif.config.viewers import person_viewing
from mudhif.people.members.actions.tokens import make_token
from mudhif.people.members.models import User

pytestmark = pytest.mark.django_db
SECRET = "what-nobody-may-read"
LANGUAGES = ("ar", "ckb", "en")


def breaking(request: HttpRequest) -> HttpResponse:
    raise RuntimeError(SECRET)


def closed(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied(SECRET)


def too_often(request: HttpRequest) -> HttpResponse:
    return HttpResponse(SECRET, status=429, headers={"Retry-After": "60"})


urlpatterns = [
    *(path(f"{where}{page.__name__}", page) for where in ("api/", *(f"{one}/" for one in LANGUAGES))
      for page in (breaking, closed, too_often)),
    *urls.urlpatterns,
]  # fmt: skip
handler400, handler403, handler429 = urls.handler400, urls.handler403, urls.handler429
planted = override_settings(ROOT_URLCONF=__name__)


@pytest.fixture
def browser() -> Client:
    return Client(raise_request_exception=False)


def problem(answer: Any, status: int) -> str:
    """What the problem says, after a look at its shape."""
    assert (answer.status_code, answer["Content-Type"].split(";")[0]) == (status, "application/json")
    said = answer.json()
    assert set(said) == {"detail", "field"}
    assert SECRET not in str(said)
    return str(said["detail"])


@pytest.mark.parametrize("address", ["/api/", "/api/nothing", "/api/needs/not-an-identifier", "/api/../api/%00"])
def test_an_unknown_address_of_the_api_is_a_problem(browser: Client, address: str) -> None:
    assert problem(browser.get(address), 404) == "There is nothing here, or it is not yours to see."


def test_a_problem_is_told_in_the_language_asked_for(browser: Client) -> None:
    answer = browser.get("/api/nothing", headers={"Accept-Language": "ar"})
    assert problem(answer, 404) == "لا شيء هنا، أو ليس لك أن تراه."


def test_a_wrong_method_is_a_problem_that_names_the_right_ones(browser: Client) -> None:
    answer = browser.delete("/api/needs")
    assert "Allow" in problem(answer, 405)
    assert "GET" in answer["Allow"]


def test_a_missing_or_unknown_token_is_a_problem(browser: Client) -> None:
    for headers in ({}, {"Authorization": "Bearer mudhif_nothing"}, {"Authorization": "Basic eDp4"}):
        answer = browser.get("/api/profile", headers=headers)
        assert "token" in problem(answer, 401)
        assert answer["WWW-Authenticate"] == "Bearer"


def _token(*scopes: str) -> dict[str, str]:
    user = User.objects.create_user("someone@handle.invalid")
    return {"Authorization": f"Bearer {make_token(person_viewing(user.pk, 'en'), 'x', scopes, 9)}"}


def test_a_body_that_is_broken_too_large_or_wrong_is_a_problem(browser: Client) -> None:
    headers = _token("needs:write")
    for status, body in ((400, b"{"), (413, b"[" * 6_000_000), (422, b"{}"), (400, b"\xff\xfe")):
        problem(browser.post("/api/needs", body, content_type="application/json", headers=headers), status)


def test_what_a_token_shows_is_not_kept_on_the_way(browser: Client) -> None:
    assert browser.get("/api/profile", headers=_token("profile:read"))["Cache-Control"] == "no-store"


@planted
@pytest.mark.parametrize(("page", "status"), [("breaking", 500), ("closed", 403), ("too_often", 429)])
def test_what_goes_wrong_under_the_api_is_a_problem_without_a_trace(browser: Client, page: str, status: int) -> None:
    problem(browser.get(f"/api/{page}"), status)


@planted
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("page", "status"), [("breaking", 500), ("closed", 403)])
def test_what_goes_wrong_is_a_page_in_the_readers_language(
    browser: Client, language: str, page: str, status: int
) -> None:
    answer = browser.get(f"/{language}/{page}")
    assert answer.status_code == status
    assert f'lang="{language}"' in answer.content.decode()
    assert SECRET not in answer.content.decode()
    assert "unsafe" not in answer["Content-Security-Policy"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_that_is_too_large_is_told_so_in_the_readers_language(browser: Client, language: str) -> None:
    answer = browser.post(f"/{language}/account/login/", {"login": "ا" * 3_000_000})
    assert answer.status_code == 413
    assert f'lang="{language}"' in answer.content.decode()


def test_a_file_that_is_too_large_is_refused_before_it_is_read(browser: Client) -> None:
    body = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n' + b"y" * 6_000_000 + b"\r\n--x--"
    answer = browser.post("/en/profile/bring/", body, content_type="multipart/form-data; boundary=x")
    assert answer.status_code == 413
    assert "This is too much at once" in answer.content.decode()


def test_a_form_with_more_fields_than_any_of_ours_is_told_so(browser: Client) -> None:
    answer = browser.post("/en/account/login/", {f"field{number}": "x" for number in range(3000)})
    assert answer.status_code == 413


def test_a_form_that_broke_on_its_way_is_told_so(browser: Client) -> None:
    answer = browser.post("/en/account/login/", b"--x\r\nbroken", content_type="multipart/form-data; boundary=")
    assert answer.status_code == 400
    assert "We could not read this" in answer.content.decode()
