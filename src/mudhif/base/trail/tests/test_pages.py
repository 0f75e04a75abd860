"""The record's pages, in three languages, for anyone."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from mudhif.base.foundation.viewer import Role, Viewer
from mudhif.base.trail import queries, signing
from mudhif.base.trail.actions import Recorded, hand_out, record, seal, subscribe
from mudhif.base.trail.queries.auditing import audit_export
from mudhif.base.trail.rules import receipt
from mudhif.base.trail.rules.facts import Fact

Write = Callable[[int], list[Recorded]]
pytestmark = pytest.mark.django_db
ANYONE = Viewer.anonymous()


def address(name: str, *arguments: int, language: str = "en") -> str:
    """The address of a page in a language."""
    with translation.override(language):
        return reverse(f"trail:{name}", args=arguments)


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
@pytest.mark.parametrize("name", ["list", "checkpoints", "verify"])
def test_an_empty_record_has_its_pages(client: Client, name: str, language: str) -> None:
    page = client.get(address(name, language=language))
    assert page.status_code == 200
    assert "MISSING" not in page.content.decode()
    assert f'lang="{language}"' in page.content.decode()


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_an_entry_is_shown_with_its_proof(client: Client, write: Write, language: str) -> None:
    write(5)
    seal()
    page = client.get(address("entry", 3, language=language)).content.decode()
    assert all(part.hex() in page for part in queries.inclusion_proof(ANYONE, 3, 5))
    assert "MISSING" not in page
    assert "&quot;act&quot;:&quot;needs.opened&quot;" in page


def test_an_entry_of_which_nothing_is_sealed_yet_says_so(client: Client, write: Write) -> None:
    write(1)
    assert "not sealed yet" in client.get(address("entry", 0)).content.decode()
    assert client.get(address("receipt", 0)).status_code == 404


@pytest.mark.parametrize("index", [5, 2**63, 10**40])
def test_an_entry_that_is_not_there_is_not_found(client: Client, write: Write, index: int) -> None:
    write(1)
    assert client.get(address("entry", index)).status_code == 404


def test_the_list_takes_the_same_few_queries_however_long(
    client: Client, write: Write, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    write(60)
    seal()
    with django_assert_max_num_queries(3):
        first = client.get(address("list")).content.decode()
    assert first.count("<time") == 25
    assert address("entry", 59) in first
    assert address("entry", 34) not in first


def test_a_made_up_cursor_starts_at_the_beginning(client: Client, write: Write) -> None:
    write(3)
    assert address("entry", 2) in client.get(address("list"), {"after": "WyJ4Il0"}).content.decode()


def test_the_next_page_goes_on_where_the_first_ended(client: Client, write: Write) -> None:
    write(60)
    page = queries.entries(ANYONE)
    following = queries.entries(ANYONE, page.next_cursor)
    assert [entry.index for entry in following.rows] == list(range(34, 9, -1))


def test_a_receipt_brought_as_a_file_is_checked(client: Client, write: Write) -> None:
    write(5)
    seal()
    file = SimpleUploadedFile("entry-2.json", client.get(address("receipt", 2)).content)
    form = {"file": file, "outside": queries.checkpoint_at(ANYONE).note}
    assert "the checkpoint that you kept proves it" in client.post(address("verify"), form).content.decode()


def test_what_is_unprotected_is_said(client: Client, write: Write) -> None:
    write(2)
    seal()
    page = client.post(address("verify"), {"entry": queries.entry_for(ANYONE, 1).body}).content.decode()
    assert "Everything that could be checked fits" in page
    assert "what lies after the last checkpoint that somebody outside keeps is unprotected" in page


@pytest.mark.parametrize("text", ["", "\x00", "\u202eabc", "نص عربي", "{", "x" * 300_000])
def test_bad_input_gets_a_message_and_is_kept(client: Client, text: str) -> None:
    page = client.post(address("verify"), {"entry": text, "outside": "كلام"})
    assert page.status_code == 200
    assert 'role="alert"' in page.content.decode()
    assert "كلام" in page.content.decode()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"\x89PNG", b" " * 300_000, b"{}"])
def test_a_file_that_is_no_receipt_gets_a_message(client: Client, content: bytes) -> None:
    page = client.post(address("verify"), {"file": SimpleUploadedFile("receipt.json", content)})
    assert page.status_code == 200
    assert 'role="alert"' in page.content.decode()


def test_only_whom_it_concerns_finds_the_key_in_the_receipt(host: Viewer) -> None:
    member = Viewer(uuid4(), frozenset(), (), "ar", "Asia/Baghdad")
    assert member.id is not None
    record(host, "selection.invited", subjects=[member.id])
    seal()
    assert queries.receipt_for(member, 0).openings
    assert not queries.receipt_for(ANYONE, 0).openings
    assert not queries.receipt_for(Viewer(uuid4(), frozenset(), (), "ar", "Asia/Baghdad"), 0).openings


def test_machines_get_the_checkpoint_as_a_signed_note(client: Client, write: Write) -> None:
    assert client.get("/trail/checkpoint").status_code == 404
    write(3)
    seal()
    answer = client.get("/trail/checkpoint")
    assert answer["Content-Type"].startswith("text/plain")
    assert signing.verifier().open(answer.content.decode()).startswith("localhost/trail\n3\n")
    assert client.get("/trail/checkpoint/3").content == answer.content
    assert client.get("/trail/checkpoint/2").status_code == 404


def test_machines_get_proofs(client: Client, write: Write) -> None:
    write(3)
    seal()
    write(4)
    seal()
    assert receipt.parse(client.get("/trail/proof/1").content.decode()).content.index == 1
    assert len(client.get("/trail/growth/3/7").json()["proof"]) == 4
    assert client.get("/trail/growth/7/3").status_code == 404
    assert client.get(f"/trail/growth/3/{10**30}").status_code == 404
    assert client.get("/trail/proof/7").status_code == 404


def test_anyone_can_download_the_record_and_check_it_alone(client: Client, write: Write) -> None:
    write(6)
    seal()
    answer = client.get("/trail/export")
    lines = b"".join(answer.streaming_content).splitlines(keepends=True)  # type: ignore[attr-defined]
    audited = audit_export(lines, signing.verifier())
    assert audited.passed
    assert (audited.report.entries, audited.report.agreeing) == (6, 1)


def test_the_record_is_only_read(client: Client) -> None:
    assert client.post(address("list")).status_code == 405
    assert client.post("/trail/checkpoint").status_code == 405


def test_facts_are_said_in_the_readers_language(client: Client, host: Viewer) -> None:
    facts: dict[str, Fact] = {
        "seats": 1234,
        "urgent": True,
        "paid": False,
        "closes": date(2026, 12, 14),
        "place": "IQ-NI",
        "modes": ["a"],
    }
    record(host, "needs.opened", facts=facts)
    page = client.get(address("entry", 0, language="ar")).content.decode()
    said = [str(found) for found in ("١٬٢٣٤", "نعم", "لا", "١٤ كانون الأول", "IQ-NI", "[&quot;a&quot;]")]
    assert [words for words in said if words not in page.split("<h2>")[0]] == []
    assert "MISSING" not in page


@pytest.mark.parametrize("page", ["list", "checkpoints"])
def test_the_page_says_how_much_of_the_record_nobody_outside_protects(client: Client, write: Write, page: str) -> None:
    steward = Viewer(uuid4(), frozenset({Role.STEWARD}), (), "en", "Asia/Baghdad")
    write(3)
    seal()
    assert "Nobody outside is sent checkpoints" in client.get(address(page)).content.decode()
    subscribe(steward, "Court of audit", "auditor@mudhif.example", "en")
    hand_out()
    assert "Every sealed entry is among them" in client.get(address(page)).content.decode()
    write(4)
    seal()
    said = client.get(address(page)).content.decode()
    assert "protects the first 3 entries" in said
    assert "5 sealed entries after it are unprotected" in said
    assert "Court of audit" not in said
