"""No English is left on an Arabic or Kurdish page of accounts, errors and help included."""

import re
from html.parser import HTMLParser

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from mudhif.people.members.models import User
from mudhif.people.members.queries import mail_handle

pytestmark = pytest.mark.django_db
ADDRESS, PASSWORD = "someone@example.org", "three words unrelated"
NAMES = {"JavaScript", "English", "name", "example", "org"}  # names of their own, and an address given as an example
VOID = {"meta", "link", "input", "img", "br", "hr", "use", "rect"}


class Words(HTMLParser):
    """The words that a reader sees, but for those that are marked as another language or as code."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[bool] = []
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember whether what follows is hidden from the count."""
        foreign = tag in {"script", "style", "bdi"} or (tag != "html" and dict(attrs).get("lang") is not None)
        shown = {name: value for name, value in attrs if name in {"placeholder", "aria-label", "alt", "title"}}
        self.found.update(word for value in shown.values() for word in re.findall(r"[A-Za-z]{2,}", value or ""))
        if tag not in VOID:
            self.open.append(foreign)

    def handle_endtag(self, tag: str) -> None:
        """Close it again."""
        if tag not in VOID and self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        """Count Latin words."""
        if not any(self.open):
            self.found.update(re.findall(r"[A-Za-z]{2,}", data))


def english_in(html: str) -> set[str]:
    main = html[html.index("<main") : html.index("</main>")]
    words = Words()
    words.feed(main)
    return words.found - NAMES


OUTSIDE = ("login", "signup", "password/reset", "password/reset/done", "confirm-email", "confirm-email/x", "inactive")
INSIDE = (
    "", "email", "password/change", "2fa", "2fa/totp/activate", "2fa/webauthn", "2fa/webauthn/add",
    "sessions", "preferences", "logout", "reauthenticate",
)  # fmt: skip


@pytest.fixture
def inside(client: Client) -> Client:
    """A browser in which the password was typed a moment ago."""
    user = User.objects.create_user(mail_handle(ADDRESS), PASSWORD)
    EmailAddress.objects.create(user=user, email=user.mail_handle, verified=True, primary=True)
    client.post("/en/account/login/", {"login": ADDRESS, "password": PASSWORD})
    client.post("/en/account/reauthenticate/", {"password": PASSWORD})
    return client


def _address(language: str, path: str) -> str:
    return f"/{language}/account/{path}/".replace("//", "/")


@pytest.mark.parametrize("language", ["ar", "ckb"])
@pytest.mark.parametrize("path", OUTSIDE)
def test_pages_before_signing_in(client: Client, language: str, path: str) -> None:
    assert english_in(client.get(_address(language, path)).content.decode()) == set()


@pytest.mark.parametrize("language", ["ar", "ckb"])
def test_pages_of_an_account(inside: Client, language: str) -> None:
    left = {path: english_in(inside.get(_address(language, path)).content.decode()) for path in INSIDE}
    assert {path: words for path, words in left.items() if words} == {}


ERRORS = {
    "login": [{}, {"login": "x", "password": ""}, {"login": ADDRESS, "password": "wrong"}],
    "signup": [{}, {"email": "x", "password1": "1"}, {"email": "a@b.org", "password1": "password12"},
               {"email": "a@b.org", "password1": "1234567890123"}, {"email": "\x00", "password1": "\x00"}],
    "password/reset": [{}, {"email": "x"}],
    "2fa/webauthn/login": [{"credential": "{}"}],
}  # fmt: skip


@pytest.mark.parametrize("language", ["ar", "ckb"])
@pytest.mark.parametrize("path", ERRORS)
def test_errors_before_signing_in(client: Client, language: str, path: str) -> None:
    for data in ERRORS[path]:
        answer = client.post(_address(language, path), data, follow=True)
        assert answer.status_code == 200
        assert english_in(answer.content.decode()) == set(), data


@pytest.mark.parametrize("language", ["ar", "ckb"])
def test_errors_inside_an_account(inside: Client, language: str) -> None:
    sent = {
        "password/change": {"oldpassword": "wrong", "password1": "short"},
        "email": {"action_add": "1", "email": ADDRESS},
        "2fa/totp/activate": {"code": "000000"},
        "2fa/webauthn/add": {"credential": '{"id": "x"}'},
        "preferences": {"language": "xx", "time_zone": "Mars"},
        "reauthenticate": {"password": "wrong"},
    }
    for path, data in sent.items():
        answer = inside.post(_address(language, path), data, follow=True)
        assert answer.status_code == 200
        assert english_in(answer.content.decode()) - {"xx", "Mars"} == set(), path


def test_the_count_finds_what_is_left() -> None:
    assert english_in('<main><p title="Old">كلمة word</p><bdi>Firefox</bdi></main>') == {"word", "Old"}
