"""Every letter of the house, in every language: its links open in the language of whoever reads it."""

import re
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import translation

import mudhif
from mudhif.base.foundation.registries import mail_addresses
from mudhif.base.post.actions import write
from mudhif.base.post.jobs import deliver
from tests.pages import LANGUAGES

TEMPLATES = sorted(Path(mudhif.__file__).parent.rglob("templates/*/letters/*.txt"))
# Strangers are written to in all three languages at once: people/mapping/tests/test_inviting.py follows those links.
IN_EVERY_LANGUAGE = {"people_mapping/letters/invited"}
LETTERS = sorted({"/".join(path.with_suffix("").parts[-3:]) for path in TEMPLATES} - IN_EVERY_LANGUAGE)
LINK = re.compile(r"https?://\S+")
pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> UUID:
    """Somebody with an address, of whom nothing else is known."""
    person = uuid4()
    monkeypatch.setattr(mail_addresses, "parts", {"test": {person: "reader@mudhif.example"}.get})
    return person


def body_of(reader: UUID, letter: str, language: str) -> str:
    """What the letter says to its reader, with the links that a page would hand it."""
    with translation.override(language):
        link = f"{settings.MUDHIF_BASE_URL}{reverse('account_reset_password')}"
    write(reader, letter, language, {"activate_url": link, "password_reset_url": link, "size": 3, "note": "x\n3\n"})
    deliver()
    return str(mail.outbox[-1].body)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("letter", LETTERS)
def test_every_link_in_a_letter_opens_a_page_in_its_readers_language(
    client: Client, reader: UUID, letter: str, language: str
) -> None:
    body = body_of(reader, letter, language)
    links = LINK.findall(body)
    assert links, "a letter says where to go on"
    for link in links:
        assert link.startswith(f"{settings.MUDHIF_BASE_URL}/{language}/")
        assert client.get(urlsplit(link).path, follow=True).status_code == 200


@pytest.mark.parametrize("language", ["ar", "ckb"])
@pytest.mark.parametrize("letter", LETTERS)
def test_no_letter_keeps_english_words_or_the_marks_of_a_web_page(reader: UUID, letter: str, language: str) -> None:
    body = LINK.sub("", body_of(reader, letter, language))
    assert not re.search(r"&\w+;|&#|<\w|[A-Za-z]{4}", body)
