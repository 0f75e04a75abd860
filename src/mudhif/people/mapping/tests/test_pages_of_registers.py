"""The way of a desk through the pages: begin, answer, bring, confirm, read, take along, erase."""

import io
from collections.abc import Callable
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation

from mudhif.base.foundation.viewer import Viewer
from mudhif.people.mapping import actions
from mudhif.people.mapping.models import Register, State
from mudhif.people.mapping.pages.duties import LANGUAGES
from mudhif.people.mapping.rules.duties import Duty
from mudhif.people.mapping.tests.conftest import LIST, SECRET, bring

pytestmark = pytest.mark.django_db


def address(name: str, *parts: object) -> str:
    with translation.override("en"):
        return reverse(f"registers:{name}", args=parts)


@pytest.fixture
def client_at_desk(desk: Viewer, signed_in: Callable[[Viewer], Client]) -> Client:
    return signed_in(desk)


def send(client: Client, register: UUID, content: bytes) -> str:
    file = SimpleUploadedFile("list.csv", content)
    return client.post(address("bring", register), {"file": file}, follow=True).content.decode()


def test_an_office_without_registers_is_shown_the_way(client_at_desk: Client) -> None:
    assert "Bring the first" in client_at_desk.get(address("list")).content.decode()


def test_a_register_is_begun_with_one_form(client_at_desk: Client, embassy: UUID) -> None:
    said = {"owner": str(embassy), "name": "Graduates", "kind": "alumni", "once": "on", "ends": "2027-06-01"}
    page = client_at_desk.post(address("new"), said, follow=True).content.decode()
    assert "What European law asks" in page
    assert Register.objects.get().name == "Graduates"


def test_every_question_has_its_page(client_at_desk: Client, begun: UUID) -> None:
    for duty in Duty:
        assert client_at_desk.get(address("duty", begun, duty.value)).status_code == 200
    assert client_at_desk.get(address("duty", begun, "nothing")).status_code == 404


@pytest.mark.parametrize("language", [code for code, _name in LANGUAGES])
@pytest.mark.parametrize("name", ["notice", "assessment", "basis"])
def test_papers_come_in_three_languages_with_the_register_written_in(
    client_at_desk: Client, register: UUID, name: str, language: str
) -> None:
    answer = client_at_desk.get(address("paper", register, name, language))
    assert answer["Content-Disposition"].startswith("attachment")
    text = answer.content.decode("utf-8-sig")
    assert "An embassy" in text
    assert "As it is." in text


def test_a_list_is_brought_confirmed_and_read(client_at_desk: Client, register: UUID) -> None:
    page = send(client_at_desk, register, LIST)
    assert "Refused, and not stored" in page
    assert "People have been killed for that" in page
    said = {"column_0": "full_name", "column_1": "birth_date", "column_2": "phone", "column_3": "city"}
    client_at_desk.post(address("columns", register), said)
    assert Register.objects.get().state == State.READING
    assert client_at_desk.get(address("one", register))["Refresh"] == "3"
    actions.read_into(register)
    page = client_at_desk.get(address("bad_lines", register)).content.decode()
    assert "This is no day that the calendar knows" in page
    assert SECRET not in page


def test_a_refused_file_is_refused_beside_its_field_with_the_line(client_at_desk: Client, register: UUID) -> None:
    page = send(client_at_desk, register, b"Name,City\nHuda,=1+1\n")
    assert "Copy the sheet and paste values only, then save it. (Line 2)" in page
    assert Register.objects.get().state == State.STARTED


def test_a_list_larger_than_other_files_may_be_arrives(client_at_desk: Client, register: UUID) -> None:
    content = b"Name,City\n" + b"Huda Karim Salih,Leeds\n" * 260_000
    assert len(content) > 5 * 1024 * 1024
    assert "260,000 lines" in send(client_at_desk, register, content)


def test_no_other_address_takes_so_much(client_at_desk: Client) -> None:
    file = SimpleUploadedFile("list.csv", b"x" * 6_000_000)
    assert client_at_desk.post(address("new"), {"file": file}).status_code == 413


def test_a_large_file_without_the_forms_token_is_refused(desk: Viewer, register: UUID) -> None:
    from mudhif.people.members.models import User

    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.get(pk=desk.person))
    answer = client.post(address("bring", register), {"file": io.BytesIO(LIST)})
    assert answer.status_code == 403
    assert Register.objects.get().state == State.STARTED


def test_the_file_of_bad_lines_can_do_no_harm(client_at_desk: Client, desk: Viewer, register: UUID) -> None:
    bring(desk, register, b'Name,"@mail"\nHuda,x\n'.replace(b"@mail", b"-Mail"))
    actions.read_into(register)
    answer = client_at_desk.get(address("bad_lines_file", register))
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    assert text.splitlines() == ["Line,Column,Reason", "2,'-Mail,This is no mail address."]


def test_two_columns_cannot_be_one_thing(client_at_desk: Client, desk: Viewer, register: UUID) -> None:
    actions.receive(desk, register, io.BytesIO(LIST))
    said = {"column_0": "full_name", "column_1": "full_name"}
    page = client_at_desk.post(address("columns", register), said).content.decode()
    assert "Another column is this already" in page
    assert Register.objects.get().state == State.READ


def test_a_register_is_erased_only_after_a_question(client_at_desk: Client, held: UUID) -> None:
    assert "Erase this register?" in client_at_desk.get(address("erase", held)).content.decode()
    assert Register.objects.exists()
    client_at_desk.post(address("erase", held))
    assert not Register.objects.exists()


def test_the_home_page_leads_a_desk_to_its_registers(client_at_desk: Client, begun: UUID) -> None:
    page = client_at_desk.get("/en/").content.decode()
    assert "Registers to go on with" in page
    assert address("list") in page
