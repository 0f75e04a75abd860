"""Every address that shows a page stands among the pages that are looked at, or says why not."""

from django.urls import get_resolver

from tests.authorisation.test_matrix import DECLARED, names
from tests.pages import PAGES

NO_PAGE = {
    "health": "one word, for machines",
    "skills_suggest": "a part of the page of skills",
    "trail:receipt": "a file",
    "mfa_download_recovery_codes": "a file",
    "mfa_login_webauthn": "what a script of the sign-in page asks for",
    **{f"map:{name}": "a file" for name in ("csv", "hxl", "intentions", "intentions_hxl", "jsonld")},
    "registers:bad_lines_file": "a file",
    "registers:paper": "a file",
    "dialogue:files": "a file",
    "dialogue:votes": "what a script of the ballot sends",
    "dialogue:forget": "a button",
    "organisations:invitation": "buttons on the page of one's organisations",
    **{f"record:{name}": "text or JSON, for machines"
       for name in ("checkpoint", "checkpoint_at", "key", "proof", "growth", "export")},
}  # fmt: skip
ELSEWHERE = {
    "account_confirm_login_code": "nobody signs in by a code in a letter here; it leads to the sign-in page",
    "account_set_password": "whoever has a password is led to changing it, and everybody here has one",
    "mfa_authenticate": "stands only between a password and a second step: tests/journeys/test_accounts.py",
    "mfa_reauthenticate_webauthn": "needs a key of a real device",
    "engagements:start": "a page of one question, as `engagements:accept` is",
    "engagements:note": "the page of `engagements:finish`, with the note that was written",
}


def test_every_page_is_looked_at_or_says_why_not() -> None:
    addresses = {name for name in names(get_resolver().url_patterns) if not name.startswith("api:")}
    pages = {name for name in addresses if DECLARED[name].method == "get"}
    looked_at = {page.address for page in PAGES}
    assert sorted(pages - looked_at - set(NO_PAGE) - set(ELSEWHERE)) == []


def test_no_exception_outlives_its_reason() -> None:
    looked_at = {page.address for page in PAGES}
    assert sorted((set(NO_PAGE) | set(ELSEWHERE)) & looked_at) == []
    assert sorted((set(NO_PAGE) | set(ELSEWHERE)) - set(DECLARED)) == []
